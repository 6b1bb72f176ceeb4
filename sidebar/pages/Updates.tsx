/** The dialog that drafts updates to people who are kept in touch with. */
import { Drafts } from '../drafts/Drafts.tsx';
import '../look/dialogs.css';
import { mount } from '../parts/mount.tsx';

mount(<Drafts occasion="update" />);

/** The dialog that drafts follow-ups. */
import { Drafts } from '../drafts/Drafts.tsx';
import '../look/dialogs.css';
import { mount } from '../parts/mount.tsx';

mount(<Drafts occasion="follow-up" />);

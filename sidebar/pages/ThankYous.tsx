/** The dialog that drafts thank-yous. */
import { Drafts } from '../drafts/Drafts.tsx';
import '../look/dialogs.css';
import { mount } from '../parts/mount.tsx';

mount(<Drafts occasion="thank-you" />);

/** Starts the browser of the browser tests once, before the first of them. */
import { shareChromium } from './chromium.ts';

export const setup = shareChromium;

import { axeptio } from './axeptio.js';
import { c15t } from './c15t.js';
import { civic } from './civic.js';
import { complianz } from './complianz.js';
import { cookiebot } from './cookiebot.js';
import { cookieconsent } from './cookieconsent.js';
import { cookiehub } from './cookiehub.js';
import { cookieyes } from './cookieyes.js';
import { didomi } from './didomi.js';
import { iubenda } from './iubenda.js';
import { klaro } from './klaro.js';
import { onetrust } from './onetrust.js';
import { tarteaucitron } from './tarteaucitron.js';
import { usercentrics } from './usercentrics.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

/** Every tool that is known. */
export const tools = [
  cookiebot, onetrust, cookieyes, complianz, usercentrics, iubenda, didomi, axeptio, vanillaCookieconsent, klaro, tarteaucitron, c15t,
  cookieconsent, cookiehub, civic,
] as const;

/** The name of a tool whose choices can be taken over. */
export type ToolName = (typeof tools)[number]['name'];

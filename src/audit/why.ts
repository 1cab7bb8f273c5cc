import type { Consent } from '../consent.js';
import { MARK } from '../effects/gates/gated.js';
import { isParsing, isWhole } from '../effects/gates/whole.js';
import { offers } from '../policy/modes.js';
import { waits } from '../policy/waits.js';
import { described } from './described.js';

/** What an element carries that guards hold back. */
export const GUARDED = 'data-consent-withheld';

/** What is asked of the library to say why; what `startConsent` gives has it. */
export type Facts = Pick<Consent, 'state' | 'allows' | 'problems'>;

/** What a page asks for with its real address, and does not with the one in its `data-` attribute. */
const ASKS = ':is(iframe,img,source,video,audio,track,embed,object,link,input[type=image]):is([src],[srcset],[href],[data])';

/** What something of is held back now. */
export const HELD = `[data-consent]:not([${MARK}]),[data-consent-show][hidden],[${GUARDED}]`;

/** Whether somebody has declared an id: of one that nobody has, the library says so when it is asked. */
const isDeclared = (id: string, facts: Facts): boolean => Object.hasOwn(facts.state.choices, id)
  || !(facts.allows(id) || facts.problems.some(({ code, key }) => code === 'unknown-id' && key === id));

/** Why a gate does not hold; `undefined` where it does. */
function shut(expression: string, facts: Facts): string | undefined {
  const { state: { choices, mode }, problems } = facts;
  if (facts.allows(expression)) return undefined;
  if (problems.some(({ code, key = '' }) => code === 'broken-json' || (code === 'bad-value' && /^(categories)?$/.test(key)))) return 'The configuration can not be read, which shuts everything.';
  const reason = waits(expression, choices, (id) => isDeclared(id, facts));
  return reason && !offers(mode) ? `${reason} In mode "${mode}" nothing is ever allowed but what is required.` : reason;
}

/** Why one that is allowed is not let go. */
function late(element: Element, expression: string, { problems }: Facts): string {
  if (problems.some(({ code, key }) => code === 'needs-trusted-types' && key === expression)) return 'It is allowed, and the page has Trusted Types that do not allow the policy "consent-banner", without which it can not be let go.';
  if (!element.isConnected) return 'It is allowed, and not in the page.';
  if (isParsing() && !isWhole(element)) return 'It is allowed, and not whole yet: the page is still being read.';
  if (element.getRootNode() instanceof ShadowRoot) return 'It is allowed, and in a shadow root: observe(root) is what lets it go there.';
  return 'It is allowed, and let go in a moment: scripts with one expression wait for those before them.';
}

/** One sentence that says why an element is held back, or that it is not. */
export function why(element: Element, facts: Facts): string {
  const expression = element.getAttribute('data-consent');
  if (element.hasAttribute(GUARDED)) return 'The guards hold it back: it asks another host for something that is not allowed now.';
  if (element.hasAttribute(MARK)) return 'It is not held back: it was released.';
  if (expression !== null) {
    if (element instanceof HTMLScriptElement && element.type !== 'text/plain') return 'It is not held back: it has no type="text/plain", so the browser has run it already.';
    const reason = shut(expression, facts) ?? late(element, expression, facts);
    return element.matches(ASKS) ? `It has its real address beside data-consent, so the browser has asked for that already. ${reason}` : reason;
  }
  const show = element.getAttribute('data-consent-show');
  const hides = show === null ? undefined : shut(show, facts);
  if (hides) return `It is hidden. ${hides}`;
  const outer = element.parentElement?.closest(HELD);
  if (outer) return `It is within ${described(outer)}. ${why(outer, facts)}`;
  return 'It is not held back by this library.';
}

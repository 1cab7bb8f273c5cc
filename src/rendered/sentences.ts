import type { RenderedCode } from './unfair.js';

/** What is said of each: the key, what it needs besides, and what to do. */
export const sentences: Readonly<Record<RenderedCode, (key: string, detail: string) => string>> = {
  'no-refusal': (key) => `"${key}" has no control that refuses, so that it takes more presses to refuse than to accept; show one (data-action="reject").`,
  'refusal-hidden': (key, why) => `"${key}" can't be seen or pressed by everybody: ${why}; show it as the button that accepts is shown.`,
  'refusal-smaller': (key, what) => `"${key}" is smaller than the button that accepts: ${what}; give both the same size, font and padding.`,
  'refusal-paler': (key, what) => `"${key}" is paler than the button that accepts: ${what}; give both the same contrast.`,
  'refusal-further': (key, what) => `"${key}" is further away than the button that accepts: ${what}; put it beside that button.`,
  'refusal-not-a-button': (key, tag) => `"${key}" is <${tag}>, while what accepts is another kind of control; make both a <button>.`,
  'refusal-unclear': (key, why) => `"${key}" ${why}; write what the press does, for instance "Reject all".`,
  'same-labels': (key) => `"${key}" has the same label as the button that accepts; write what the press does, for instance "Reject all".`,
  'pre-ticked': (key) => `"${key}" is on before the visitor has chosen; let it be off.`,
  'no-policy-link': (key) => `"${key}" shows no link to a privacy policy, so a visitor decides without being told more; set policyUrl, or put a link into a slot.`,
  'purposes-not-named': (key) => `"${key}" names nothing of what is asked for; let its text name every category that a visitor can refuse.`,
  'wall': (key, how) => `"${key}" makes the page unusable until a visitor has decided: ${how}; leave the page usable, unless it can be had without consent too.`,
  'small-target': (key, size) => `"${key}" is ${size} CSS pixels; make it 24x24 at least.`,
  'low-contrast': (key, ratio) => `"${key}" has text with a contrast of ${ratio}; make it 4.5:1 at least, or 3:1 where it is large.`,
  'not-checked': (key, why) => `"${key}" was not checked: ${why}.`,
};

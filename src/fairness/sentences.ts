import type { UnfairCode } from './unfair.js';

/** What is said of each: the key, what it needs besides, and what to do. */
export const sentences: Readonly<Record<UnfairCode, (key: string, detail: string) => string>> = {
  'no-policy-link': (key) => `"${key}" gives no link to a privacy policy, so a visitor decides without being told more; set it to an http, https or relative link.`,
  'no-controller': (key) => `"${key}" does not say who asks; set it to the name of who is responsible for this site.`,
  'controller-not-named': (key) => `"${key}" leaves out who asks; put {controller} into it.`,
  'purposes-not-named': (key) => `"${key}" leaves out what is asked for; put {purposes} into it, or name every category that a visitor can refuse.`,
  'category-without-description': (key, id) => `"${key}" ("${id}") does not say what the category is for; give it a description.`,
  'service-without-provider': (key, id) => `"${key}" ("${id}") does not say whose service it is; give it a provider.`,
  'cookie-without-purpose': (key, name) => `"${key}" ("${name}") does not say what it is for; give it a purpose.`,
  'cookie-without-duration': (key, name) => `"${key}" ("${name}") does not say how long it is kept; give it a duration such as "P1Y", or "session".`,
  'known-tracker-necessary': (key, what) => `"${key}" is declared as necessary, but ${what}; declare it under a category that a visitor can refuse.`,
  'tracking-required': (key, id) => `"${key}" ("${id}") can not be refused, but by its name it is for statistics or advertising; take "required" away, or move it to a category without.`,
  'pre-ticked': (key, where) => `"${key}" allows the category before the visitor has chosen, in mode opt-in ${where}; take it away, or keep such a category for regions where an objection is enough (as for statistics in the UK).`,
  'gated-in-notice': (key, mode) => `"${key}" can be refused, but mode "${mode}" asks nobody; choose a mode that asks, or leave the category out.`,
  'gpc-ignored': (key) => `"${key}" ignores Global Privacy Control where categories are allowed until refused, and there the signal is a refusal; take it away.`,
  'kept-too-long': (key, days) => `"${key}" keeps a choice for ${days} days; set it to 395 or less (six months are good practice, and the library stops at 395).`,
  'asked-again-too-soon': (key, after) => `"${key}" asks a visitor who has refused again ${after}; let a refusal be kept longer.`,
  'no-way-back': (key) => `"${key}" shows no way back to the choice; show a control of your own on every page (data-consent-open), or take it away.`,
  'wall': (key) => `"${key}" makes the page unusable until a visitor has decided; take it away, unless the page behind it can be had without consent too.`,
  'refusal-unclear': (key, why) => `"${key}" ${why}; write what the press does, for instance "Reject all".`,
  'same-labels': (key) => `"${key}" is the same label as that of the button that accepts; write what the press does, for instance "Reject all".`,
  'nudging-text': (key, phrase) => `"${key}" pushes towards a choice with "${phrase}"; say plainly what happens.`,
};

import { sources as declared } from '../fairness/sources.js';
import type { RenderedCode } from './unfair.js';

const { 'no-policy-link': policy, 'purposes-not-named': purposes, 'pre-ticked': ticked, wall, 'refusal-unclear': unclear, 'same-labels': same } = declared;

/** Whose rule each code comes from, by the short name that the field uses; what a configuration can have too has the same rule. */
export const sources: Readonly<Record<RenderedCode, string>> = {
  // Also VG Hannover, 10 A 5385/22: on every layer that has a way to accept.
  'no-refusal': 'EDPB cookie banner taskforce',
  'refusal-hidden': 'EDPB cookie banner taskforce',
  // As easy to refuse as to accept; DSK, OH Digitale Dienste 1.2: "gleichwertig, ohne zusätzlichen Aufwand".
  'refusal-smaller': 'CNIL',
  'refusal-paler': 'EDPB cookie banner taskforce',
  // In California the same: regulations 7004(a)(2), symmetry in choice.
  'refusal-further': 'CNIL',
  'refusal-not-a-button': 'EDPB cookie banner taskforce',
  'refusal-unclear': unclear,
  'same-labels': same,
  'pre-ticked': ticked,
  'no-policy-link': policy,
  'purposes-not-named': purposes,
  'wall': wall,
  'small-target': 'WCAG 2.5.8',
  'low-contrast': 'WCAG 1.4.3',
  'not-checked': 'none',
};

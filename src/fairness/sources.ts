import type { UnfairCode } from './unfair.js';

/** Whose rule each code comes from, by the short name that the field uses. */
export const sources: Readonly<Record<UnfairCode, string>> = {
  'no-policy-link': 'CNIL',
  'no-controller': 'CNIL',
  'controller-not-named': 'CNIL',
  'purposes-not-named': 'CNIL',
  'category-without-description': 'CNIL',
  // CNIL SAN-2025-005 (SHEIN): the banner left out who else was given access.
  'service-without-provider': 'CNIL SAN-2025-005',
  'cookie-without-purpose': 'CNIL',
  // The court: how long a cookie works and who else has access are part of what must be said.
  'cookie-without-duration': 'Planet49 C-673/17',
  'known-tracker-necessary': 'EDPB cookie banner taskforce',
  'tracking-required': 'EDPB cookie banner taskforce',
  'pre-ticked': 'Planet49 C-673/17',
  'gated-in-notice': 'ePrivacy 5(3)',
  'gpc-ignored': 'CCPA regulations 7025',
  'kept-too-long': 'CNIL',
  'asked-again-too-soon': 'Garante 10 June 2021',
  'no-way-back': 'GDPR 7(3)',
  'wall': 'Garante 10 June 2021',
  'refusal-unclear': 'EDPB 03/2022',
  'same-labels': 'EDPB 03/2022',
  'nudging-text': 'EDPB 03/2022',
};

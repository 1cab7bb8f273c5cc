import type { Mode, Model } from '../policy/declared.js';

/**
 * One reading of the rules, as of November 2026, to be spread into a configuration: `{ ...recommended, policyUrl: '/privacy' }`.
 * No legal advice. Of a site that does not know the region, a time zone says it, and one of the US covers several states: the
 * strictest of them counts, so that `opt-out` takes a `region` from the site's own server, or a line `US` of the site's own.
 */
export const recommended: { readonly regions: Readonly<Record<string, Mode>> } = {
  regions: {
    // Nothing is stored or read before a clear yes, except what is strictly necessary: ePrivacy 5(3), Planet49 C-673/17, EDPB 05/2020.
    EU: 'opt-in',
    // The same (PECR regulation 6), but an objection is enough for statistics and appearance since 5 February 2026: `models`, below.
    GB: 'opt-in',
    // FMG 45c asks for information and an objection; the FDPIC's guide asks for consent where data are sensitive or profiles are made.
    CH: 'opt-in',
    // What identifies, locates or profiles is off until a person turns it on: Law 25, section 8.1 of the private-sector act.
    'CA-QC': 'opt-in',
    // Cookies by consent are off at first, and one button on the first layer refuses them: ANPD's guide on cookies.
    BR: 'opt-in',
    // Sale and sharing go on until they are refused, and Global Privacy Control refuses them: CCPA 1798.135, regulations 7025.
    'US-CA': 'opt-out',
    // The other states whose law asks for an objection, and for Global Privacy Control or a signal like it to count as one.
    'US-CO': 'opt-out',
    'US-CT': 'opt-out',
    'US-DE': 'opt-out',
    'US-MD': 'opt-out',
    'US-MN': 'opt-out',
    'US-MT': 'opt-out',
    'US-NE': 'opt-out',
    'US-NH': 'opt-out',
    'US-NJ': 'opt-out',
    'US-OR': 'opt-out',
    'US-TX': 'opt-out',
    // Elsewhere, and wherever a law is not known: the strict one.
    '*': 'opt-in',
  },
};

/**
 * Where a purpose differs from the mode of its region, for the `model` of a category: `{ id: 'analytics', model: models.analytics }`.
 * In the UK statistics and appearance need clear information and a simple objection only (Data (Use and Access) Act 2025, in force
 * 5 February 2026), as long as that is their sole purpose: nothing for advertising, and nobody followed from site to site.
 */
export const models: { readonly [purpose in 'analytics' | 'appearance']: Readonly<Record<string, Model>> } = {
  analytics: { GB: 'opt-out' },
  appearance: { GB: 'opt-out' },
};

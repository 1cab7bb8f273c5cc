import { checkFairness, type Unfair } from '../../src/fairness/fairness.js';

/** A site that says who it is and where to read more. */
export const fair = { policyUrl: '/privacy', controller: 'Site Ltd' };

/** What is found where a site has this besides, or has only this. */
export const findings = (config: unknown, only = false): readonly Unfair[] => checkFairness((only ? config : { ...fair, ...config as object }) as never);
export const codes = (config: unknown, only = false): string[] => findings(config, only).map(({ code }) => code);
export const keys = (found: readonly Unfair[]): string[] => found.map(({ code, key }) => `${code} ${key}`);

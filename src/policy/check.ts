import { LONGEST, type Config } from './config.js';
import type { ConsentConfig } from './declared.js';
import { isObject } from './object.js';
import type { Finding } from './problem.js';
import { shape } from './shape.js';
import { shaped } from './shaped.js';

const each = (items: unknown): Record<string, unknown>[] => (Array.isArray(items) ? items.filter(isObject) : []);

/** Everything that is wrong with what a site declared, for the site to hear; `config` is what became of it. */
export function checkConfig(declared: unknown, config: Config): Finding[] {
  if (declared === undefined) return [{ code: 'broken-json', key: 'script#consent-config' }];
  const findings = shaped(declared, shape, '');
  if (!isObject(declared)) return findings;
  const { days, refusedDays, categories } = declared as ConsentConfig;
  for (const [key, value] of Object.entries({ days, refusedDays })) {
    if (Number(value) > LONGEST) findings.push({ code: 'days-too-long', key, expected: String(LONGEST) });
  }
  const taken = new Set<unknown>();
  for (const category of each(categories)) {
    for (const { id } of [category, ...each(category['services'])]) {
      if (id !== undefined && taken.has(id)) findings.push({ code: 'duplicate-id', key: String(id) });
      taken.add(id);
    }
    const asks = config.mode === 'opt-in' || config.mode === 'opt-out';
    if (!asks && category['required'] !== true) findings.push({ code: 'gated-category', key: String(category['id']), expected: config.mode });
  }
  return findings;
}

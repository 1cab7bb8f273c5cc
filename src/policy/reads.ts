import type { Config } from './config.js';

/** Whether all that decides was read as it was declared: nothing strictly instead, and nothing left out. */
export function readsRight(declared: unknown, config: Config): boolean {
  if (config.shut) return false;
  const given = declared as Record<string, unknown>;
  const items = (given['categories'] ?? []) as (Record<string, unknown> | null)[];
  return Object.keys(given).every((key) => typeof given[key] === 'object' || given[key] === config[key as keyof Config])
    && (!items.length || items.flatMap((item) => [0, item?.['services'] ?? []].flat()).length === config.ids.length);
}

import type { Config } from '../policy/config.js';
import { optional } from '../policy/decision.js';
import type { Standing } from '../policy/expression.js';
import { isObject } from '../policy/object.js';
import type { Answer, Tool } from './tool.js';

/** A choice in the ids of this site. */
export interface Translated {
  readonly choices: Readonly<Record<string, Standing>>;
  /** Each optional id of this site has been answered, by itself or by its category: the purposes are the same. */
  readonly covers: boolean;
}

const texts = (value: unknown): string[] => [value].flat().filter((each): each is string => typeof each === 'string');

/**
 * What a choice made elsewhere says of the ids of this site: by the site's own map, else by the same name, else by the tool's map. Where
 * several of theirs stand for one of ours, all must be granted: those that the site maps itself have to be there too.
 */
export function translate(config: Config, tool: Tool, given: unknown, { choices }: Answer): Translated {
  const own = new Map(isObject(given) ? Object.entries(given).map(([id, value]) => [id, texts(value)]) : []);
  const ids = optional(config);
  const isOurs = (id: string) => ids.some((each) => each.id === id);
  const ours = (id: string): readonly string[] => own.get(id) ?? (isOurs(id) ? [id] : Object.hasOwn(tool.map, id) ? [tool.map[id]!] : []);

  const said = new Map<string, boolean | undefined>();
  const say = (id: string, granted: boolean | undefined) => {
    // A refusal outweighs what is open, and that a grant.
    const before = said.get(id);
    said.set(id, before === false || granted === false ? false : said.has(id) && before === undefined ? undefined : granted);
  };
  const others = choices.some(([id, granted]) => id === '*' && !granted) ? false : undefined;
  const named = choices.filter(([id]) => id !== '*');
  for (const [id, granted] of named) for (const each of ours(id)) say(each, granted);
  for (const [id, to] of own) if (!named.some((choice) => choice[0] === id)) for (const each of to) say(each, others);

  const answered = (id: string, category: string) => said.get(id) ?? said.get(category);
  const stand = (granted: boolean): Standing => (granted ? 'granted' : 'denied');
  return {
    choices: Object.fromEntries(ids.flatMap(({ id, category }) => {
      // A service of which nothing is said goes the way of its category.
      const granted = said.has(id) ? said.get(id) : said.has(category) ? undefined : others;
      return granted === undefined ? [] : [[id, stand(granted)]];
    })),
    covers: ids.every(({ id, category }) => answered(id, category) !== undefined),
  };
}

import { matches } from '../policy/pattern.js';
import { places } from './places.js';
import type { Answer, Tool } from './tool.js';

/** No record of another tool is that long. */
const LONGEST = 100_000;

/** A tool that has left something in this browser. */
export interface Found {
  /** What was decided in it, in the first place that says so. */
  readonly answer: Answer | undefined;
  /** Removes all that it keeps choices in. */
  remove(): void;
}

/** What a tool has left in this browser; `key` is what the site calls its record, where that is not the usual name. */
export function find(tool: Tool, key: string | undefined): Found {
  const [usual, ...rest] = tool.keys;
  const keys = [key ?? usual, ...rest];
  const left = places.flatMap((place) => {
    // Where one is blocked another may not be.
    try {
      const names = place.names().filter((name) => keys.some((each) => matches(each, name)));
      const texts = names.map((name) => [name === key ? usual : name, place.text(name) ?? ''] as const).filter(([, text]) => text.length <= LONGEST);
      return names.length ? [{ place, names, stored: new Map(texts) }] : [];
    } catch { return []; }
  });
  return {
    answer: left.map(({ stored }) => tool.read(stored)).find((answer) => answer),
    remove() {
      for (const { place, names } of left) for (const name of names) {
        try { place.remove(name); } catch { /* Blocked by now. */ }
      }
    },
  };
}

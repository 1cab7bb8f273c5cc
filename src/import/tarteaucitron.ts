import { decoded } from './decoded.js';
import type { Tool } from './tool.js';

/** tarteaucitron, by service; `wait` is undecided. There is no date. */
export const tarteaucitron: Tool<'tarteaucitron'> = {
  name: 'tarteaucitron',
  keys: ['tarteaucitron'],
  map: {},
  read(stored) {
    const choices = [...decoded(stored.get('tarteaucitron') ?? '').matchAll(/!([^=!]+)=(true|false)(?=!|$)/g)].map(([, id, value]) => [id!, value === 'true'] as const);
    return choices[0] && { choices };
  },
};

import { isObject } from '../policy/object.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';

/** What a visitor does, of all that stands in the history of a service. */
const PRESSED: readonly unknown[] = ['onAcceptAllServices', 'onDenyAllServices', 'onUpdateServices'];

/**
 * Usercentrics, version 2: a history for each service, by an id that is the same on every site. What was last done must have been
 * done by the visitor; first loads, regions and restored sessions stand there too.
 */
export const usercentrics: Tool<'usercentrics'> = {
  name: 'usercentrics',
  keys: ['uc_settings', 'uc_user_interaction'],
  map: {},
  read(stored) {
    const services = jsonIn(stored.get('uc_settings'))?.['services'];
    if (stored.get('uc_user_interaction') !== 'true' || !Array.isArray(services)) return undefined;
    const times: (number | undefined)[] = [];
    const choices = services.flatMap((service: unknown) => {
      if (!isObject(service) || typeof service['id'] !== 'string' || !Array.isArray(service['history'])) return [];
      const last = service['history'].filter(isObject)
        .reduce<Record<string, unknown> | undefined>((latest, each) => (Number(each['timestamp']) >= Number(latest?.['timestamp'] ?? 0) ? each : latest), undefined);
      if (last?.['type'] !== 'explicit' || !PRESSED.includes(last['action']) || typeof last['status'] !== 'boolean' || last['status'] !== service['status']) return [];
      times.push(seconds(last['timestamp']));
      return [[service['id'], last['status']] as const];
    });
    // The oldest of them: none is taken for newer than it is.
    const at = times.includes(undefined) ? undefined : Math.min(...times as number[]);
    return choices[0] && { choices, at };
  },
};

import type { Core } from '../core.js';
import { keep } from '../effects/storage.js';
import type { Decision } from '../policy/decision.js';
import { grants } from '../policy/grants.js';
import { recordIdIn, withRecordId } from '../policy/record-id.js';

/**
 * Puts the id of a receipt that has arrived into the record of this browser, which says that it has: where something was granted, and that
 * decision still is the one that is stored. Until when it is kept stays as it is.
 */
export function keepId(core: Core, decision: Decision | undefined, id: string): void {
  const text = core.stored();
  if (!text || !decision || !grants(decision) || recordIdIn(text) || JSON.stringify(core.kept()) !== JSON.stringify(decision)) return;
  const longer = withRecordId(text, id);
  if (longer) keep(core, longer, decision.expiresAt);
}

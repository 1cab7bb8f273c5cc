import type { Core } from '../core.js';
import type { ConsentRecord } from '../policy/consent-record.js';
import type { State } from '../policy/update.js';

/** The record of how things stood, whatever has been decided since. Rejects where what makes a receipt can't be loaded, which is told. */
export async function recordOf(core: Core, state: State, id: string, previous: string | undefined): Promise<ConsentRecord> {
  const { receipt } = await core.load('receipt');
  const told = await receipt({ ...core, store: { ...core.store, get: () => state } });
  return { id, ...(previous !== undefined && { previous }), ...told };
}

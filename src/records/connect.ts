import { check } from '../checking.js';
import type { Core } from '../core.js';
import type { Decision } from '../policy/decision.js';
import { ENDPOINT } from '../policy/endpoint.js';
import { grants } from '../policy/grants.js';
import { isObject } from '../policy/object.js';
import { recordIdIn, withRecordId } from '../policy/record-id.js';
import { deliver } from './deliver.js';
import { whenIdle } from './idle.js';
import { keepId } from './keep-id.js';
import { randomId } from './random-id.js';
import { recordOf } from './record-of.js';
import type { Made, Watch } from './watch.js';

/** The endpoint that a site declares, if it is one; whatever else stands there is told. */
function endpointOf(core: Core): string | undefined {
  const records: unknown = core.config.records;
  const { endpoint, ...others } = isObject(records) ? records : {};
  const isRight = typeof endpoint === 'string' && ENDPOINT.test(endpoint);
  if (!isRight || Object.keys(others).length) check(core);
  return isRight ? endpoint : undefined;
}

/**
 * Sends a receipt of each decision that is made in this page to the endpoint that the site declares, and of a grant that an earlier page could
 * not send: one whose record holds no id. What fails is told, and breaks nothing.
 */
export function connectRecords(core: Core, { began, each }: Watch): void {
  const { store, load, report } = core;
  const endpoint = endpointOf(core);
  if (endpoint === undefined) return;
  /** The last grant of this page, and the id of its receipt: it may still be on its way, or the page be all that holds it. */
  let held: { readonly decision: Decision | undefined; readonly id: string } | undefined;

  const send = async ({ state, replaced, before }: Made): Promise<void> => {
    const { decision } = state;
    const isGrant = grants(decision);
    const id = randomId();
    const previous = recordIdIn(before) ?? (held?.decision === replaced ? held?.id : undefined);
    const own = held = isGrant ? { decision, id } : undefined;
    // Where that can't be had nothing was forgotten, but nothing could be decided.
    if (!decision) await core.keep();
    const body = JSON.stringify(await recordOf(core, state, id, previous));
    const { arrived, cause } = await deliver(endpoint, body, !isGrant);
    if (arrived) return keepId(core, decision, id);
    if (held === own) held = undefined;
    report({ code: 'record-not-sent', key: endpoint }, cause);
  };
  const sendSafely = (made: Made) => { send(made).catch(() => {}); };

  each(sendSafely);
  whenIdle(core, async () => {
    // A withdrawal may load the page anew at once: what makes its receipt is there by then.
    await load('receipt');
    const state = store.get();
    const isUnsent = began && core.stored() === began && !recordIdIn(began) && withRecordId(began, randomId()) && grants(state.decision);
    if (isUnsent && state.mode !== 'no-cookie') sendSafely({ state, replaced: undefined, before: undefined });
  });
}

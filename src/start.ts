import type { Consent } from './consent.js';
import type { Core } from './core.js';
import { connectGates } from './effects/gates/connect.js';
import type { Bring, Embeds } from './effects/gates/embeds.js';
import { GATED } from './effects/gates/gated.js';
import type { Registered } from './effects/gates/register.js';
import { watch } from './effects/gates/watch.js';
import { isParsing } from './effects/gates/whole.js';
import { connectLater } from './effects/later.js';
import { connectOpener } from './effects/opener.js';
import { connectSummon } from './effects/summon.js';
import { raiseWall } from './effects/wall.js';
import { readStored } from './effects/stored.js';
import type { Chunks, Load } from './load.js';
import type { Page } from './page.js';
import { normalizeConfig, type Config } from './policy/config.js';
import type { Decision } from './policy/decision.js';
import type { Named } from './policy/named.js';
import { parseRecord } from './policy/record.js';
import { everywhere, nothing, type Terms } from './policy/terms.js';
import type { Rest } from './policy/decide.js';
import { asks, stateOf, update, type Action, type State, type View } from './policy/update.js';
import { createReporter } from './report.js';
import type { Report } from './policy/report.js';
import { createStore } from './store.js';
import { emit, listen, prerendering } from './unclobbered.js';

/** What need not be loaded. */
export interface Here {
  /** What holds, where that depends on the region. */
  readonly said?: (config: Config) => Terms | undefined;
  /** Guards what is written and asked for, where that is to be guarded. */
  readonly protect?: ((core: Core) => void) | undefined;
}

/** Puts everything together: page → configuration → decision → store → effects; the result is `window.consentBanner` too. */
export function start(page: Page, bring: Load, { said, protect }: Here): Consent {
  const config = normalizeConfig(page.declared);
  const report = createReporter(bring);
  const load: Load = (name) => bring(name).catch((error: unknown) => {
    report({ code: 'load-failed', key: name }, error);
    throw error;
  });
  const stored = () => readStored(config);
  const kept = () => parseRecord(config, stored(), page.now());
  const here = config.regional ? said?.(config) : everywhere(config);
  const terms = (!(config.vendors || config.records || prerendering()) && here) || nothing;
  const store = createStore(
    stateOf(config, terms, kept(), page.gpc()),
    (state, action: Action) => update(config, state, action),
    (error) => report({ code: 'listener-threw' }, error),
  );
  const stops: (() => void)[] = [];
  let embeds: Promise<Embeds> | undefined;
  const others: Bring = (act) => (embeds ??= load('embeds').then((chunk) => chunk.connectEmbeds(core))).then(act, () => {});
  const gates = connectGates(config, store, report, others);

  /** What keeps a decision, without which nothing is released; the elements bring it along. */
  let keeper: Chunks['keep'] | undefined;
  const keep = async () => keeper ??= await load(asks(store.get()) || store.get().view !== 'none' ? 'ui' : 'keep').catch(() => load('keep'));
  const follow = async (previous: State): Promise<Report> => {
    // Not awaited if it is there: a page may be left right after a press.
    try { return await (keeper ?? await keep()).settle(core, previous); } catch { return { erased: [], running: gates.running(), kept: [] }; }
  };
  const adopt = (terms: Terms, decision: Decision | undefined) => store.dispatch({ type: 'adopt', gpc: page.gpc(), terms, decision });
  const read = (terms: Terms) => {
    core.known = stored();
    adopt(terms, kept());
  };
  const act = async (decide: (state: State) => Decision | undefined, terms?: Terms): Promise<Report> => {
    if (pending) await pending;
    const previous = store.get();
    // Another tab has decided, and this one has not heard of it yet.
    if (stored() !== core.known) read(previous);
    adopt(terms ?? previous, decide(store.get()));
    return follow(previous);
  };
  const core: Core = {
    ...page, config, listen, store, gates, report, stops, keep, emit, stored,
    known: stored(),
    kept,
    load,
    adopt: (terms, decision) => act(() => decision, terms),
    decide: async (choices, rest, source) => {
      // Not awaited if it is there: what is decided holds as soon as a control was pressed. Without it nothing can be decided,
      // and nothing is granted.
      const deciding = { rest, source, at: page.now(), since: keeper ? undefined : store.get(), choices };
      if (deciding.since) await keep().catch(() => {});
      return act((state) => keeper?.decide(core, state, deciding), keeper ? undefined : { ...store.get(), assumed: [] });
    },
    show: (view) => store.dispatch({ type: 'show', view }),
    ask: () => ask(),
  };

  const walled = here?.mode === 'no-cookie' && config.protect !== false;
  if (walled) raiseWall(core);
  if (protect) protect(core);
  else if (walled || config.protect) load('guards').then((chunk) => chunk.connectLater(core), () => {});
  const ask = connectSummon(core);
  // The second: back from the cache, before a listener of the page: what it puts in is not to be let go by what held when it was left.
  stops.push(watch(GATED, gates.take), listen('pageshow', () => { if (stored() !== core.known) act(kept); }, window));
  connectOpener(core);

  let pending: Promise<void> | undefined;
  const settled = () => {
    pending = undefined;
    connectLater(core);
  };
  if (terms === nothing) pending = load('region').then(({ termsHere }) => termsHere(core, walled)).then((here) => {
    read(here);
    gates.release();
  }).then(settled, settled);
  else settled();

  const ready = async () => {
    if (pending) await pending;
    emit('consent-ready', store.get());
    ask();
  };
  if (isParsing()) stops.push(listen('DOMContentLoaded', ready));
  else queueMicrotask(ready);

  /** Begins something once the chunk for it is here; what is given back ends it, whenever that is. */
  const soon = (begin: (chunk: Embeds) => () => void) => {
    const begun = others(begin);
    return () => { begun.then((stop) => stop?.()); };
  };
  const call = (rest: Rest, choices: Named = {}) => core.decide(choices, rest, 'api');

  const consent: Consent = Object.freeze({
    receipt: () => load('receipt').then((chunk) => chunk.receipt(core)),
    register: (item: Registered) => soon((chunk) => chunk.register(item)),
    acceptAll: () => call('granted'),
    get state() { return store.get(); },
    allows: gates.allows,
    choose: (choices: Readonly<Record<string, boolean>>) => call('keep', choices),
    hide: () => core.show('none'),
    whenAllowed: (expression: string) => new Promise<void>((resolve) => {
      const stop = store.subscribe(() => { if (gates.allows(expression)) queueMicrotask(() => { stop(); resolve(); }); });
    }),
    observe: (root: ShadowRoot) => soon((chunk) => chunk.observe(root)),
    audit: () => load('audit').then((chunk) => chunk.audit(core)),
    rejectAll: () => call('denied'),
    // A listener is called with an event.
    withdraw: (id?: string) => (typeof id === 'string' ? call('undecided', { [id]: false }) : call('denied')),
    forget: () => act(() => undefined),
    stop: () => stops.forEach((stop) => stop()),
    show: (view: View) => core.show(view === 'banner' ? view : 'preferences'),
    get problems() { return report.problems.slice(); },
    subscribe: store.subscribe,
  });
  window.consentBanner = consent;
  return consent;
}

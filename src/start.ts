import type { Consent } from './consent.js';
import type { Core } from './core.js';
import { connectGates, GATED } from './effects/gates/connect.js';
import { watch } from './effects/gates/watch.js';
import { connectLive } from './effects/live.js';
import { connectOpener } from './effects/opener.js';
import { connectPrompt } from './effects/prompt.js';
import { createStorage } from './effects/storage.js';
import type { Load } from './load.js';
import type { Page } from './page.js';
import { normalizeConfig } from './policy/config.js';
import type { Choices, Standing } from './policy/expression.js';
import { parseRecord } from './policy/record.js';
import { stateOf, update } from './policy/update.js';
import { createReporter } from './report.js';
import { createSettle } from './settle.js';
import { createStore } from './store.js';
import { emit, isParsing, listen } from './unclobbered.js';

/** Puts everything together: page → configuration → decision → store → effects. */
export function start(page: Page, load: Load): Consent {
  const { config, findings } = normalizeConfig(page.declared);
  const report = createReporter(load);
  const storage = createStorage(config);
  const store = createStore(
    stateOf(config, parseRecord(config, storage.read(), page.now()), 'none', page.gpc()),
    (state, action: Parameters<typeof update>[2]) => update(config, state, action),
    (error) => report({ code: 'listener-threw' }, error),
  );
  const gates = connectGates(config, store, report);
  const settle = createSettle(config, storage, gates, report);

  const core: Core = {
    config, store, gates, report, load,
    decide(choices, rest, source) {
      const previous = store.get();
      store.dispatch({ type: 'decide', choices, rest, source, at: page.now(), gpc: page.gpc() });
      return settle(previous, store.get());
    },
    show: (view) => store.dispatch({ type: 'show', view }),
  };

  const prompt = connectPrompt(core);
  const stops = [watch(GATED, gates.take, prompt.changed), connectOpener(core), connectLive(core)];
  for (const finding of findings) report(finding);

  const ready = () => {
    emit('consent-ready', store.get());
    prompt.ready();
  };
  if (isParsing()) stops.push(listen('DOMContentLoaded', ready));
  else queueMicrotask(ready);


  const chosen = (choices: Readonly<Record<string, boolean>>): Choices => {
    const standings: Record<string, Standing> = {};
    for (const [id, allowed] of Object.entries(choices)) {
      if (config.ids.some((known) => known.id === id)) standings[id] = allowed === true ? 'granted' : 'denied';
      else report({ code: 'unknown-id', key: id, expected: config.ids.map((known) => known.id).join('|') });
    }
    return standings;
  };

  return Object.freeze({
    get state() { return store.get(); },
    allows: gates.allows,
    whenAllowed: (expression: string) => new Promise<void>((resolve) => {
      const stop = store.subscribe(() => { if (gates.allows(expression)) { resolve(); queueMicrotask(() => stop()); } });
    }),
    subscribe: store.subscribe,
    acceptAll: () => core.decide({}, 'granted', 'api'),
    rejectAll: () => core.decide({}, 'denied', 'api'),
    choose: (choices: Readonly<Record<string, boolean>>) => core.decide(chosen(choices), 'keep', 'api'),
    withdraw: () => core.decide({}, 'denied', 'api'),
    forget() {
      const previous = store.get();
      store.dispatch({ type: 'forget' });
      return settle(previous, store.get());
    },
    show: core.show,
    hide: () => core.show('none'),
    get problems() { return report.problems.slice(); },
    stop() { for (const stop of stops.splice(0)) stop(); },
  });
}

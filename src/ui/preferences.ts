import { html, render } from 'lit';
import type { Choices } from '../policy/expression.js';
import type { Report } from '../policy/report.js';
import { createDraft } from './draft.js';
import type { Face } from './face.js';
import { chooses, outcome } from './outcome.js';
import { panel, wordsOfPanel } from './panel.js';
import { controls } from './styles/controls.js';
import { flow } from './styles/flow.js';
import { panelStyles } from './styles/panel.js';
import { preferencesStyles } from './styles/preferences.js';
import { tokens } from './styles/tokens.js';

/**
 * `<consent-preferences>`: the second layer in the flow of a page. It shows what holds, also when that is changed elsewhere, and until it
 * is saved a draft, which such a change ends. Where there is nothing to choose it tells what there is.
 */
export function connectPreferences(root: ShadowRoot, face: () => Face): () => void {
  const { core } = face();
  root.adoptedStyleSheets = [tokens, controls, panelStyles, flow, preferencesStyles].map(({ styleSheet }) => styleSheet as CSSStyleSheet);
  let choices: Choices | undefined;
  /** What became of the last press, in words. */
  let said = '';
  const draft = createDraft(core, () => {
    said = '';
    draw();
  });
  const acts: Readonly<Record<string, () => Promise<Report>>> = {
    accept: () => core.decide({}, 'granted', 'accept'),
    reject: () => core.decide({}, 'denied', 'reject'),
    save: draft.save,
  };

  const press = async (event: Event) => {
    const report = await acts[draft.press(event) ?? '']?.();
    if (!report) return;
    said = outcome(report, core, wordsOfPanel(face().words));
    draw();
  };

  const draw = () => {
    const given = face();
    const { store } = core;
    if (choices !== store.get().choices) {
      ({ choices } = store.get());
      draft.forget();
      said = '';
    }
    render(html`<section class="root panel" aria-labelledby="heading" @click=${press}>
      <header><h2 id="heading" part="title">${wordsOfPanel(given.words).preferences}</h2></header>
      ${panel(given, '', chooses(core) ? draft.isOn : undefined)}
      <p role="status" part="status" class="status">${said}</p>
    </section>`, root);
  };
  return draw;
}

import type { TemplateResult } from 'lit';
import type { Core } from '../core.js';

/** Puts the first layer into what it stands in. */
export type Frame = (layer: TemplateResult) => TemplateResult;

type Connect = typeof import('./layouts.js').connectLayouts;

/** What says how it looks, as an attribute of the element or as a key of the configuration. */
export const looks: ('layout' | 'position' | 'theme')[] = ['layout', 'position', 'theme'];

/** What a first layer takes that is more than a bar across the window, once that is here. */
export let connect: Connect | undefined;
let coming: Promise<void> | undefined;

/**
 * Resolves once that is here, if the element or the configuration asks for it and it is not here yet. Where it can't be had
 * that is told, and a bar is shown.
 */
export function layoutsFor({ config, report }: Core, host?: Element | null): Promise<void> | undefined {
  const asked = looks.map((name) => host?.getAttribute(name) ?? config[name]);
  if (connect || (!config.modal && !/box|dialog|inline|start|end/.test(`${asked}`))) return undefined;
  return coming ??= import('./layouts.js').then(({ connectLayouts }) => { connect = connectLayouts; }, (error: unknown) => {
    report({ code: 'load-failed', key: 'consent-gate-layouts.js' }, error);
    connect = () => (layer) => layer;
  });
}

import { first } from '../unclobbered.js';
import { found } from './found.js';
import { layersOf, type Layer } from './layers.js';
import { readable } from './readable.js';
import { refusal } from './refusal.js';
import { targets } from './targets.js';
import type { RenderedState } from './state.js';
import { ticked } from './ticked.js';
import { told } from './told.js';
import type { RenderedUnfair } from './unfair.js';
import { wall } from './wall.js';

export type { RenderedState } from './state.js';
export type { RenderedCode, RenderedUnfair } from './unfair.js';

type Rule = (layer: Layer, state: RenderedState, banner: Element) => RenderedUnfair[];

const rules: readonly Rule[] = [refusal, ticked, told, (layer, _, banner) => wall(layer, banner), targets, readable];

/** A rule that can't be applied says so: silence would pass for fair. */
const attempt = (key: string, find: () => RenderedUnfair[]): RenderedUnfair[] => {
  try { return find(); } catch (error) { return [found('not-checked', key, String(error).replace(/\.$/, ''))]; }
};

/** What moves in has neither its place nor its colours yet. What moves without end is as it is. */
const isMoving = ({ element }: Layer): boolean => element.getAnimations({ subtree: true })
  .some((animation) => animation.playState === 'running' && Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)));

const running = (): RenderedState => (window as { consentBanner?: { state?: RenderedState } }).consentBanner?.state ?? {};

/** One that says more than another of the same place: a refusal that is paler is also hard to read. */
function once(findings: readonly RenderedUnfair[]): RenderedUnfair[] {
  const has = (code: string, key: string) => findings.some((each) => each.code === code && each.key === key);
  return findings.filter(({ code, key }, i) => findings.findIndex((each) => each.code === code && each.key === key) === i
    && !(code === 'low-contrast' && has('refusal-paler', key)));
}

/**
 * What a data-protection authority would fault in the banner as it is on the screen now, whatever a site did to it by
 * styles, slots and words. It is for development: it looks at the layer that is open, changes nothing, and never throws.
 * What a picture or a script of the site does it can't know, and an empty list is no legal advice.
 */
export function checkRendered(banner?: Element | null, state?: RenderedState): readonly RenderedUnfair[] {
  return attempt('banner', () => {
    const host = banner ?? first('consent-banner[view]') ?? first('consent-banner');
    const given = state ?? running();
    if (!host) return [found('not-checked', 'banner', 'there is no <consent-banner> in the page')];
    // Nobody is asked there, so nobody has to refuse.
    if (given.mode === 'notice' || given.mode === 'no-cookie') return [];
    const layers = layersOf(host);
    if (!layers.length) return [found('not-checked', 'banner', 'none of its layers is on the screen; open one first, with show("banner") or show("preferences")')];
    return once(layers.flatMap((layer) => (isMoving(layer) ? [found('not-checked', layer.name, 'it is still moving; check again once it stands still')]
      : rules.flatMap((rule) => attempt(layer.name, () => rule(layer, given, host))))));
  });
}

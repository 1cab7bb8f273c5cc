import { html } from 'lit';

/** Names beside one another, each written in its own direction: one in Latin letters would take the comma behind it along. */
export const beside = (names: readonly unknown[]): unknown => names.map((name, i) => [i ? ', ' : '', html`<bdi>${name}</bdi>`]);

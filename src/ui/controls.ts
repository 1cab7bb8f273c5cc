import { html, nothing, type TemplateResult } from 'lit';

/**
 * A button whose class, part and `data-action` are its action, which is how privacy tools find it. On the first layer
 * that is its id too. One that is a cross has its label as name: what it does differs between the layers.
 */
export const control = (action: string, label: string, id: unknown = action, cross?: boolean, near?: () => void): TemplateResult => {
  const name = cross ? label : nothing;
  return html`<button type="button" id=${id} class=${action} part=${action} data-action=${action} aria-label=${name} title=${name} @pointerenter=${near} @focus=${near}>${cross ? '×' : label}</button>`;
};

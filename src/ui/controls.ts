import { html, type TemplateResult } from 'lit';

/** A button whose class, part and `data-action` are its action, which is how privacy tools find it. On the first layer that is its id too. */
export const control = (action: string, content: unknown, id: unknown = action, near?: () => void): TemplateResult =>
  html`<button type="button" id=${id} class=${action} part=${action} data-action=${action} @pointerenter=${near} @focus=${near}>${content}</button>`;

/** The cross. Its name tells what it does, which differs between the layers. */
export const cross = (name: string, id: unknown): TemplateResult =>
  html`<button type="button" id=${id} class="close" part="close" data-action="close" aria-label=${name} title=${name}><svg viewBox="0 0 24 24"><path d="M6 6l12 12M18 6L6 18"/></svg></button>`;

import { create } from '../unclobbered.js';
import type { Offer } from './offer.js';

const element = (tag: string, part: string, ...children: (Node | string)[]): HTMLElement => {
  const made = create(tag);
  if (part) made.part.add(part);
  made.append(...children);
  return made;
};

/** A button whose class, part and `data-action` are its action, as those of the banner. */
function control(action: string, label: string, press: () => void): HTMLElement {
  const button = element('button', action, label) as HTMLButtonElement;
  button.type = 'button';
  button.className = action;
  button.dataset['action'] = action;
  button.addEventListener('click', press);
  return button;
}

/** What a placeholder shows: the page's own content, out of sight while an offer stands in its place. */
export function draw(offer: Offer | undefined): Node[] {
  const content = create('slot');
  if (!offer) return [content];
  content.className = 'withheld';

  const title = element('strong', 'title', offer.title);
  title.id = 'title';
  const actions = element('div', 'actions', control('once', offer.once, offer.letIn));
  if (offer.always) {
    const always = control('always', offer.always, offer.allow);
    for (const type of ['pointerenter', 'focus']) always.addEventListener(type, offer.near);
    actions.append(always);
  }
  const poster = create('slot') as HTMLSlotElement;
  poster.name = 'poster';
  if (offer.poster) {
    const picture = create('img') as HTMLImageElement;
    picture.alt = '';
    picture.src = offer.poster;
    poster.append(picture);
  }
  const card = element('div', '', poster, element('div', '', title, element('p', 'text', offer.text), actions));
  card.className = 'card';
  card.setAttribute('role', 'group');
  card.setAttribute('aria-labelledby', 'title');
  card.lang = offer.lang;
  card.dir = offer.dir;
  return [content, card];
}

import { until } from '../process/until.js';
import type { Tab } from '../tab.js';

export interface PointerOptions {
  timeout?: number;
}

type Spot = { x: number; y: number } | { trouble: string };

function spot(element: HTMLElement): Spot {
  const describe = (each: Element | null) => each ? `<${each.localName}${each.id ? ` id="${each.id}"` : ''}>` : 'nothing';
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (right <= left || bottom <= top) return { trouble: 'it takes up no room' };
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let each: Node | null = hit; each; each = each instanceof ShadowRoot ? each.host : (each as Element).assignedSlot ?? each.parentNode) {
    if (each === element) return { x: Math.floor(x), y: Math.floor(y) };
  }
  return { trouble: `${describe(hit)} lies over it` };
}

/** Where a visitor would press, once the element is there, has come to rest and nothing lies over it. */
async function reach(tab: Tab, selector: string, timeout: number): Promise<{ x: number; y: number }> {
  let trouble = '';
  let before = '';
  return until(
    async () => {
      const found = await tab.on(selector, spot);
      if ('trouble' in found) {
        trouble = `: ${found.trouble}`;
        return undefined;
      }
      const resting = before === JSON.stringify(found);
      before = JSON.stringify(found);
      trouble = ': it moves';
      return resting ? found : undefined;
    },
    { timeout, what: () => `${selector} to be in reach${trouble}` },
  );
}

async function act(tab: Tab, steps: (at: { x: number; y: number }) => object[], selector: string, timeout: number): Promise<void> {
  const at = await reach(tab, selector, timeout);
  await tab.send('POST', 'actions', {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps(at) }],
  });
}

const move = (at: { x: number; y: number }) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', ...at });

/** A click of the mouse at the middle of the visible part, which the page sees as the visitor's own. */
export function click(tab: Tab, selector: string, { timeout = 4000 }: PointerOptions = {}): Promise<void> {
  return act(tab, (at) => [move(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }], selector, timeout);
}

export function hover(tab: Tab, selector: string, { timeout = 4000 }: PointerOptions = {}): Promise<void> {
  return act(tab, (at) => [move(at)], selector, timeout);
}

import { create, listen } from '../unclobbered.js';
import { fit } from './fit.js';
import { TAG, type Placeholder } from './placeholder.js';

/** What is in the page beside an embed that it stands for. */
export interface Places {
  /** Puts one beside the embed. */
  put(embed: Element): Placeholder;
  /** Gives it the embed's box, in whose place it then stands. */
  fit(embed: Element, host: Placeholder): void;
  clear(embed: Element): void;
  isOurs(host: Placeholder): boolean;
}

/** How often one is put back beside its embed. */
const MANY = 100;

/** Keeps each placeholder beside its embed, as large as that would be, and takes it away with it. */
export function keepPlaces(): Places {
  const hosts = new Map<Element, Placeholder>();
  const moves = new WeakMap<Placeholder, number>();
  // Not an attribute of the embed, which a framework may look after.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[data-consent]:has(+${TAG}[fitted]){display:none!important}`);

  const fitAll = () => hosts.forEach((host, embed) => fit(embed, host));
  // In the next frame: what is fitted at once may change the size again, which the page would be told of as an error
  // (Resize Observer, "deliver resize loop error").
  const sizes = new ResizeObserver(() => { requestAnimationFrame(fitAll); });
  const changes = new MutationObserver(() => {
    for (const [embed, host] of hosts) {
      if (!embed.isConnected) clear(embed);
      // A page that insists on the place would be answered without end.
      else if (embed.nextElementSibling !== host && (moves.get(host) ?? 0) < MANY) {
        moves.set(host, (moves.get(host) ?? 0) + 1);
        place(embed, host);
      }
    }
  });
  listen('resize', fitAll, window);

  const place = (embed: Element, host: Placeholder) => {
    const root = embed.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets.push(sheet);
      changes.observe(root, { childList: true, subtree: true });
    }
    embed.after(host);
    if (embed.parentElement) sizes.observe(embed.parentElement);
  };

  const clear = (embed: Element) => {
    hosts.get(embed)?.remove();
    hosts.delete(embed);
  };

  return {
    put(embed) {
      const there = hosts.get(embed);
      if (there) return there;
      const host = create(TAG) as Placeholder;
      hosts.set(embed, host);
      host.setAttribute('beside', '');
      place(embed, host);
      return host;
    },
    fit,
    clear,
    isOurs: (host) => [...hosts.values()].includes(host),
  };
}

import type { Core } from '../../core.js';
import { all, sheets } from '../../unclobbered.js';
import { release, withhold } from './attributes.js';
import { GATED, MARK } from './gated.js';
import { connectOffers } from './offers.js';
import { createOnce } from './once.js';
import { preload } from './preload.js';
import { register, type Registered } from './register.js';
import { renew } from './renew.js';
import { putTemplate, takeTemplate } from './template.js';
import { createTrust } from './trust.js';
import { watch } from './watch.js';
import { isParsing, isWhole } from './whole.js';
import { writeInPlace } from './write.js';

export { askAhead } from './ahead.js';

/** What holds back everything but the scripts that the parser or `createElement` made. */
export interface Embeds {
  /** Takes one element that is whole: releases it where that is allowed. */
  take(element: Element): void;
  /** Offers a visitor to let in an embed that is withheld, at its place. */
  offer(element: Element): void;
  /** A script that can run, for one that can't, unless Trusted Types let none be made. */
  renew(script: HTMLScriptElement): HTMLScriptElement | undefined;
  /** Asks for a script that waits for others, so that it is here when its turn comes. */
  preload(script: HTMLScriptElement): boolean;
  /** Runs a script that writes into the document, behind itself instead of over the page. */
  write(script: HTMLScriptElement, run: () => void): void;
  register(item: Registered): () => void;
  observe(root: ShadowRoot): () => void;
}

/** Has something done once they are here, which is at the first need; nothing where they can't be loaded. */
export type Bring = <T>(act: (embeds: Embeds) => T) => Promise<T | void>;

const SHOW = 'data-consent-show';

/** How often an element is put right that the page has changed. */
const MANY = 100;

/** What can be taken back. It is looked for by its mark, since a restored snapshot brings clones of what was released. */
const RELEASED = `[${MARK}]:not(script)`;

/** Holds back embeds, templates and what is to be shown, and takes back what is no longer allowed. */
export function connectEmbeds(core: Core): Embeds {
  const { gates, store, report, emit } = core;
  const trust = createTrust();
  const roots = new Set<{ root: ShadowRoot }>();
  const morphed = new WeakMap<Element, number>();
  const every = (selector: string, act: (element: Element) => void) => {
    // One that fails, as a page may make it, holds back no other.
    const each = (element: Element) => {
      try { act(element); } catch (error) { report({ code: 'listener-threw' }, error); }
    };
    all(selector).forEach(each);
    for (const { root } of roots) root.querySelectorAll(selector).forEach(each);
  };

  /** What a gate lets go is the site's own word, which no guard asks about. */
  const pass = <T>(act: () => T): T => (core.pass ? core.pass(act) : act());
  const expressionOf = (element: Element, name = 'data-consent') => element.getAttribute(name) ?? '';
  const once = createOnce(core, expressionOf);
  const allows = (element: Element) => once.has(element) || gates.allows(expressionOf(element));
  const show = (element: Element) => { element.toggleAttribute('hidden', !gates.allows(expressionOf(element, SHOW))); };

  const take = (element: Element): void => {
    const expression = expressionOf(element);
    // A script that comes here is one of an image, which is none that the gates know how to run.
    if (element.localName === 'script' || !element.hasAttribute('data-consent') || element.hasAttribute(MARK) || !allows(element)) return;
    try {
      if (element instanceof HTMLTemplateElement) for (const { src, id } of pass(() => putTemplate(element, trust))) gates.note(src || id || 'inline', expression);
      else pass(() => release(element, trust));
    } catch (error) {
      report({ code: 'needs-trusted-types', key: expression }, error);
      return;
    }
    element.setAttribute(MARK, '');
    emit('consent-released', { element, expression }, element.isConnected ? element : document);
  };

  const offer = connectOffers(core, (element) => {
    // With what it is made of, as the sources of a film.
    for (const each of [element, ...element.querySelectorAll('[data-consent]')]) {
      if (expressionOf(each) !== expressionOf(element) || each.matches('script')) continue;
      once.add(each);
      take(each);
    }
  });

  const check = (element: Element): void => {
    // It may have gone with one that holds it.
    if (allows(element) || !element.isConnected) return;
    element.removeAttribute(MARK);
    if (element instanceof HTMLTemplateElement) takeTemplate(element);
    else withhold(element);
    gates.withhold(element);
    offer(element);
  };

  // The attribute alone hides no image in SVG, and nothing that the page's own rules show.
  const hides = new CSSStyleSheet();
  hides.replaceSync(`[${SHOW}][hidden]{display:none!important}`);

  // A router that makes an element like the one that the server sent takes the mark away with the real attributes, and
  // what hides. Whether the page hides more is its own affair.
  const morphs = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target as Element;
      const times = (morphed.get(element) ?? 0) + 1;
      morphed.set(element, times);
      // A page that insists would be answered without end.
      if (times > MANY) continue;
      if (element.hasAttribute(SHOW) && !element.hasAttribute('hidden') && !gates.allows(expressionOf(element, SHOW))) element.toggleAttribute('hidden', true);
      if (element.matches(`[data-consent]:not(script,[${MARK}])`)) take(element);
    }
  });
  const look = (root?: ShadowRoot) => {
    (root?.adoptedStyleSheets ?? sheets()).push(hides);
    morphs.observe(root ?? document, { subtree: true, attributeFilter: [MARK, 'hidden'] });
    return watch(RELEASED, check, root);
  };

  look();
  store.subscribe(() => {
    every(RELEASED, check);
    every(`[${SHOW}]`, show);
  });

  /** What is in a shadow root the document's own queries do not find. */
  const observe = (root: ShadowRoot) => {
    // That of a closed root, or of an element that is none yet, is null.
    if (!(root instanceof ShadowRoot)) {
      report({ code: 'bad-value', key: 'observe', expected: 'object' });
      return () => {};
    }
    // One that is watched twice stays watched when one of them ends.
    const watched = { root };
    roots.add(watched);
    const stops = [
      watch(GATED, gates.take, root),
      look(root),
      store.subscribe(() => {
        const parsing = isParsing();
        for (const element of root.querySelectorAll(GATED)) if (!parsing || isWhole(element)) gates.take(element);
      }),
    ];
    return () => {
      roots.delete(watched);
      for (const stop of stops) stop();
    };
  };

  return {
    take,
    offer,
    observe,
    preload: (script) => pass(() => preload(script)),
    renew(script) {
      try { return renew(script, trust); } catch (error) { report({ code: 'needs-trusted-types', key: expressionOf(script) }, error); }
      return undefined;
    },
    write(script, run) {
      try { writeInPlace(script, run, trust); } catch (error) { report({ code: 'needs-trusted-types', key: expressionOf(script) }, error); }
    },
    register(item) {
      try { return register(core, item, trust); } catch (error) {
        report({ code: 'needs-trusted-types', key: item.consent }, error);
        return () => {};
      }
    },
  };
}

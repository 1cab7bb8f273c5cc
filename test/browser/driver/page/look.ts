import type { Tab } from '../tab.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether it takes up room on the page and nothing hides it. What is scrolled away counts as visible. */
export async function visible(tab: Tab, selector: string): Promise<boolean> {
  if (!(await tab.has(selector))) return false;
  return tab.on(selector, (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  });
}

export function text(tab: Tab, selector: string): Promise<string> {
  return tab.on(selector, (element) => element.innerText.trim());
}

export function attribute(tab: Tab, selector: string, name: string): Promise<string | null> {
  return tab.on(selector, (element, key) => element.getAttribute(key), name);
}

export function box(tab: Tab, selector: string): Promise<Box> {
  return tab.on(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

export function style(tab: Tab, selector: string, property: string, pseudo?: string): Promise<string> {
  return tab.on(selector, (element, name, part) => getComputedStyle(element, part || null).getPropertyValue(name), property, pseudo ?? '');
}

/** What has the focus, as `consent-banner >>> button#accept`: a path through shadow roots of tag, and id or else classes. */
export function active(tab: Tab): Promise<string> {
  return tab.run(() => {
    const path: string[] = [];
    for (let element = document.activeElement; element; element = element.shadowRoot?.activeElement ?? null) {
      const { localName, id, classList } = element;
      path.push(localName + (id ? `#${id}` : [...classList].map((name) => `.${name}`).join('')));
    }
    return path.join(' >>> ');
  });
}

/** The role that assistive technology is told, as the engine computes it. */
export async function role(tab: Tab, selector: string): Promise<string> {
  return tab.send<string>('GET', `element/${await tab.reference(selector)}/computedrole`);
}

/** The name that assistive technology is told, as the engine computes it. */
export async function label(tab: Tab, selector: string): Promise<string> {
  return tab.send<string>('GET', `element/${await tab.reference(selector)}/computedlabel`);
}

import { copy } from './copy.js';
import { MARK } from './gated.js';
import type { Trust } from './trust.js';

const put = new WeakMap<Element, Node[]>();

/** A script that can run, for one of a template that came by `innerHTML`, where every clone of it would be one that can't. */
function fresh(script: HTMLScriptElement, trust: Trust): HTMLScriptElement {
  try {
    const copied = copy(script, trust);
    script.replaceWith(copied);
    return copied;
  } catch (error) {
    // Trusted Types let one from a file run as the parser made it; with its code in it they do not.
    if (!script.src) throw error;
    return script;
  }
}

/** Puts what a template holds in its place, and gives the scripts of it, which run. Throws where Trusted Types let one not be made. */
export function putTemplate(template: HTMLTemplateElement, trust: Trust): readonly HTMLScriptElement[] {
  const content = document.importNode(template.content, true);
  const scripts = [...content.querySelectorAll('script')]
    .filter(({ type }) => !type || type === 'module' || /javascript/i.test(type))
    .map((script) => fresh(script, trust));
  put.set(template, [...content.childNodes]);
  template.after(content);
  // They have been started; where a router runs the scripts of a restored snapshot, theirs are not run without consent.
  for (const script of scripts) script.type = 'text/plain';
  return scripts;
}

/** Takes that away again; what stands behind the clone of a template is known by what it looks like. */
export function takeTemplate(template: HTMLTemplateElement): void {
  const remove = (node: Node) => {
    // What a template in it has put stands beside that one.
    if (node instanceof Element) for (const inner of [node, ...node.querySelectorAll('template')]) {
      if (inner instanceof HTMLTemplateElement && inner.hasAttribute(MARK)) takeTemplate(inner);
    }
    (node as ChildNode).remove();
  };
  const known = put.get(template);
  put.delete(template);
  if (known) return known.forEach(remove);
  for (const { nodeName } of template.content.childNodes) {
    const next = template.nextSibling;
    if (next?.nodeName !== nodeName) return;
    remove(next);
  }
}

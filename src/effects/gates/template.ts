const put = new WeakMap<Element, Node[]>();

/** Puts what a template holds in its place, and gives the scripts of it, which run. */
export function putTemplate(template: HTMLTemplateElement): readonly HTMLScriptElement[] {
  const content = document.importNode(template.content, true);
  const nodes = [...content.childNodes];
  const scripts = [...content.querySelectorAll('script')].filter(({ type }) => !type || type === 'module' || /javascript/i.test(type));
  put.set(template, nodes);
  template.after(content);
  // They have been started; where a router runs the scripts of a restored snapshot, theirs are not run without consent.
  for (const script of scripts) script.type = 'text/plain';
  return scripts;
}

/** Takes that away again; what stands behind the clone of a template is known by what it looks like. */
export function takeTemplate(template: HTMLTemplateElement): void {
  const nodes = put.get(template) ?? [];
  if (!put.delete(template)) {
    let next = template.nextSibling;
    for (const { nodeName } of template.content.childNodes) {
      if (next?.nodeName !== nodeName) break;
      nodes.push(next);
      next = next.nextSibling;
    }
  }
  for (const node of nodes) (node as ChildNode).remove();
}

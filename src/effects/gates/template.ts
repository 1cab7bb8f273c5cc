/** Puts what a template holds in its place, and gives what takes that away again. */
export function putTemplate(template: HTMLTemplateElement): () => void {
  const nodes = [...document.importNode(template.content, true).childNodes];
  template.after(...nodes);
  return () => { for (const node of nodes) node.remove(); };
}

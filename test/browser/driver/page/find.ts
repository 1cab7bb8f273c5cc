// These functions run in the page. Each is sent as text and must not name anything outside itself.

/** The first element that matches; ` >>> ` steps into the open shadow root of every match so far. */
export function find(selector: string): Element | null {
  let roots: (Document | ShadowRoot)[] = [document];
  const steps = selector.split('>>>').map((step) => step.trim());
  const last = steps.pop()!;
  for (const step of steps) {
    roots = roots.flatMap((root) => [...root.querySelectorAll(step)]).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  }
  for (const root of roots) {
    const found = root.querySelector(last);
    if (found) return found;
  }
  return null;
}

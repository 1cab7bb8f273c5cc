/** A property of a node, past a field that a form of the page has under that name (HTML Standard, "named properties of form"). */
const get = <T>(kind: { prototype: Node }, name: string, node: Node) => Reflect.get(kind.prototype, name, node) as T;

/**
 * The flat tree: shadow roots in the place of what their hosts hold, and slots with what is put into them (CSS Scoping,
 * "flattening"). It is what a visitor sees and the way that a press takes, whoever wrote the element.
 */
export function parentOf(node: Element | Text): Element | null {
  return get<Element | null>(node.nodeType === 1 ? Element : Text, 'assignedSlot', node) ?? get<Element | null>(Node, 'parentElement', node)
    ?? (Node.prototype.getRootNode.call(node) as Partial<ShadowRoot>).host ?? null;
}

function childrenOf(element: Element): readonly Node[] {
  const root = get<ShadowRoot | null>(Element, 'shadowRoot', element);
  const put = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
  return put.length ? put : [...get<NodeListOf<ChildNode>>(Node, 'childNodes', root ?? element)];
}

/** An element and all elements around it, outwards. */
export function around(element: Element | null): Element[] {
  const all: Element[] = [];
  for (let each = element; each; each = parentOf(each)) all.push(each);
  return all;
}

/** Everything in an element, in order, itself first. */
export function within(element: Element): (Element | Text)[] {
  return [element, ...childrenOf(element).flatMap((node): (Element | Text)[] =>
    (node.nodeType === 1 ? within(node as Element) : node.nodeType === 3 ? [node as Text] : []))];
}

export const elementsIn = (element: Element): Element[] => within(element).filter((node): node is Element => node.nodeType === 1);

/** What a press on an element does: the nearest element around it that has an action. */
export const controlOf = (element: Element | null): Element | undefined => around(element).find(actionOf);

export const actionOf = (element: Element): string => element.getAttribute('data-action') ?? '';

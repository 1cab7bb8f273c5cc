/** An element in a few words, as a page would write it: its tag, and what tells it from others. */
export function described(element: Element): string {
  const told = ['id', 'src', 'data-src', 'data-srcset', 'data-href', 'data-data', 'title'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? [` ${name}="${value.length > 80 ? `${value.slice(0, 79)}…` : value}"`] : [];
  });
  return `<${element.localName}${told.slice(0, 2).join('')}>`;
}

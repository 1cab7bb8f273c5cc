import { ofDocument } from './document.js';

/** A style sheet of the document without an attribute or an element for it: what writes it anew, and what takes it away. */
export function sheetFor(): [write: (text: string) => void, free: () => void] {
  const sheet = new CSSStyleSheet();
  let isFree = false;
  const sheets = () => ofDocument<CSSStyleSheet[]>('adoptedStyleSheets');
  return [
    (text) => {
      sheet.replaceSync(text);
      // A page that sets its own has taken ours away.
      if (!isFree && !sheets().includes(sheet)) sheets().push(sheet);
    },
    () => {
      isFree = true;
      const at = sheets().indexOf(sheet);
      if (at >= 0) sheets().splice(at, 1);
    },
  ];
}

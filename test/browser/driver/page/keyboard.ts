import type { Tab } from '../tab.js';

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const named: Record<string, string> = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
};

function code(name: string): string {
  const value = named[name] ?? (name.length === 1 ? name : undefined);
  if (value === undefined) throw new Error(`Unknown key "${name}"; known are single characters and ${Object.keys(named).join(', ')}`);
  return value;
}

async function play(tab: Tab, actions: object[]): Promise<void> {
  await tab.send('POST', 'actions', { actions: [{ type: 'key', id: 'keys', actions }] });
}

/** Presses real keys: `Tab`, `a`, or with modifiers in front `Shift+Tab`. */
export async function press(tab: Tab, ...keys: string[]): Promise<void> {
  for (const each of keys) {
    const codes = each.split('+').map(code);
    await play(tab, [
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }
}

/** Types into whatever has the focus. */
export function type(tab: Tab, text: string): Promise<void> {
  return play(tab, [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
}

import { createElement as h, Fragment, type ReactNode } from 'react';

/** What the page shows. Each of the gates may be there or not. */
export interface Shown {
  readonly script?: boolean;
  readonly inline?: boolean;
  readonly frame?: boolean;
  readonly show?: boolean;
  readonly banner?: boolean;
  /** Something in front of each gate. */
  readonly before?: boolean;
  /** Says that what stands there may differ from what the server sent. */
  readonly quiet?: boolean;
  /** Changes with every rendering. */
  readonly round?: number;
}

const inline = '(window.ran ??= []).push("inline")';

/** The gates stand beside each other, so that React has to put in and take out each on its own. */
export function App({ script, inline: text, frame, show, banner, before, quiet, round = 0 }: Shown): ReactNode {
  const gate = { 'data-consent': 'functional', 'data-round': round, suppressHydrationWarning: quiet };
  const front = before ? h('hr', { className: 'before' }) : null;
  return h(Fragment, null,
    banner ? h('consent-banner', { suppressHydrationWarning: quiet }) : null,
    h('h1', null, `Round ${round}`),
    front, script ? h('script', { type: 'text/plain', src: '/react.js', ...gate }) : null,
    front, text ? h('script', { type: 'text/plain', dangerouslySetInnerHTML: { __html: inline }, ...gate }) : null,
    front, frame ? h('iframe', { 'data-src': '/frame.html', title: 'frame', ...gate }) : null,
    front, show ? h('p', { id: 'shown', 'data-consent-show': 'functional', suppressHydrationWarning: quiet }, `Shown ${round}`) : null,
    h('footer', null, 'End'));
}

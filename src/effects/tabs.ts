import type { Core } from '../core.js';
import { channelName } from './stored.js';

/**
 * Looks again when another tab has decided, and when this one comes back: from the back/forward cache, or to the front, since a tab
 * of another host under the same domain shares the cookie and can't tell.
 */
export function connectTabs(core: Core): void {
  const { config, store, stops, load, listen } = core;
  const look = () => {
    if (core.stored() !== core.known || core.gpc() !== store.get().gpc) load('tabs').then((chunk) => chunk.look(core), () => {});
  };
  let channel: BroadcastChannel | undefined;
  const close = () => channel?.close();
  const open = () => {
    // What has happened before it listens.
    look();
    try {
      channel = new BroadcastChannel(channelName(config));
      // The word may be here before what it tells of: Firefox brings a record to another process in its own time.
      channel.onmessage = () => { for (const wait of [0, 100, 1000]) setTimeout(look, wait); };
    } catch { /* Where storage is blocked there is none. */ }
  };
  open();
  // A message to a page in that cache would put it out (Chromium, Firefox).
  stops.push(close, listen('pagehide', close, window), listen('pageshow', open, window), listen('visibilitychange', look));
}

/** A window with the interfaces of its own: that of the page, or of a frame. */
export type Realm = Window & typeof globalThis;

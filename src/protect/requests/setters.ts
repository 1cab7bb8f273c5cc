import type { Realm } from '../realm.js';
import { NAMES } from './asked.js';
import type { Hold } from './hold.js';
import { replace, replaceConstructor, replaceSetter } from '../replace.js';

/** Properties that reflect an attribute, by the interface that has them. */
const PROPERTIES = {
  HTMLScriptElement: ['src'], HTMLIFrameElement: ['src'], HTMLFrameElement: ['src'], HTMLEmbedElement: ['src'], HTMLObjectElement: ['data'],
  HTMLImageElement: ['src', 'srcset'], HTMLSourceElement: ['src', 'srcset'], HTMLInputElement: ['src'], HTMLMediaElement: ['src'],
  HTMLVideoElement: ['poster'], HTMLTrackElement: ['src'], HTMLLinkElement: ['href', 'imageSrcset', 'rel'],
};

const WATCHED = new RegExp(`^(?:xlink:)?(?:${NAMES.join('|')})$`, 'i');

/** Looks at a URL before an element gets it, where it would ask for it at once. */
export function guardSetters(realm: Realm, { sets }: Hold): void {
  for (const [type, names] of Object.entries(PROPERTIES)) {
    const { prototype } = (Reflect.get(realm, type) ?? {}) as { prototype?: object };
    for (const name of names) {
      const attribute = name.toLowerCase();
      replaceSetter(prototype, name, (native) => function (this: unknown, value) {
        if (sets(this as Element, attribute, String(value))) native.call(this, value);
      });
    }
  }

  const { prototype } = realm.Element;
  const guard = (method: string, at: number) => {
    replace(prototype, method, (native) => function (this: unknown, ...args) {
      const name = args[at];
      if (typeof name !== 'string' || !WATCHED.test(name)) return native.apply(this, args);
      return sets(this as Element, name.toLowerCase(), String(args[at + 1])) ? native.apply(this, args) : undefined;
    });
  };
  guard('setAttribute', 0);
  guard('setAttributeNS', 1);

  replaceConstructor(realm, 'Audio', (build, [src]) => {
    const audio = build([]) as HTMLAudioElement;
    audio.preload = 'auto';
    if (src !== undefined) audio.src = String(src);
    return audio;
  });
}

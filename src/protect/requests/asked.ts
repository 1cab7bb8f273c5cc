import type { Refused } from '../../policy/violation.js';

/** What an element asks a network for, by the attributes that name it. */
export interface Asked {
  readonly kind: Refused;
  readonly attributes: readonly string[];
  /** Whether it asks where it is in no document too. */
  readonly anywhere?: boolean;
}

const HREFS = ['href', 'xlink:href'];
const frame: Asked = { kind: 'frame', attributes: ['src'] };
const drawn: Asked = { kind: 'image', attributes: HREFS, anywhere: true };
const image: Asked = { kind: 'image', attributes: ['src', 'srcset'], anywhere: true };

const ASKED: ReadonlyMap<string, Asked> = new Map(Object.entries({
  script: { kind: 'script', attributes: ['src', ...HREFS] },
  iframe: frame,
  frame,
  embed: { kind: 'object', attributes: ['src'] },
  object: { kind: 'object', attributes: ['data'] },
  img: image,
  source: { ...image, kind: 'media' },
  input: { ...image, attributes: ['src'] },
  image: drawn,
  feImage: drawn,
  video: { kind: 'media', attributes: ['src', 'poster'], anywhere: true },
  audio: { kind: 'media', attributes: ['src'], anywhere: true },
  track: { kind: 'media', attributes: ['src'] },
  link: { kind: 'style', attributes: ['href', 'imagesrcset'] },
} satisfies Record<string, Asked>));

/** All such elements. */
export const ASKING = [...ASKED.keys()].join();
export const isAsking = ({ localName }: Element): boolean => ASKED.has(localName);

/** What such an element looks at, and what else changes what it asks for. */
export const NAMES = ['src', 'srcset', 'href', 'data', 'poster', 'imagesrcset', 'rel'];

const FETCHED = /(?:^|\s)(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|manifest|[\w-]*icon[\w-]*)(?:\s|$)/i;

/** What a link asks for; nothing where it only names something, as a canonical address. */
function ofLink(link: Element, rel: string): Refused | undefined {
  if (!FETCHED.test(rel)) return undefined;
  if (/stylesheet/i.test(rel)) return 'style';
  if (/modulepreload/i.test(rel)) return 'script';
  if (/icon/i.test(rel)) return 'image';
  const as = link.getAttribute('as') ?? '';
  return /\bpreload\b/i.test(rel) && (['script', 'style', 'font', 'image'] as const).find((kind) => kind === as) || 'other';
}

/** What an element asks for, if it is one that does; of a link with the `rel` that it gets. */
export function askedBy(element: Element, rel?: string): Asked | undefined {
  const asked = ASKED.get(element.localName);
  if (asked && element.localName === 'link') {
    const kind = ofLink(element, rel ?? element.getAttribute('rel') ?? '');
    return kind && { ...asked, kind };
  }
  return asked && element.localName === 'source' && element.parentElement?.localName === 'picture' ? image : asked;
}

/** The URLs that stand in an attribute: one, or as many as a `srcset` lists (HTML Standard, "parse a srcset attribute"). */
export const urlsIn = (name: string, value: string): readonly string[] => (name.endsWith('srcset')
  ? value.split(/[\t\n\f\r ]+/).map((part) => part.replace(/^(?:[\d.]+[wxh])?,+|,+$/g, '')).filter(Boolean)
  : [value]);

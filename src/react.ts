import { useCallback, useSyncExternalStore, type DetailedHTMLProps, type HTMLAttributes, type ReactNode } from 'react';
import type { Consent } from './consent.js';
import { normalizeConfig } from './policy/config.js';
import type { ConsentConfig } from './policy/declared.js';
import { nothing } from './policy/terms.js';
import { stateOf, type State } from './policy/update.js';
import { running } from './running.js';
import { listen } from './unclobbered.js';

/** How things stand where the library does not run: on a server, and until it has been started. Nothing is granted, and nothing decided. */
const unknown: State = Object.freeze({ ...stateOf(normalizeConfig({ categories: [] }), nothing, undefined, false), decided: false });

/** Calls back on each change of a library that runs, or will. */
function follow(consent: Consent | undefined, listener: () => void): () => void {
  const found = consent ?? running();
  if (found) return found.subscribe(listener);
  let stop = listen('consent-ready', () => {
    stop();
    stop = follow(undefined, listener);
  });
  return () => stop();
}

/**
 * How everything stands; the component is rendered anew on each change. Of the library that runs in this page, unless one is given. On a
 * server, while a page is hydrated, and until `startConsent` was called nothing is granted and `decided` is false, so that both render the same.
 */
export function useConsent(consent?: Consent): State {
  const subscribe = useCallback((listener: () => void) => follow(consent, listener), [consent]);
  return useSyncExternalStore(subscribe, () => (consent ?? running())?.state ?? unknown, () => unknown);
}

export interface ConsentGateProps {
  /** Over categories and services, as in `data-consent`: `analytics`, `youtube | functional`, `!advertising`. */
  readonly expression: string;
  /** What is shown while it does not hold. */
  readonly fallback?: ReactNode;
  readonly children?: ReactNode;
  /** That of this page, unless told. */
  readonly consent?: Consent;
}

/** Renders its children while the expression holds, and takes them out again when it no longer does; never on a server. */
export function ConsentGate({ expression, fallback, children, consent }: ConsentGateProps): ReactNode {
  const isHere = useConsent(consent) !== unknown;
  return isHere && (consent ?? running())?.allows(expression) ? children : fallback;
}

type Tag<Attributes = unknown> = DetailedHTMLProps<HTMLAttributes<HTMLElement> & Attributes, HTMLElement>;
type Face = Pick<ConsentConfig, 'mode' | 'layout' | 'position' | 'theme'>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'consent-banner': Tag<Face & { readonly region?: string; readonly 'policy-url'?: string; readonly 'close-button'?: '' | boolean }>;
      'consent-preferences': Tag<Pick<Face, 'theme'>>;
      'consent-declaration': Tag<Pick<Face, 'theme'>>;
      'consent-button': Tag;
      'consent-placeholder': Tag;
    }
  }
}

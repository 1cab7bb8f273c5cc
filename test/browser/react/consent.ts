import { startConsent } from 'consent-banner';
import { ConsentGate, useConsent } from 'consent-banner/react';
import { createElement as h, Fragment, StrictMode, useEffect, type ReactNode } from 'react';

export interface Watched {
  /** Starts the library from an effect, as applications do that have no other place. */
  readonly starts?: boolean;
  readonly expression?: string;
}

const config = { policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'functional' }, { id: 'analytics' }] };

function Told(): ReactNode {
  const { decided, choices } = useConsent();
  return h('p', { id: 'told' }, `${decided ? 'decided' : 'undecided'} ${Object.entries(choices).map((pair) => pair.join(' ')).join(', ')}`);
}

export function Site({ starts, expression = 'functional' }: Watched): ReactNode {
  // A parent's effects come after those of what is in it.
  useEffect(() => { if (starts) startConsent(config); }, [starts]);
  return h(Fragment, null,
    h(ConsentGate, { expression, fallback: h('p', { id: 'fallback' }, 'Not without consent') }, h('p', { id: 'film' }, 'A film')),
    h(Told));
}

export const strict = (watched: Watched): ReactNode => h(StrictMode, null, h(Site, watched));

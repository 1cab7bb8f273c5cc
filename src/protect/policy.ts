import type { Refused } from '../policy/violation.js';
import { FORMS, WALL } from '../policy/walls.js';
import { listen } from '../unclobbered.js';
import type { Guard } from './guard.js';

/** What a directive speaks of (CSP Level 3, section 6). */
const kinds: Record<string, Refused> = {
  script: 'script', frame: 'frame', child: 'frame', img: 'image', media: 'media', font: 'font', style: 'style',
  connect: 'connect', worker: 'worker', object: 'object', form: 'form',
};

/** Tells what the wall has kept from the network. What a policy of the site's own refuses is the site's affair. */
export function connectPolicy({ core, tell }: Guard): void {
  core.stops.push(listen('securitypolicyviolation', (event) => {
    const { originalPolicy, effectiveDirective, blockedURI, sourceFile, disposition } = event as SecurityPolicyViolationEvent;
    if (disposition !== 'enforce' || ![WALL, FORMS].some((start) => originalPolicy.startsWith(start))) return;
    tell(kinds[effectiveDirective.split('-')[0] as string] ?? 'other', blockedURI, undefined, sourceFile || location.href);
  }));
}

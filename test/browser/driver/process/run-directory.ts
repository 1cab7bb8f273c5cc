import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty directory for the profiles, sockets and logs of one run. Short, since a socket's path may hold 107 bytes. */
export function runDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'consent-'));
}

import { afterAll, inject } from 'vitest';
import { controls, type Engine } from './engine.js';
import { Page } from './page.js';
import { FixtureServer } from './server/fixture-server.js';
import { Session } from './session.js';

export type { Engine } from './engine.js';
export type { Page } from './page.js';
export type { Cookie } from './page/storage.js';
export type { Logged } from './server/fixture-server.js';
export type { Headers, Reply } from './server/reply.js';

const wire = inject('wire');
const session = new Session(wire.endpoint);

/** The fixture server of this test file. */
export const server = await FixtureServer.open(wire);

export const engine: Engine = { name: wire.engine, version: wire.version, can: controls[wire.engine].can };

const [handle] = await session.send<string[]>(undefined, 'GET', 'window/handles');

/** The tab that is open for the whole run. Start each test with `page.clear()`. */
export const page = await Page.of({ session, controls: controls[wire.engine], server, opened: new Set() }, handle!);

afterAll(async () => {
  // Only this server knows at which origins something may be stored.
  await page.clear();
  await server.close();
});

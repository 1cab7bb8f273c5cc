import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EngineName, engines, findEngine } from '../../setup/engines.mjs';
import type { EngineStart, EngineStarted } from './engines/engine-start.js';
import { startChromium } from './engines/chromium.js';
import { startFirefox } from './engines/firefox.js';
import { startWebkit } from './engines/webkit.js';
import { runDirectory } from './process/run-directory.js';
import { certificate } from './server/certificate.js';
import { openGateway } from './server/gateway.js';
import type { Wire } from './wire.js';

declare module 'vitest' {
  export interface ProvidedContext {
    wire: Wire;
  }
}

const starters: Record<EngineName, (options: EngineStart) => Promise<EngineStarted>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};

function isEngine(name: string): name is EngineName {
  return Object.hasOwn(engines, name);
}

/** Starts one engine for the whole run, the one that `ENGINE` names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = process.env.ENGINE || 'chromium';
  if (!isEngine(engine)) throw new Error(`ENGINE must be one of ${Object.keys(engines).join(', ')}, not "${engine}"`);
  const { missing } = findEngine(engine);
  if (missing.length > 0) throw new Error(`${engine} cannot run: no ${missing.join(', no ')} on this machine`);

  const directory = runDirectory();
  const home = join(directory, engine);
  // Among the engine's files, to be removed with them even if this process cannot.
  const socket = join(home, 'pages');
  const gateway = await openGateway(socket);
  const tidy = async () => {
    await gateway.close();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  const start = () => starters[engine]({ directory: home, proxyPort: gateway.port });
  const started = await start()
    // A browser that dies while it starts, as WebKitGTK's may, gets a second chance; a test never does.
    .catch((error: unknown) => {
      console.warn(`${engine} did not start, once more:`, error);
      return start();
    })
    .catch(async (error: unknown) => {
      await tidy();
      throw error;
    });
  const { endpoint, version } = started;
  project.provide('wire', { engine, version, endpoint, port: gateway.port, socket, certificate: certificate() });
  return async () => {
    await started.stop();
    await tidy();
  };
}

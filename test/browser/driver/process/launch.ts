import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url));

export interface Launched {
  /** All it has written so far, both streams. */
  output(): string;
  ended(): boolean;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Where its files live; removed when it ends. */
  directory: string;
  env?: NodeJS.ProcessEnv;
}

/** Starts a program that cannot outlive this process. */
export async function launch(command: string, args: string[], { directory, env }: LaunchOptions): Promise<Launched> {
  await mkdir(directory, { recursive: true });
  const child = spawn(process.execPath, [keeper, randomUUID(), directory, command, ...args], {
    // A group of its own, or Ctrl-C at a terminal would reach it before it has tidied up.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let text = '';
  let over = false;
  const exit = new Promise<void>((resolve) => child.once('exit', () => { over = true; resolve(); }));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  child.stdin.on('error', () => {});

  return {
    output: () => text,
    ended: () => over,
    async stop() {
      child.stdin.end();
      await exit;
    },
  };
}

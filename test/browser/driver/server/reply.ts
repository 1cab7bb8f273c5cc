import type { ServerResponse } from 'node:http';
import { pause } from '../process/pause.js';

export type Headers = Record<string, string | string[]>;

export interface Reply {
  body?: string | Uint8Array;
  status?: number;
  type?: string;
  headers?: Headers;
  /** Milliseconds before anything is sent. */
  delay?: number;
  /** Never answered. */
  hang?: boolean;
  /** Sent one after the other in place of `body`, with `pause` milliseconds between them. */
  chunks?: readonly string[];
  pause?: number;
}

/** Sends a reply. What hangs is cut off when the server is reset. */
export async function send(response: ServerResponse, reply: Reply, type: string): Promise<void> {
  if (reply.hang) return;
  if (reply.delay) await pause(reply.delay);
  response.writeHead(reply.status ?? 200, {
    'content-type': reply.type ?? type,
    'cache-control': 'no-store',
    // A connection that ends with its answer cannot outlive the test that it belongs to.
    connection: 'close',
    ...reply.headers,
  });
  if (!reply.chunks) {
    response.end(reply.body ?? '');
    return;
  }
  response.flushHeaders();
  for (const [index, chunk] of reply.chunks.entries()) {
    if (index > 0) await pause(reply.pause ?? 50);
    if (response.destroyed) return;
    response.write(chunk);
  }
  response.end();
}

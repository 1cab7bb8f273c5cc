import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';

interface Frame {
  final: boolean;
  kind: number;
  data: Buffer;
  rest: Buffer;
}

const kinds = { more: 0, text: 1, close: 8, ping: 9, pong: 10 };

function parse(buffer: Buffer): Frame | undefined {
  if (buffer.length < 2) return undefined;
  let length = buffer[1]! & 127;
  let start = 2;
  if (length === 126) {
    if (buffer.length < 4) return undefined;
    length = buffer.readUInt16BE(2);
    start = 4;
  } else if (length === 127) {
    if (buffer.length < 10) return undefined;
    length = Number(buffer.readBigUInt64BE(2));
    start = 10;
  }
  const end = start + length;
  if (buffer.length < end) return undefined;
  return { final: (buffer[0]! & 128) > 0, kind: buffer[0]! & 15, data: buffer.subarray(start, end), rest: buffer.subarray(end) };
}

function frame(kind: number, data: Buffer): Buffer {
  const { length } = data;
  const head = length < 126 ? Buffer.alloc(2) : Buffer.alloc(length < 65536 ? 4 : 10);
  head[0] = 128 | kind;
  if (head.length === 2) head[1] = 128 | length;
  else if (head.length === 4) {
    head[1] = 128 | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 128 | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, data.map((byte, index) => byte ^ mask[index & 3]!)]);
}

/** As much of RFC 6455 as a client needs. Node 20 has no WebSocket of its own: https://nodejs.org/api/globals.html#websocket */
export class WebSocketClient {
  onText: (text: string) => void = () => {};
  onClose: () => void = () => {};
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #parts: Buffer[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk)).on('error', () => {}).on('close', () => this.onClose());
  }

  static open(url: string): Promise<WebSocketClient> {
    return new Promise((resolve, reject) => {
      request(url.replace(/^ws/, 'http'), {
        headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': randomBytes(16).toString('base64') },
      })
        .on('upgrade', (_response, socket: Socket) => resolve(new WebSocketClient(socket)))
        .on('response', ({ statusCode }) => reject(new Error(`No WebSocket at ${url}: ${statusCode}`)))
        .on('error', reject)
        .end();
    });
  }

  send(text: string): void {
    this.#socket.write(frame(kinds.text, Buffer.from(text)));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let next = parse(this.#rest); next; next = parse(this.#rest)) {
      this.#rest = next.rest;
      if (next.kind === kinds.ping) this.#socket.write(frame(kinds.pong, next.data));
      else if (next.kind === kinds.close) this.#socket.end();
      else if (next.kind === kinds.text || next.kind === kinds.more) {
        this.#parts.push(next.data);
        if (next.final) this.onText(Buffer.concat(this.#parts.splice(0)).toString());
      }
    }
  }
}

import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createServer, type Socket } from 'node:net';

export interface AnyProtocol {
  listen(path: string): Promise<void>;
  /** Cuts off whoever is connected. */
  cut(): void;
  close(): Promise<void>;
}

/** Takes http, https and a proxy's tunnel at one place, and hands the requests of all three to `listener`. */
export function anyProtocol(certificate: { key: string; cert: string }, listener: RequestListener): AnyProtocol {
  const open = new Set<Socket>();
  const plain = createPlain(listener);
  const secure = createSecure(certificate, listener);

  const sort = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => {}).once('close', () => open.delete(socket));
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      // The first byte of TLS is that of no HTTP method.
      (chunk[0] === 0x16 ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  };
  plain.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    sort(socket);
  });

  const server = createServer(sort);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    cut,
    listen: (path) => new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    }),
    close: () => new Promise((resolve) => {
      cut();
      server.close(() => resolve());
    }),
  };
}

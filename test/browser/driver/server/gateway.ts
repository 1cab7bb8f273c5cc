import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Gateway {
  port: number;
  close(): Promise<void>;
}

/** One port for the whole run, which hands every connection to whichever test file is listening on `socket` at the time. */
export async function openGateway(socket: string): Promise<Gateway> {
  const open = new Set<Socket>();
  const keep = (each: Socket) => {
    open.add(each);
    each.on('error', () => {}).once('close', () => open.delete(each));
    return each;
  };
  const server = createServer({ allowHalfOpen: true }, (from) => {
    const to = keep(connect({ path: socket, allowHalfOpen: true }));
    keep(from).pipe(to).pipe(from);
    from.once('close', () => to.destroy());
    to.once('close', () => from.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const each of open) each.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

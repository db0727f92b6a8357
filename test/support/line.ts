import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A line to a server that can be made slow, and cut. */
export interface Line {
  readonly url: string;
  /** Ends all that goes over it just now; new connections are let through. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** A line on this machine to the WebSocket at `url`: what is sent arrives `delayMs` later, each way. */
export async function openLine(url: string, delayMs: number): Promise<Line> {
  const target = Number(new URL(url).port);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: target });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (bytes: Buffer) => {
        setTimeout(() => send(to, bytes), delayMs);
      });
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `ws://127.0.0.1:${port}`,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

const send = (to: Duplex, bytes: Buffer): void => {
  if (to.writable) to.write(bytes);
};

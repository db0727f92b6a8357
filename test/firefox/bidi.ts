/** A session of WebDriver BiDi: one command a call, over one socket. */
export interface Session {
  /** @throws Error with what the browser says when it refuses. */
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Connects to the address a browser wrote when it started, and begins a session. */
export async function startSession(address: string): Promise<Session> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    const asked = reply.id === undefined ? undefined : waiting.get(reply.id);
    if (asked === undefined || reply.id === undefined) return;
    waiting.delete(reply.id);
    if (reply.type === 'success') asked.resolve(reply.result);
    else asked.reject(new Error(`${reply.error}: ${reply.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended the session'));
    waiting.clear();
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const send = (method: string, params: object = {}): Promise<unknown> => {
    const asked = Promise.withResolvers<unknown>();
    const id = ++count;
    waiting.set(id, asked);
    socket.send(JSON.stringify({ id, method, params }));
    return asked.promise;
  };
  await send('session.new', { capabilities: {} });
  return { send, close: () => socket.close() };
}

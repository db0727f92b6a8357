import { type Browser, browser } from 'wxt/browser';
import type { MessageData, MessageName, MessageReply } from './protocol';
import { maySend } from './senders';

/** Checks what came over: zod schemas fit. Handed in, so that this file brings no zod to the console page. */
export interface Parser<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false };
}

type Sender = Browser.runtime.MessageSender;

type Reply = { readonly ok: true; readonly value?: unknown } | { readonly ok: false; readonly error: string };

/** The other side refused the message, failed at it, or was not there. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** Sends to the background and resolves to its answer. @throws MessageError */
export async function send<N extends MessageName>(name: N, data: MessageData<N>): Promise<MessageReply<N>> {
  return unpack<N>(() => browser.runtime.sendMessage({ candor: name, data }));
}

/** Sends to the console page in a tab, to one frame of it when given. @throws MessageError */
export async function sendToTab<N extends MessageName>(
  tabId: number,
  name: N,
  data: MessageData<N>,
  frameId?: number,
): Promise<MessageReply<N>> {
  const options = frameId === undefined ? {} : { frameId };
  return unpack<N>(() => browser.tabs.sendMessage(tabId, { candor: name, data }, options));
}

/**
 * Answers messages of that name, checked by `schema`; null trusts their shape, for what only our own pages send.
 * Used in the background and in console pages: a page that listened too would answer in the background's place.
 * @returns a function that ends it.
 */
export function onMessage<N extends MessageName>(
  name: N,
  schema: Parser<MessageData<N>> | null,
  handler: (data: MessageData<N>, sender: Sender) => MessageReply<N> | Promise<MessageReply<N>>,
): () => void {
  if (handlers.size === 0) browser.runtime.onMessage.addListener(answer);
  handlers.set(name, async (data, sender) => {
    if (!maySend(name, sender)) return refuse(name, 'refused');
    const parsed = schema?.safeParse(data) ?? { success: true, data: data as MessageData<N> };
    return parsed.success
      ? { ok: true, value: await handler(parsed.data, sender) }
      : refuse(name, 'malformed');
  });
  return () => {
    handlers.delete(name);
    // A script that was cut off by an update has no runtime left to listen to.
    if (handlers.size === 0) browser.runtime?.onMessage?.removeListener(answer);
  };
}

const handlers = new Map<string, (data: unknown, sender: Sender) => Promise<Reply>>();

/** The one listener. `true` tells the browser that the answer follows. */
function answer(message: unknown, sender: Sender, reply: (reply: Reply) => void): boolean {
  if (isForOther(message)) return false;
  const { candor: name, data } = asEnvelope(message);
  const handler = typeof name === 'string' ? handlers.get(name) : undefined;
  if (handler === undefined) {
    reply(refuse(name, 'unknown'));
    return false;
  }
  handler(data, sender).then(reply, (error: unknown) => {
    refuse(name, 'failed');
    reply({ ok: false, error: error instanceof Error ? error.message : 'failed' });
  });
  return true;
}

/** What is addressed to a context by name, as the picture decoder is, is not for this listener. */
const isForOther = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'target' in message;

const asEnvelope = (message: unknown): { candor?: unknown; data?: unknown } =>
  typeof message === 'object' && message !== null ? message : {};

/** An error reply and one log line. The line has the name only: data may hold what people wrote. */
function refuse(name: unknown, error: 'unknown' | 'malformed' | 'refused' | 'failed'): Reply {
  const shown = typeof name === 'string' && /^[a-zA-Z]{1,40}$/.test(name) ? name : '(nameless)';
  console.warn(`Candor: message ${shown} ${error}`);
  return { ok: false, error };
}

async function unpack<N extends MessageName>(ask: () => Promise<unknown>): Promise<MessageReply<N>> {
  let reply: unknown;
  try {
    reply = await ask();
  } catch (error) {
    throw new MessageError('nobody answered', { cause: error });
  }
  if (typeof reply !== 'object' || reply === null || !('ok' in reply))
    throw new MessageError('nobody answered');
  const { ok, value, error } = reply as { ok: unknown; value?: unknown; error?: unknown };
  if (ok !== true) throw new MessageError(typeof error === 'string' ? error : 'failed');
  return value as MessageReply<N>;
}

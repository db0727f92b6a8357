import type { DemoCard } from './scenario';

/** What the page posts to send a message; `images` are ids of pictures uploaded before. */
export interface MessageInput {
  readonly conversation: string;
  readonly clientId?: string;
  readonly kind: 'text' | 'note';
  readonly text: string;
  readonly images: readonly string[];
  readonly cards: readonly DemoCard[];
}

/** A request that cannot be served: `status` is the HTTP status, the message names the field. */
export class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const MAX_TEXT = 2000; // UTF-16 code units, like the page's own limit
const MAX_IMAGES = 9;
const MAX_CARDS = 5;
const MESSAGE_FIELDS = ['conversation', 'clientId', 'kind', 'text', 'images', 'cards'];
const CARD_FIELDS = ['title', 'url', 'price', 'shop'];

/** Reads a posted message; throws RequestError 400 that names the first field that is wrong. */
export function parseMessageInput(value: unknown): MessageInput {
  const input = objectOf(value, 'message', MESSAGE_FIELDS);
  const kind = input.kind ?? 'text';
  if (kind !== 'text' && kind !== 'note') throw new RequestError(400, 'kind must be text or note');
  const clientId = input.clientId === undefined ? undefined : textOf(input.clientId, 'clientId', 64);
  const text = input.text === undefined ? '' : textOf(input.text, 'text', MAX_TEXT);
  const images = listOf(input.images, 'images', MAX_IMAGES).map((id, at) => textOf(id, `images[${at}]`, 64));
  const cards = listOf(input.cards, 'cards', MAX_CARDS).map((card, at) => parseCard(card, `cards[${at}]`));
  if (text.trim() === '' && images.length === 0 && cards.length === 0) {
    throw new RequestError(400, 'a message needs text, images or cards');
  }
  const conversation = textOf(input.conversation, 'conversation', 64);
  return { conversation, kind, text, images, cards, ...(clientId === undefined ? {} : { clientId }) };
}

function parseCard(value: unknown, name: string): DemoCard {
  const input = objectOf(value, name, CARD_FIELDS);
  const { price } = input;
  if (
    price !== undefined &&
    typeof price !== 'string' &&
    !(typeof price === 'number' && Number.isFinite(price))
  ) {
    throw new RequestError(400, `${name}.price must be a number or text`);
  }
  const title = textOf(input.title, `${name}.title`, 200);
  const url = textOf(input.url, `${name}.url`, 2000);
  if (title.trim() === '') throw new RequestError(400, `${name}.title is empty`);
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new RequestError(400, `${name}.url must be an http or https address`);
  }
  const shop = input.shop === undefined ? undefined : textOf(input.shop, `${name}.shop`, 100);
  return { title, url, ...(price === undefined ? {} : { price }), ...(shop === undefined ? {} : { shop }) };
}

function objectOf(value: unknown, name: string, fields: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestError(400, `${name} must be an object`);
  }
  const input: Record<string, unknown> = Object.fromEntries(Object.entries(value));
  const unknown = Object.keys(input).find((key) => !fields.includes(key));
  if (unknown !== undefined) throw new RequestError(400, `${name} has an unknown field: ${unknown}`);
  return input;
}

function textOf(value: unknown, name: string, limit: number): string {
  if (typeof value !== 'string') throw new RequestError(400, `${name} must be text`);
  if (value.length > limit) throw new RequestError(400, `${name} is longer than ${limit} characters`);
  return value;
}

function listOf(value: unknown, name: string, limit: number): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new RequestError(400, `${name} must be a list`);
  if (value.length > limit) throw new RequestError(400, `${name} has more than ${limit} entries`);
  return value;
}

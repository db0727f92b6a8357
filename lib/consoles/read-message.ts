import type { ConsoleAdapter } from '../model/console-adapter';
import type { Card, Message, Picture, Role } from '../model/conversation';
import { fits } from './select';

/** A message as it stands in the page; its pictures have yet to be decoded. */
export interface PageMessage extends Omit<Message, 'pictures'> {
  readonly pictures: readonly PagePicture[];
}

export interface PagePicture extends Pick<Picture, 'alt'> {
  readonly url: string;
}

type MessageAdapter = ConsoleAdapter['message'];

/** Reads one message element. Null: no role could be told, or the server has not confirmed it. */
export function readMessage(
  element: Element,
  adapter: MessageAdapter,
  fallbackId: string,
): PageMessage | null {
  if (adapter.pending !== undefined && element.matches(adapter.pending)) return null;
  const role = roleOf(element, adapter.roles);
  if (role === null) return null;
  const attribute = adapter.id === undefined ? null : element.getAttribute(adapter.id);
  return {
    id: attribute ?? fallbackId,
    role,
    atMs: timeOf(element, adapter.time),
    text: [...element.querySelectorAll(adapter.text)].map(textOf).join('\n').trim(),
    pictures:
      adapter.picture === undefined
        ? []
        : [...element.querySelectorAll<HTMLImageElement>(adapter.picture)].map(readPicture),
    cards: adapter.card === undefined ? [] : readCards(element, adapter.card),
    note: adapter.note !== undefined && fits(element, adapter.note),
  };
}

export const readPicture = (image: HTMLImageElement): PagePicture => ({
  url: image.currentSrc || image.src,
  alt: image.alt,
});

/** Link cards inside `scope`. */
export function readCards(scope: ParentNode, adapter: NonNullable<MessageAdapter['card']>): readonly Card[] {
  return [...scope.querySelectorAll<HTMLElement>(adapter.element)].map((card) => {
    const link = card.closest('a') ?? card.querySelector('a');
    const price = adapter.price === undefined ? null : card.getAttribute(adapter.price);
    const title = adapter.title === undefined ? card : card.querySelector(adapter.title);
    const amount = Number.parseFloat(price ?? '');
    return {
      title: title?.textContent?.trim() ?? '',
      url: link?.href ?? card.getAttribute('data-url') ?? '',
      shop: (adapter.shop === undefined ? null : card.getAttribute(adapter.shop)) ?? '',
      price: Number.isFinite(amount) ? amount : null,
    };
  });
}

function roleOf(element: Element, roles: MessageAdapter['roles']): Role | null {
  if (roles.system !== undefined && fits(element, roles.system)) return 'system';
  if (roles.bot !== undefined && fits(element, roles.bot)) return 'bot';
  if (fits(element, roles.customer)) return 'customer';
  if (fits(element, roles.agent)) return 'agent';
  return null;
}

function timeOf(element: Element, adapter: MessageAdapter['time']): number | null {
  if (adapter === undefined) return null;
  const time = element.querySelector(adapter.element);
  const written = adapter.attribute === undefined ? time?.textContent : time?.getAttribute(adapter.attribute);
  const ms = Date.parse(written ?? '');
  return Number.isNaN(ms) ? null : ms;
}

/** Text with emoji pictures as their alternative text; a line for each line break. */
function textOf(element: Element): string {
  if (element.firstElementChild === null) return element.textContent ?? '';
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof HTMLBRElement) text += '\n';
    else if (node instanceof HTMLImageElement) text += node.alt;
  }
  return text;
}

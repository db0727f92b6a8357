import type { CardAdapter, InnerValue, MessageAdapter, PictureAdapter } from '../model/console-adapter';
import type { Card, Message, Picture, Role } from '../model/conversation';
import { textOf } from './message-text';
import { markedRole, placedRole } from './roles';
import { fits } from './select';
import { parseTime } from './times';
import { readInner } from './value';

/** A message as it stands in the page; its pictures have yet to be decoded. */
export interface PageMessage extends Omit<Message, 'pictures'> {
  readonly pictures: readonly PagePicture[];
}

export interface PagePicture extends Pick<Picture, 'alt'> {
  readonly url: string;
}

/** What one element says by itself; what it leaves out its run may say. */
export interface Reading {
  /** The page's own id; null: it has none. */
  readonly id: string | null;
  /** What the page marks it as. */
  readonly role: Role | null;
  /** What its place says, where nothing marks it. */
  readonly placedRole: Role | null;
  readonly author: string | null;
  readonly atMs: number | null;
  readonly text: string;
  readonly pictures: readonly PagePicture[];
  readonly cards: readonly Card[];
  readonly note: boolean;
  readonly isPending: boolean;
  readonly isDeleted: boolean;
}

/** What reading an element takes of the page around it. */
export interface Surroundings {
  readonly list: Element;
  readonly nowMs: number;
  /** The day that clocks belong to. */
  readonly dayMs: number | null;
  /** Marks that stand nowhere in the list now. */
  readonly absent?: ReadonlySet<string>;
}

/** Which of the marks of a message stand nowhere in the list: asked once, not of each message. */
export function absentMarks(
  list: Element,
  { roles, note, pending, deleted, picture, card }: MessageAdapter,
): ReadonlySet<string> {
  const marks = [roles.system, roles.bot, note, pending, deleted, picture?.element, card?.element];
  return new Set(marks.filter((css) => css !== undefined).filter((css) => list.querySelector(css) === null));
}

/** Reads one message element. */
export function readMessage(element: Element, adapter: MessageAdapter, around: Surroundings): Reading {
  const { list, absent } = around;
  const is = (css: string | undefined): boolean =>
    css !== undefined && absent?.has(css) !== true && fits(element, css, list);
  const role = markedRole(element, adapter, is);
  return {
    id: adapter.id === undefined ? null : readInner(element, adapter.id),
    role,
    placedRole:
      role !== null || adapter.roles.otherwise === undefined ? null : placedRole(element, adapter, list),
    author: adapter.author === undefined ? null : readInner(element, adapter.author),
    atMs: timeOf(element, adapter.time, around),
    text: textOf(element, adapter),
    pictures:
      adapter.picture === undefined || absent?.has(adapter.picture.element)
        ? NO_PICTURES
        : readPictures(element, adapter.picture),
    cards:
      adapter.card === undefined || absent?.has(adapter.card.element)
        ? NO_CARDS
        : readCards(element, adapter.card),
    note: is(adapter.note),
    isPending: is(adapter.pending),
    isDeleted: is(adapter.deleted),
  };
}

const NO_PICTURES: readonly PagePicture[] = [];
const NO_CARDS: readonly Card[] = [];

export const readPictures = (scope: ParentNode, adapter: PictureAdapter): readonly PagePicture[] =>
  picturesOf([...scope.querySelectorAll(adapter.element)], adapter);

/** What these elements show. */
export const picturesOf = (elements: readonly Element[], adapter: PictureAdapter): readonly PagePicture[] =>
  elements.map((element) => readPicture(element, adapter.attribute)).filter(({ url }) => url !== '');

export function readPicture(element: Element, attribute?: string): PagePicture {
  const alt = element.getAttribute('alt') ?? '';
  if (attribute !== undefined) return { url: absolute(element.getAttribute(attribute) ?? '', element), alt };
  if (element instanceof HTMLImageElement) return { url: element.currentSrc || element.src, alt };
  if (element instanceof HTMLAnchorElement) return { url: element.href, alt };
  const painted = element instanceof HTMLElement ? element.style.backgroundImage : '';
  return { url: absolute(/url\(["']?([^"')]+)/.exec(painted)?.[1] ?? '', element), alt };
}

const absolute = (url: string, { baseURI }: Element): string =>
  url !== '' && URL.canParse(url, baseURI) ? new URL(url, baseURI).href : '';

/** Link cards inside `scope`. */
export const readCards = (scope: ParentNode, adapter: CardAdapter): readonly Card[] =>
  cardsOf([...scope.querySelectorAll(adapter.element)], adapter);

/** What these link cards say. */
export function cardsOf(elements: readonly Element[], adapter: CardAdapter): readonly Card[] {
  return elements.map((card) => {
    const link = card.closest('a') ?? card.querySelector('a');
    const said = (inner: InnerValue | undefined): string =>
      inner === undefined ? '' : (readInner(card, inner) ?? '');
    const amount = Number.parseFloat(said(adapter.price).replace(/[^\d.]+/g, ''));
    return {
      title: adapter.title === undefined ? (card.textContent?.trim() ?? '') : said(adapter.title),
      url: said(adapter.url) || link?.href || (card.getAttribute('data-url') ?? ''),
      shop: said(adapter.shop),
      price: Number.isFinite(amount) ? amount : null,
    };
  });
}

function timeOf(element: Element, adapter: MessageAdapter['time'], around: Surroundings): number | null {
  if (adapter === undefined) return null;
  const written = readInner(element, adapter);
  return written === null ? null : parseTime(written, adapter.format, around.nowMs, around.dayMs);
}

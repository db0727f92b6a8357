import { type ChainLink, fromHex, type LinkKind } from '../review/chain';
import { type Core, canonical } from '../review/record';
import type { Book, NewLink } from './log-book';
import { newSalt } from './log-writer';

/** The place in the chain of a row that stands in a table of its own, and the salt of its words (null: erased). */
export type RowLink = NewLink & { readonly salt: string | null };

/** A row's two parts, by the salt that its words are hashed with. */
export type Parts = (salt: string) => { readonly core: Core; readonly words: object };

/** Adds a row to the chain. @returns what is kept beside it. */
export function linkRow(book: Book, kind: LinkKind, parts: Parts): RowLink {
  const salt = newSalt();
  const { core, words } = parts(salt);
  return { ...book.link(kind, canonical(core), JSON.stringify(words)), salt };
}

const encoder = new TextEncoder();

/** The row as a link to be checked; none: it was kept before its kind was chained. */
export function chainLinkOf(
  kind: LinkKind,
  id: string | null,
  link: RowLink | undefined,
  parts: Parts,
): ChainLink[] {
  if (link === undefined) return [];
  const { core, words } = parts(link.salt ?? '');
  return [
    {
      seq: link.seq,
      kind,
      core: canonical(core),
      words: link.salt === null ? null : encoder.encode(JSON.stringify(words)),
      wordsHash: fromHex(link.wordsHash),
      hash: fromHex(link.hash),
      id,
    },
  ];
}

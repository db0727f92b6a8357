import type { Evidence } from '../model/finding';
import type { Said } from './ledger';
import type { LinkFact } from './links';

/** A message as evidence. */
export const messageEvidence = (said: Said): Evidence => ({
  kind: 'message',
  messageId: said.messageId,
  atMs: said.atMs,
  quote: said.words,
});

/** A link or card as evidence. */
export const linkEvidence = (link: LinkFact): Evidence => ({
  kind: 'link',
  host: link.host,
  shop: link.card?.shop ?? '',
});

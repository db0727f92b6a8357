export const ROLES = ['customer', 'agent', 'bot', 'system'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What is known of a picture. `payloads` are the texts of all codes found in it; only a `read` picture
 * without payloads is known to hold none. `unread` is never taken for safe.
 */
export interface Picture {
  readonly state: 'read' | 'pending' | 'unread';
  readonly payloads: readonly string[];
  /** What the page says the picture shows; empty when it says nothing. */
  readonly alt: string;
}

/** A link card as the console renders it: product, shop, order or mini-program. */
export interface Card {
  readonly title: string;
  readonly url: string;
  readonly shop: string;
  /** Price on the card in currency units; null when none is shown. */
  readonly price: number | null;
}

/** One thing that was sent, or (as a draft) stands in the composer. */
export interface Message {
  readonly id: string;
  readonly role: Role;
  /** Epoch milliseconds; null when the console shows no time. */
  readonly atMs: number | null;
  readonly text: string;
  readonly pictures: readonly Picture[];
  readonly cards: readonly Card[];
  /** A private note to colleagues: never checked, never quoted. */
  readonly note: boolean;
}

/** Where the chat runs. In a private domain the shop may take orders outside a marketplace. */
export interface ConsoleContext {
  readonly id: string;
  readonly privateDomain: boolean;
  /** What is written here goes to many at once: a group message, moments, a channel. Absent: to one customer. */
  readonly broadcast?: boolean | undefined;
}

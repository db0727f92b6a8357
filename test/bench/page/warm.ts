import { CoachSession } from '../../../lib/coach/session';
import { Judge } from '../../../lib/engine/judge';
import type { Message } from '../../../lib/model/conversation';
import { customerFileSchema, type Profile, profileFromFile } from '../../../lib/model/customer';
import { policyFileSchema, policyFromFile } from '../../../lib/model/policy';
import { indexPolicy, type ShopIndex } from '../../../lib/policy/shop-index';
import { messages } from './texts';

/** Files of this repository that the page cannot read itself, as parsed JSON. */
export interface Files {
  readonly policy: unknown;
  /** A scenario: its customer, and its events as the end of every conversation. */
  readonly scenario: unknown;
}

/** Everything a judge is given in a shop that has laid down its policy and knows the customer. */
export class Warm {
  readonly shop: ShopIndex;
  readonly profile: Profile;
  /** When the draft would be sent, epoch ms. */
  readonly nowMs: number;
  readonly #ending: readonly Message[];

  constructor(files: Files) {
    const scenario = files.scenario as { customer: unknown; events: readonly Event[] };
    this.shop = indexPolicy(policyFromFile(policyFileSchema.parse(files.policy)));
    this.profile = profileFromFile(customerFileSchema.parse(scenario.customer));
    const sent = scenario.events.filter((event) => event.draft !== true);
    this.#ending = sent.map((event, index) => messageOf(event, `ending-${index}`)).slice(0, ENDING);
    this.nowMs = (this.#ending.at(-1)?.atMs ?? 0) + 60_000;
  }

  judge(): Judge {
    const context = { id: 'bench', privateDomain: true };
    return new Judge({ shop: this.shop, profile: this.profile, console: context });
  }

  session(): CoachSession {
    let next = 0;
    return new CoachSession(this.judge(), () => `id-${next++}`);
  }

  /** `count` messages: synthetic ones, and then always the same ten that belong to customer and policy. */
  conversation(count: number): readonly Message[] {
    const before = messages(Math.max(0, count - this.#ending.length)).map((text, index) =>
      plainMessage(
        text,
        `message-${index}`,
        index % 2 === 0 ? 'customer' : 'agent',
        this.nowMs - (count - index) * 60_000,
      ),
    );
    return [...before, ...this.#ending].slice(-count);
  }

  draft(text: string): Message {
    return { ...plainMessage(text, 'draft', 'agent', 0), atMs: null };
  }
}

export const plainMessage = (text: string, id: string, role: Message['role'], atMs: number): Message => ({
  id,
  role,
  atMs,
  text,
  pictures: [],
  cards: [],
  note: false,
});

const ENDING = 10;

interface Event {
  readonly at: string;
  readonly from: Message['role'];
  readonly text?: string;
  readonly draft?: boolean;
  readonly images?: readonly { readonly qr?: string }[];
  readonly cards?: readonly {
    readonly title: string;
    readonly url: string;
    readonly shop?: string;
    readonly price?: number;
  }[];
}

const messageOf = (event: Event, id: string): Message => ({
  ...plainMessage(event.text ?? '', id, event.from, Date.parse(event.at)),
  pictures: (event.images ?? []).map(({ qr }) => ({
    state: qr === undefined ? 'unread' : 'read',
    payloads: qr === undefined ? [] : [qr],
    alt: '',
  })),
  cards: (event.cards ?? []).map((card) => ({ ...card, shop: card.shop ?? '', price: card.price ?? null })),
});

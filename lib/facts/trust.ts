import type { OpenConversation, Topic } from '../model/open-conversation';
import type { Ledger, OpenConcern, Said } from './ledger';
import type { MessageFacts } from './message-facts';
import { readMood } from './moods';

type TrustKind = OpenConversation['trust'][number]['kind'];

export interface TrustEvent {
  readonly kind: TrustKind;
  readonly topic: Topic | null;
  readonly said: Said;
}

/** Crises have a subject; doubts beyond them only deepen one. */
const SUBJECTS: Readonly<Partial<Record<Topic, Topic>>> = {
  payment: 'payment',
  safety: 'payment',
  brand: 'brand',
  price: 'price',
};

/** How trust went: steady, doubtful, crises by subject, repaired, lost. Orders suggestions; never a score. */
export class TrustTimeline {
  readonly events: TrustEvent[] = [];

  /** Subjects of crises that no repair followed. */
  get open(): readonly Topic[] {
    const open = new Set<Topic>();
    for (const { kind, topic } of this.events) {
      if (topic === null) continue;
      if (kind === 'crisis') open.add(topic);
      if (kind === 'repaired') open.delete(topic);
    }
    return [...open];
  }

  /** Subjects of doubts that no answer followed. */
  get doubted(): readonly Topic[] {
    const doubted = new Set<Topic>();
    for (const { kind, topic } of this.events) {
      if (topic === null) continue;
      if (kind === 'doubtful') doubted.add(topic);
      if (kind === 'repaired') doubted.delete(topic);
    }
    return [...doubted];
  }

  get lost(): boolean {
    return this.events.at(-1)?.kind === 'lost';
  }

  /**
   * A doubt about a subject on which the shop erred is a crisis; without a fault of the shop it is a doubt.
   * @returns whether trust was shaken.
   */
  customerSaid(ledger: Ledger, facts: MessageFacts, said: Said): boolean {
    const shaken = new Set<Topic>();
    if (this.events.length === 0) this.#add('steady', null, said);
    for (const concern of facts.concerns) {
      const subject = SUBJECTS[concern.topic];
      if (!concern.doubt || subject === undefined || this.open.includes(subject)) continue;
      if (shaken.has(subject)) continue;
      this.#add(hasFault(ledger, subject) ? 'crisis' : 'doubtful', subject, said);
      shaken.add(subject);
    }
    if (this.open.length > 0 && readMood(facts.reading).refuses) this.#add('lost', null, said);
    return shaken.size > 0;
  }

  /**
   * Two prices without a word, and a price cut after walking away, cost trust before the customer says so; the
   * reason or the admission that follows gives it back.
   * @returns whether trust was shaken.
   */
  shopSaid(ledger: Ledger, facts: MessageFacts, said: Said): boolean {
    const isExplained = facts.has('guard.admit') || facts.said('price.reason').length > 0;
    if (isExplained && (this.doubted.includes('price') || this.open.includes('price'))) {
      this.#add('repaired', 'price', said);
      return false;
    }
    if (!facts.quotes.some((quote) => !quote.past) || facts.has('guard.admit')) return false;
    const amounts = new Set(
      ledger.quotes
        .filter((quote) => !quote.past && !quote.otherUnit && quote.channel === null)
        .map((quote) => quote.unitMinor),
    );
    if (amounts.size < 2) return false;
    const kind = amounts.size > 2 && this.open.length > 0 ? 'crisis' : 'doubtful';
    if (this.events.some((event) => event.kind === kind && event.topic === 'price')) return false;
    this.#add(kind, 'price', said);
    return true;
  }

  answered(concern: OpenConcern, said: Said): void {
    const subject = SUBJECTS[concern.topic];
    if (!concern.doubt || subject === undefined) return;
    if (this.open.includes(subject) || this.doubted.includes(subject)) this.#add('repaired', subject, said);
  }

  #add(kind: TrustKind, topic: Topic | null, said: Said): void {
    this.events.push({ kind, topic, said });
    if (this.events.length > 40) this.events.shift();
  }
}

function hasFault(ledger: Ledger, subject: Topic): boolean {
  if (subject === 'payment')
    return ledger.codes.some((code) => code.payloadClass.payee === 'personal' && code.allowed !== true);
  if (subject === 'brand') return ledger.links.some((link) => link.fact.official === null);
  return new Set(ledger.quotes.filter((quote) => !quote.past).map((quote) => quote.unitMinor)).size > 1;
}

import type { MendStep } from '../model/open-conversation';
import type { Said } from './ledger';
import type { MessageFacts } from './message-facts';

/**
 * What the shop has said since trust was last shaken: which steps of a repair, and what pushed again. That nothing
 * is asked in return is a step too, and is seen by its breach.
 */
export class Mending {
  #done: { readonly step: MendStep; readonly said: Said }[] = [];
  #pushed: Said[] = [];

  get done(): readonly { readonly step: MendStep; readonly said: Said }[] {
    return this.#done;
  }

  get pushed(): readonly Said[] {
    return this.#pushed;
  }

  /** Trust was shaken anew: what was said before mends nothing of it. */
  restart(): void {
    this.#done = [];
    this.#pushed = [];
  }

  /** @param isAnswered whether the message answers something the customer doubted or asked. */
  shopSaid(facts: MessageFacts, said: Said, isAnswered: boolean): void {
    const admits = facts.has('guard.admit');
    if (admits) this.#add('name', said);
    if (facts.has('pay.dont') || facts.has('guard.warn')) this.#add('take-back', said);
    if (
      isAnswered ||
      facts.namesPayee ||
      facts.officialLinks.length > 0 ||
      facts.said('price.reason').length > 0 ||
      (admits && facts.quotes.some((quote) => !quote.past))
    )
      this.#add('facts', said);
    if (facts.has('push.easy-out')) this.#add('choice', said);
    else if (
      facts.said('push.order').length > 0 ||
      facts.said('push.nudge').length > 0 ||
      facts.said('urgency.ending').length > 0
    )
      this.#pushed = [...this.#pushed, said].slice(-MOST_PUSHES);
  }

  #add(step: MendStep, said: Said): void {
    if (!this.#done.some((one) => one.step === step)) this.#done.push({ step, said });
  }
}

const MOST_PUSHES = 5;

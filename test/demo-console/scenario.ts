/**
 * The part of a scenario that the demo console plays: its customer and its events.
 * Other fields (policy, expect, forbid) may be there and are ignored: the host knows nothing of a coach.
 */
export type DeskLocale = 'zh-CN' | 'zh-TW' | 'en';

export interface DemoImage {
  readonly qr?: string | undefined;
  readonly file?: string | undefined;
  readonly alt?: string | undefined;
}

export interface DemoCard {
  readonly title: string;
  readonly url: string;
  readonly price?: number | string | undefined;
  readonly shop?: string | undefined;
}

export interface DemoEvent {
  readonly at: string;
  /** Absent in a tick. */
  readonly from?: 'customer' | 'agent' | 'bot' | 'system' | undefined;
  readonly text?: string | undefined;
  readonly images?: readonly DemoImage[] | undefined;
  readonly cards?: readonly DemoCard[] | undefined;
  readonly draft?: boolean | undefined;
  readonly note?: boolean | undefined;
  readonly tick?: boolean | undefined;
}

export interface DemoScenario {
  readonly lang?: string | undefined;
  readonly console?: { readonly id: string } | undefined;
  readonly customer?:
    | { readonly id: string; readonly name?: string | undefined; readonly phoneTail?: string | undefined }
    | null
    | undefined;
  readonly events: readonly DemoEvent[];
}

/** What the agent sent (absent in the first turn) and what arrives once it has been sent. */
export interface Turn {
  readonly sent?: DemoEvent;
  readonly arrives: readonly DemoEvent[];
}

/**
 * The events cut at each message the agent sends. Drafts are what the agent types and ticks are only time,
 * so both are left out; an agent's note is no message to the customer, so it arrives like a colleague's.
 */
export function splitIntoTurns(events: readonly DemoEvent[]): Turn[] {
  const turns: { sent?: DemoEvent; arrives: DemoEvent[] }[] = [{ arrives: [] }];
  for (const event of events) {
    if (event.draft || event.tick) continue;
    if (event.from === 'agent' && !event.note) turns.push({ sent: event, arrives: [] });
    else turns.at(-1)?.arrives.push(event);
  }
  return turns;
}

/** What the agent pointed at in a console page. */
export interface Pointed {
  readonly customer: readonly Element[];
  readonly agent: readonly Element[];
  /** Rows that are no messages. */
  readonly none: readonly Element[];
  readonly composer: Element | null;
  /** Null: there is none, or the agent does not use it. */
  readonly send: Element | null;
  /** The button was pointed at while something stood in the composer: it may be gone without. */
  readonly isSendWithText: boolean;
  /** Null: the page does not show it. */
  readonly name: Element | null;
  /** Keys that send, as the agent says. */
  readonly keys: readonly ('enter' | 'ctrl+enter')[];
  /** How much of the page one message is, from the proposal: + larger, − smaller. */
  readonly size: number;
}

/** What the page can be asked beside its elements; linkedom and tests have no layout. */
export interface Looks {
  isShown(element: Element): boolean;
  /** The end of the list that an element is pushed to; null: the middle, or no telling. */
  sideOf(element: Element, list: Element): 'start' | 'end' | null;
}

/** Why nothing is saved from what was pointed at; each says to the agent what to point at next. */
export const TEACH_FAULTS = [
  'same-message',
  'no-list',
  'no-rows',
  'sides-not-told',
  'sides-unsure',
  'wrong-side',
  'no-text',
  'composer-not-editable',
  'composer-not-named',
  'send-not-named',
  'name-not-named',
] as const;
export type TeachFault = (typeof TEACH_FAULTS)[number];

/** Nothing can be told from what was pointed at. */
export class NotTaught extends Error {
  override readonly name = 'NotTaught';
  readonly fault: TeachFault;

  constructor(fault: TeachFault) {
    super(fault);
    this.fault = fault;
  }
}

import type { TeachProblem, TeachStep } from '../../lib/i18n/teach';
import type { Locale } from '../../lib/model/locale';

/** A box over the page, px in the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A message as it would be read. */
export interface ReadBox extends Box {
  readonly key: number;
  readonly role: 'customer' | 'agent' | 'unknown';
}

export interface TeachView {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** The card stands at the start or the end, wherever the page leaves room. */
  readonly side: 'start' | 'end';
  readonly step: TeachStep | 'review' | 'saved';
  readonly done: Readonly<Partial<Record<TeachStep, 'pointed' | 'skipped'>>>;
  /** What the pointer is over. */
  readonly hover: Box | null;
  readonly rows: readonly ReadBox[];
  readonly counts: { readonly customer: number; readonly agent: number; readonly unknown: number };
  /** A message was clicked: whose is it? */
  readonly asked: Box | null;
  readonly problem: TeachProblem | null;
  readonly keys: readonly ('enter' | 'ctrl+enter')[];
  readonly canGrow: boolean;
  readonly canShrink: boolean;
  readonly name: string;
  readonly isSaving: boolean;
}

export interface TeachActions {
  point(x: number, y: number): void;
  hover(x: number, y: number): void;
  scroll(x: number, y: number, deltaX: number, deltaY: number): void;
  skip(): void;
  back(): void;
  cancel(): void;
  answer(whose: 'customer' | 'agent' | 'none'): void;
  resize(by: 1 | -1): void;
  toggleKey(key: 'enter' | 'ctrl+enter'): void;
  rename(name: string): void;
  moveAside(): void;
  save(): void;
  exportFile(): void;
}

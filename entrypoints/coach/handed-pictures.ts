import { findComposer, isIn, isLocked, readDraft } from '../../lib/consoles/composer';
import { isField } from '../../lib/consoles/editable-text';
import { followWindows } from '../../lib/consoles/frames';
import { pasteEvent } from '../../lib/consoles/paste-event';
import type { PagePicture } from '../../lib/consoles/read-message';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';

/** How long the same file may be handed over again without being read once more, ms. */
const KNOWN_MS = 60_000;

/** What the coach decides about pictures on their way into the page. */
export interface PictureEars {
  /** Whether anything is judged now. */
  isWatching(): boolean;
  /** A picture waits: it is the draft until it is settled. */
  onHanded(): void;
  /** The page did not take the picture when it came late; handed over again it passes. */
  onNotTaken(): void;
}

interface Handed {
  readonly files: readonly File[];
  readonly pictures: readonly PagePicture[];
  /** Hands them to the page after all; whether the page took them. */
  readonly pass: () => boolean;
  /** The agent was told: from then on only a gesture of their own lets it go. */
  isHeld: boolean;
}

/**
 * Pictures that are pasted, dropped or picked where the console shows no tray: it may send them at once. They wait
 * until they were read, for as long as a reading takes, and go on as the agent's gesture, late; what is held waits
 * for another gesture. Where a tray is known the pictures are read in it, and nothing is done here.
 */
export class HandedPictures {
  readonly #adapter: ConsoleAdapter;
  readonly #ears: PictureEars;
  readonly #passing = new WeakSet<Event>();
  #handed: Handed | null = null;
  #known: { readonly name: string; readonly untilMs: number } | null = null;

  constructor(adapter: ConsoleAdapter, ears: PictureEars, signal: AbortSignal) {
    this.#adapter = adapter;
    this.#ears = ears;
    if (adapter.composer.picture !== undefined) return;
    const options = { capture: true, signal };
    followWindows((view) => {
      view.addEventListener('paste', this.#onPaste, options);
      view.addEventListener('drop', this.#onDrop, options);
      view.addEventListener('input', this.#onPick, options);
      view.addEventListener('change', this.#onPick, options);
    }, signal);
    signal.addEventListener('abort', () => this.drop());
  }

  /** What waits now. */
  get pictures(): readonly PagePicture[] {
    return this.#handed?.pictures ?? [];
  }

  /** What waits was read: it passes, or is held until `drop`. */
  settle(decision: 'pass' | 'hold'): void {
    const handed = this.#handed;
    if (handed === null) return;
    if (decision === 'hold') {
      handed.isHeld = true;
      return;
    }
    this.drop();
    // After a release the next gesture is the agent's own.
    if (handed.isHeld) return;
    this.#known = { name: nameOf(handed.files), untilMs: Date.now() + KNOWN_MS };
    if (!handed.pass()) this.#ears.onNotTaken();
  }

  /** Nothing waits any more: it was let be, or the conversation was left. */
  drop(): void {
    for (const { url } of this.pictures) URL.revokeObjectURL(url);
    this.#handed = null;
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    // A table or a page from another program brings its picture along with its words.
    if (clipboardData === null || clipboardData.types.includes('text/plain')) return;
    const data = copyOf(clipboardData);
    this.#take(event, [...data.files], () => [
      pasteEvent(window, (clipboard) => copyFiles(data, clipboard), like(event)),
    ]);
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (event.dataTransfer === null) return;
    const dataTransfer = copyOf(event.dataTransfer);
    const { clientX, clientY } = event;
    this.#take(event, [...dataTransfer.files], () => [
      new DragEvent('drop', { ...like(event), dataTransfer, clientX, clientY }),
    ]);
  };

  /** The field keeps what was picked; only the news of it comes late. */
  readonly #onPick = (event: Event): void => {
    const [field] = event.composedPath();
    if (!isFilePicker(field)) return;
    this.#take(event, [...(field.files ?? [])], () => [
      new Event('input', like(event)),
      new Event('change', like(event)),
    ]);
  };

  #take(event: Event, files: readonly File[], again: () => readonly Event[]): void {
    if (this.#passing.has(event) || !this.#ears.isWatching() || !this.#isForCustomer(event)) return;
    const shown = files.filter(({ type }) => type.startsWith('image/'));
    if (shown.length === 0 || this.#isKnown(files)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = event.composedPath()[0] ?? event.target;
    if (event.type === 'input') return; // `change` follows
    this.drop();
    const pass = (): boolean => {
      const late = again();
      for (const one of late) this.#passing.add(one);
      const isTaken = late.map((one) => target?.dispatchEvent(one) === false).includes(true);
      // A field's news is never refused; whoever takes a paste or a drop keeps the browser from it.
      return isTaken || event.type === 'change';
    };
    const pictures = shown.map((file) => ({ url: URL.createObjectURL(file), alt: file.name }));
    this.#handed = { files, pictures, pass, isHeld: false };
    this.#ears.onHanded();
  }

  #isKnown(files: readonly File[]): boolean {
    return this.#known !== null && Date.now() < this.#known.untilMs && this.#known.name === nameOf(files);
  }

  /** Not into another field, and not into a private note. */
  #isForCustomer(event: Event): boolean {
    const composer = findComposer(this.#adapter);
    if (composer === null || isLocked(this.#adapter, composer)) return false;
    const [target] = event.composedPath();
    const isElsewhere = isWritten(target) && !isFilePicker(target) && !isIn(event, composer);
    return !isElsewhere && !readDraft(this.#adapter, composer).note;
  }
}

const like = ({ bubbles }: Event): EventInit => ({ bubbles, cancelable: true, composed: true });

/** What the page may read only during the event. */
function copyOf(data: DataTransfer): DataTransfer {
  const copy = new DataTransfer();
  copyFiles(data, copy);
  return copy;
}

function copyFiles({ files }: DataTransfer, to: DataTransfer): void {
  for (const file of files) to.items.add(file);
}

/** The clipboard gives each paste of one picture another date. */
const nameOf = (files: readonly File[]): string =>
  files.map(({ name, type, size }) => `${name} ${type} ${size}`).join('\n');

const isFilePicker = (target: EventTarget | undefined): target is HTMLInputElement =>
  target !== undefined && 'files' in target && 'type' in target && target.type === 'file';

const isWritten = (target: EventTarget | undefined): boolean =>
  target !== undefined && 'isContentEditable' in target
    ? isField(target as HTMLElement) || (target as HTMLElement).isContentEditable
    : false;

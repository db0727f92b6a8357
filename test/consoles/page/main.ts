import { candidatesAt } from '../../../lib/consoles/candidates';
import { adapters } from '../../../lib/consoles/catalog';
import { findComposer, readDraft } from '../../../lib/consoles/composer';
import { createReader, type PageState, type Reader } from '../../../lib/consoles/reader';
import { isDetected } from '../../../lib/consoles/select';
import type { ConsoleAdapter } from '../../../lib/model/console-adapter';
import { measureReading } from './long-list';
import { lookUp } from './look-up';
import { play } from './playground';
import { disturb, frame, type Unrest } from './unrest';

/** The reader as a test in the page drives it. */
export interface PageReader {
  /** Ids of the adapters that may stand at this address and whose mark stands in the page. */
  detected(): readonly string[];
  /** Starts to read with an adapter of the catalogue, or one of the test's own. */
  start(adapter: string | ConsoleAdapter): PageState;
  /** What was told last; unlike `read` it asks for nothing. */
  told(): PageState;
  /** How often something was told. */
  tellings(): number;
  read(): PageState;
  draft(): { readonly text: string; readonly note: boolean } | null;
  stop(): void;
  readonly play: typeof play;
  readonly measureReading: typeof measureReading;
  readonly lookUp: typeof lookUp;
  /** Disturbs the rows, waits until what is told is `wanted` (or a second has passed), and answers what is told. */
  disturb(steps: readonly Unrest[], wanted: readonly Said[]): Promise<readonly Said[]>;
}

/** What a test compares: ids of messages without one of the page's are the reader's own business. */
interface Said {
  readonly role: string;
  readonly text: string;
}

declare global {
  var candor: PageReader;
}

let reader: Reader | null = null;
let adapter: ConsoleAdapter | null = null;
let told: PageState = { kind: 'blind', reason: 'no-conversation' };
let tellings = 0;

const started = (): Reader => {
  if (reader === null) throw new Error('not started');
  return reader;
};

globalThis.candor = {
  detected: () =>
    candidatesAt(location.href, [], adapters)
      .filter(({ detect }) => isDetected(detect))
      .map(({ id }) => id),
  start(which) {
    adapter = typeof which === 'string' ? (adapters.find(({ id }) => id === which) ?? null) : which;
    if (adapter === null) throw new Error('no such adapter');
    reader = createReader(adapter, (state) => {
      told = state;
      tellings++;
    });
    told = reader.read();
    return told;
  },
  told: () => told,
  tellings: () => tellings,
  read: () => started().read(),
  draft() {
    const composer = adapter === null ? null : findComposer(adapter);
    if (composer === null || adapter === null) return null;
    const { text, note } = readDraft(adapter, composer);
    return { text, note };
  },
  stop: () => started().stop(),
  play,
  measureReading,
  lookUp,
  async disturb(steps, wanted) {
    if (adapter === null) throw new Error('not started');
    const { element } = adapter.message;
    await disturb(steps, typeof element === 'string' ? [element] : element.first);
    for (let left = 60; left > 0 && JSON.stringify(saidNow()) !== JSON.stringify(wanted); left--)
      await frame();
    return saidNow();
  },
};

const saidNow = (): readonly Said[] =>
  told.kind === 'blind'
    ? [{ role: 'blind', text: told.reason }]
    : told.conversation.messages.map(({ role, text }) => ({ role, text }));

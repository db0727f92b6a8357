import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { TURNS, type Turn } from '../../../lib/model/difference';
import type { Rung } from '../../../lib/model/finding';
import type { PolicyFile } from '../../../lib/model/policy';
import type { StoredConversation } from '../../../lib/model/stored-conversation';
import type { Hit, Trial } from '../../../lib/review/trial';

/** A policy as it was saved. */
export interface VersionRow {
  readonly version: number;
  readonly savedAtMs: number;
  readonly file: PolicyFile;
  readonly by?: string | undefined;
  readonly restores?: number | undefined;
}

export interface StoredCount {
  readonly conversations: number;
  readonly messages: number;
  readonly sinceMs: number | null;
}

/** What trying a change asks of the world. */
export interface ReplayPorts {
  readonly count: () => Promise<StoredCount>;
  /** Judges every stored conversation by both; rejects when `signal` ends it. */
  readonly run: (
    before: PolicyFile,
    after: PolicyFile,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<Trial>;
  readonly conversation: (hit: Hit) => Promise<StoredConversation | null>;
  readonly readPolicy: (file: File) => Promise<PolicyFile>;
  /** What speaks against a policy, in words: an example of an own rule that does not hold any more. */
  readonly faultOf: (file: PolicyFile) => string | null;
  readonly history: () => Promise<readonly VersionRow[]>;
  /** Saves a version, if `onto` is in force still. */
  readonly save: (
    file: PolicyFile,
    onto: number,
    restores: number | null,
  ) => Promise<{ readonly version: number; readonly isStale?: true | undefined }>;
  readonly download: (name: string, content: string) => void;
}

export type RuleSwitch = Rung | 'off';

/** What is to change. */
export type Draft =
  | { readonly kind: 'rule'; readonly rule: string | null; readonly to: RuleSwitch | null }
  | {
      readonly kind: 'file';
      readonly name: string | null;
      readonly file: PolicyFile | null;
      readonly isUnread?: true;
    }
  | { readonly kind: 'version'; readonly version: number | null }
  /** The phrases of a rule of the shop's own, one a line. */
  | { readonly kind: 'phrases'; readonly rule: string | null; readonly words: string };

export type Run =
  | { readonly kind: 'idle' | 'failed' | 'cancelled' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly trial: Trial;
      /** The version it was tried against. */
      readonly onto: number;
      readonly file: PolicyFile;
      readonly restores: number | null;
    };

export type Saved =
  | { readonly kind: 'no' | 'stale' | 'failed' }
  | { readonly kind: 'saved'; readonly version: number };

export type Opinion = 'fair' | 'wrong';
export type ReplayStore = ReturnType<typeof createReplayStore>;

export const hitKey = ({ consoleId, conversationKey, day, at, rule }: Hit): string =>
  JSON.stringify([consoleId, conversationKey, day, at, rule]);

/** The state of "try a change". Nothing is changed before {@link ReplayStore.switchOn}. */
export function createReplayStore(ports: ReplayPorts, policy: ReadonlySignal<VersionRow | null>) {
  const stored = signal<StoredCount | 'failed' | null>(null);
  const history = signal<readonly VersionRow[]>([]);
  const draft = signal<Draft>({ kind: 'rule', rule: null, to: null });
  const run = signal<Run>({ kind: 'idle' });
  const saved = signal<Saved>({ kind: 'no' });
  const turn = signal<Turn>('gained');
  const chosen = signal<string | null>(null);
  const opened = signal<{ readonly hit: Hit; readonly conversation: StoredConversation | null } | null>(null);
  const opinions = signal<ReadonlyMap<string, Opinion>>(new Map());
  let ended = new AbortController();

  /** The policy as it would be; null: nothing is chosen yet, or nothing would change. */
  const after = computed<{ readonly file: PolicyFile; readonly restores: number | null } | null>(() => {
    const { value: now } = policy;
    const { value: asked } = draft;
    if (now === null) return null;
    const made = madeOf(asked, now.file, history.value);
    return made === null || isSame(made.file, now.file) ? null : made;
  });
  const fault = computed(() =>
    draft.value.kind === 'phrases' && after.value !== null ? ports.faultOf(after.value.file) : null,
  );
  const hits = computed<readonly Hit[]>(() =>
    run.value.kind === 'done' ? run.value.trial.hits.filter((hit) => hit.turn === turn.value) : [],
  );

  function reset(): void {
    ended.abort();
    batch(() => {
      run.value = { kind: 'idle' };
      saved.value = { kind: 'no' };
      chosen.value = null;
      opened.value = null;
      opinions.value = new Map();
    });
  }

  async function open(hit: Hit | null): Promise<void> {
    chosen.value = hit === null ? null : hitKey(hit);
    if (hit === null) {
      opened.value = null;
      return;
    }
    const conversation = await ports.conversation(hit).catch(() => null);
    if (chosen.value === hitKey(hit)) opened.value = { hit, conversation };
  }

  function move(step: 1 | -1): void {
    const at = hits.value.findIndex((hit) => hitKey(hit) === chosen.value);
    const next = hits.value[at === -1 ? 0 : at + step];
    if (next !== undefined) void open(next);
  }

  return {
    policy,
    stored: stored as ReadonlySignal<typeof stored.value>,
    history: history as ReadonlySignal<readonly VersionRow[]>,
    draft: draft as ReadonlySignal<Draft>,
    after,
    fault,
    run: run as ReadonlySignal<Run>,
    saved: saved as ReadonlySignal<Saved>,
    turn: turn as ReadonlySignal<Turn>,
    hits,
    chosen: chosen as ReadonlySignal<string | null>,
    opened: opened as ReadonlySignal<typeof opened.value>,
    opinions: opinions as ReadonlySignal<ReadonlyMap<string, Opinion>>,

    async load(): Promise<void> {
      try {
        const [count, versions] = await Promise.all([ports.count(), ports.history()]);
        batch(() => {
          stored.value = count;
          history.value = versions;
        });
      } catch {
        stored.value = 'failed';
      }
    },
    choose(next: Draft): void {
      reset();
      draft.value = next;
    },
    async readFile(file: File): Promise<void> {
      reset();
      try {
        draft.value = { kind: 'file', name: file.name, file: await ports.readPolicy(file) };
      } catch {
        draft.value = { kind: 'file', name: file.name, file: null, isUnread: true };
      }
    },
    exportPolicy(name: string): void {
      if (policy.value !== null) ports.download(name, `${JSON.stringify(policy.value.file, null, 2)}\n`);
    },
    async start(): Promise<void> {
      const { value: now } = policy;
      const { value: made } = after;
      if (now === null || made === null || fault.value !== null || run.value.kind === 'running') return;
      reset();
      ended = new AbortController();
      const { signal: stop } = ended;
      run.value = { kind: 'running', done: 0, total: 0 };
      try {
        const progress = (done: number, total: number): void => {
          if (!stop.aborted) run.value = { kind: 'running', done, total };
        };
        const trial = await ports.run(now.file, made.file, progress, stop);
        if (stop.aborted) return;
        batch(() => {
          run.value = { kind: 'done', trial, onto: now.version, ...made };
          turn.value = TURNS.find((one) => trial.totals[one] > 0) ?? 'gained';
        });
      } catch {
        if (!stop.aborted) run.value = { kind: 'failed' };
      }
    },
    cancel(): void {
      ended.abort();
      run.value = { kind: 'cancelled' };
    },
    show(next: Turn): void {
      batch(() => {
        turn.value = next;
        chosen.value = null;
        opened.value = null;
      });
    },
    open,
    move,
    /** Judges the opened one and goes on to the next; the same again takes it back. */
    judge(opinion: Opinion): void {
      const key = chosen.value;
      if (key === null) return;
      const next = new Map(opinions.value);
      if (next.get(key) === opinion) next.delete(key);
      else next.set(key, opinion);
      opinions.value = next;
      if (next.has(key)) move(1);
    },
    /** Puts what was tried in force, as a new version. */
    async switchOn(): Promise<void> {
      const { value: done } = run;
      if (done.kind !== 'done') return;
      try {
        const { version, isStale } = await ports.save(done.file, done.onto, done.restores);
        saved.value = isStale === true ? { kind: 'stale' } : { kind: 'saved', version };
      } catch {
        saved.value = { kind: 'failed' };
      }
    },
    discard(): void {
      reset();
      draft.value = { kind: 'rule', rule: null, to: null };
    },
  };
}

function madeOf(
  draft: Draft,
  now: PolicyFile,
  history: readonly VersionRow[],
): { readonly file: PolicyFile; readonly restores: number | null } | null {
  if (draft.kind === 'file') return draft.file === null ? null : { file: draft.file, restores: null };
  if (draft.kind === 'version') {
    const row = history.find(({ version }) => version === draft.version);
    return row === undefined ? null : { file: row.file, restores: row.version };
  }
  if (draft.kind === 'phrases') {
    const phrases = [...new Set(draft.words.split('\n').map((line) => line.trim()))].filter(Boolean);
    const ownRules = now.ownRules?.map((own) => (own.id === draft.rule ? { ...own, phrases } : own));
    return draft.rule === null ? null : { file: { ...now, ownRules }, restores: null };
  }
  const { rule, to } = draft;
  return rule === null || to === null ? null : { file: withRule(now, rule, to), restores: null };
}

/** The policy with one rule switched or moved, for the whole shop; teams keep theirs. */
export function withRule(file: PolicyFile, rule: string, to: RuleSwitch): PolicyFile {
  const before = file.rules[rule] ?? {};
  const { enabled: _, ...rest } = before;
  const setting = to === 'off' ? { ...before, enabled: false } : { ...rest, rung: to };
  return { ...file, rules: { ...file.rules, [rule]: setting } };
}

const isSame = (a: PolicyFile, b: PolicyFile): boolean => JSON.stringify(a) === JSON.stringify(b);

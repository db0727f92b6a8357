import { useId, useRef } from 'preact/hooks';
import { formatDateTime } from '../../../lib/i18n/format';
import { type ChangeKind, replayText } from '../../../lib/i18n/replay';
import { RUNGS } from '../../../lib/model/finding';
import type { OwnRule } from '../../../lib/model/own-rule';
import { rungOf } from '../../../lib/policy/rungs';
import { policyEdits } from '../../../lib/review/policy-edits';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ICON_DOWNLOAD, ICON_REPLAY, ICON_UPLOAD } from '../../ui/icons';
import { Segmented } from '../../ui/Segmented';
import { Choice } from '../Choice';
import { ruleName } from '../entry-words';
import { EditList } from './EditList';
import type { ReplayViewProps } from './ReplayView';
import type { Draft, RuleSwitch } from './replay-store';

const KINDS: readonly ChangeKind[] = ['rule', 'phrases', 'file', 'version'];
const SWITCHES: readonly RuleSwitch[] = ['off', ...RUNGS];

const EMPTY: Readonly<Record<ChangeKind, Draft>> = {
  rule: { kind: 'rule', rule: null, to: null },
  phrases: { kind: 'phrases', rule: null, words: '' },
  file: { kind: 'file', name: null, file: null },
  version: { kind: 'version', version: null },
};

/** Where a change is put together, and its trial begun or stopped. */
export function ChangeForm(props: ReplayViewProps) {
  const { replay, words, book } = props;
  const { locale } = words;
  const text = replayText[locale];
  const draft = replay.draft.value;
  const run = replay.run.value;
  const now = replay.policy.value;
  const after = replay.after.value;
  const own = now?.file.ownRules ?? [];
  const fault = replay.fault.value;
  const isChosen =
    (draft.kind === 'rule' && draft.to !== null) ||
    (draft.kind === 'phrases' && draft.rule !== null) ||
    (draft.kind === 'file' && draft.file !== null) ||
    (draft.kind === 'version' && draft.version !== null);
  return (
    <section class="block change-form" aria-label={text.what}>
      <Segmented
        label={text.what}
        options={KINDS.filter((kind) => kind !== 'phrases' || own.length > 0).map((value) => ({
          value,
          words: text.kind[value],
        }))}
        value={draft.kind}
        onChange={(kind) => replay.choose(EMPTY[kind])}
      />
      <div class="change-fields">
        {draft.kind === 'rule' && <RuleFields {...props} draft={draft} />}
        {draft.kind === 'phrases' && <PhraseFields {...props} own={own} draft={draft} />}
        {draft.kind === 'file' && <FileFields {...props} draft={draft} />}
        {draft.kind === 'version' && <VersionFields {...props} version={draft.version} />}
      </div>
      {draft.kind !== 'rule' && after !== null && now !== null && (
        <EditList edits={policyEdits(now.file, after.file)} words={words} book={book} />
      )}
      {fault !== null && <Banner kind="warn">{fault}</Banner>}
      {isChosen && after === null && <p class="mute">{text.sameAsNow}</p>}
      {run.kind === 'running' ? (
        <div class="trial-progress">
          <progress aria-label={text.run} max={Math.max(run.total, 1)} value={run.done} />
          <span>{text.running(run.done.toLocaleString(locale), run.total.toLocaleString(locale))}</span>
          <Button onPress={replay.cancel}>{text.cancel}</Button>
        </div>
      ) : (
        <Button
          large
          look={run.kind === 'done' ? 'plain' : 'primary'}
          icon={ICON_REPLAY}
          disabled={after === null || fault !== null}
          onPress={() => void replay.start()}
        >
          {text.run}
        </Button>
      )}
    </section>
  );
}

function RuleFields({
  replay,
  words: { locale },
  book,
  catalogue,
  draft,
}: ReplayViewProps & { draft: Draft & { kind: 'rule' } }) {
  const text = replayText[locale];
  const { rule, to } = draft;
  const rules = catalogue
    .map(({ id }) => ({ value: id, words: ruleName(id, book, locale) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, locale));
  const known = catalogue.find(({ id }) => id === rule);
  const setting = rule === null ? undefined : replay.policy.value?.file.rules[rule];
  const standing: RuleSwitch | null =
    known === undefined ? null : setting?.enabled === false ? 'off' : rungOf(setting, known);
  return (
    <>
      <Choice
        label={text.rule}
        none={text.chooseRule}
        options={rules}
        value={rule}
        onChange={(id) => replay.choose({ kind: 'rule', rule: id, to: null })}
      />
      {rule !== null && (
        <Choice
          label={text.how}
          none={text.chooseHow}
          options={SWITCHES.map((value) => ({
            value,
            words: value === standing ? text.asNow(text.setting[value]) : text.setting[value],
          }))}
          value={to}
          onChange={(value) =>
            replay.choose({ kind: 'rule', rule, to: SWITCHES.find((one) => one === value) ?? null })
          }
        />
      )}
    </>
  );
}

function PhraseFields({
  replay,
  words: { locale },
  own,
  draft,
}: ReplayViewProps & { own: readonly OwnRule[]; draft: Draft & { kind: 'phrases' } }) {
  const text = replayText[locale];
  const id = useId();
  return (
    <>
      <Choice
        label={text.rule}
        none={text.chooseRule}
        options={own.map((rule) => ({ value: rule.id, words: rule.title }))}
        value={draft.rule}
        onChange={(rule) => {
          const chosen = own.find((one) => one.id === rule);
          replay.choose({ kind: 'phrases', rule, words: chosen?.phrases.join('\n') ?? '' });
        }}
      />
      {draft.rule !== null && (
        <div class="phrases">
          <label for={id}>{text.phrases}</label>
          <textarea
            id={id}
            rows={6}
            value={draft.words}
            onInput={({ currentTarget }) => replay.choose({ ...draft, words: currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function FileFields({
  replay,
  words: { locale },
  draft,
}: ReplayViewProps & { draft: Draft & { kind: 'file' } }) {
  const text = replayText[locale];
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="vh"
        type="file"
        accept=".json,.jsonc,.csv,.tsv,.xlsx"
        tabIndex={-1}
        aria-label={text.file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void replay.readFile(file);
          currentTarget.value = '';
        }}
      />
      <Button icon={ICON_UPLOAD} onPress={() => input.current?.click()}>
        {draft.file === null ? text.chooseFile : draft.name}
      </Button>
      <Button
        look="quiet"
        icon={ICON_DOWNLOAD}
        onPress={() => replay.exportPolicy(`candor-policy-${replay.policy.value?.version ?? 0}.json`)}
      >
        {text.takeCopy}
      </Button>
      <p class="hint">{text.fileHint}</p>
      {draft.isUnread === true && <Banner kind="warn">{text.fileUnread(draft.name ?? '')}</Banner>}
    </>
  );
}

function VersionFields({
  replay,
  words: { locale, timeZone },
  version,
}: ReplayViewProps & { version: number | null }) {
  const text = replayText[locale];
  const older = replay.history.value.filter((row) => row.version !== replay.policy.value?.version);
  return (
    <Choice
      label={text.version}
      none={text.chooseVersion}
      options={older.map((row) => ({
        value: String(row.version),
        words: text.versionOf(row.version, formatDateTime(row.savedAtMs, locale, timeZone)),
      }))}
      value={version === null ? null : String(version)}
      onChange={(value) => replay.choose({ kind: 'version', version: value === null ? null : Number(value) })}
    />
  );
}

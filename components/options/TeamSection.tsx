import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { FileFaultWords } from '../../lib/i18n/file-faults';
import { formatDateTime } from '../../lib/i18n/format';
import { teamText } from '../../lib/i18n/team';
import type { Locale } from '../../lib/model/locale';
import type { TeamFile, TeamState, TeamWaiting } from '../../lib/model/team';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { FileDrop } from './FileDrop';
import { FileFault } from './FileFault';
import { Part, Row } from './Section';

/** What is shown of the team: of the file everything but its keys. */
export interface TeamView {
  readonly member: Pick<TeamFile, 'shop' | 'name' | 'role' | 'servers'> & { readonly isSealed: boolean };
  readonly state: TeamState;
  readonly waiting: TeamWaiting;
  /** By whom the policy is laid down for this member; null: they may change it. */
  readonly policyBy: string | null;
  /** Customers erased here that a supervisor still has to erase for the team. */
  readonly erasures: number;
}

export interface TeamPorts {
  /** Null: in no team; undefined: not read yet. */
  readonly team: ReadonlySignal<TeamView | null | undefined>;
  readonly read: (file: File) => Promise<TeamFile>;
  readonly explain: (error: unknown, file: string) => FileFaultWords;
  readonly join: (file: TeamFile) => Promise<unknown>;
  readonly leave: () => Promise<unknown>;
}

export interface TeamSectionProps {
  readonly ports: TeamPorts;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** The team this browser is in: how it stands with it, what waits, how to join and to leave. */
export function TeamSection({ ports, locale, timeZone }: TeamSectionProps) {
  const text = teamText[locale];
  const team = ports.team.value;
  if (team === undefined) return null;
  if (team === null)
    return (
      <div class="doc">
        <Part title={text.alone} lead={text.aloneLead}>
          <Joining ports={ports} locale={locale} />
        </Part>
      </div>
    );
  const { member, state, waiting, erasures } = team;
  const when = (ms: number): string => formatDateTime(ms, locale, timeZone);
  const isGood = state.phase === 'connected';
  return (
    <div class="doc">
      <Banner kind={isGood ? 'good' : state.phase === 'connecting' ? 'note' : 'warn'}>
        <b>{text.phase[state.phase]}</b> {text.since(when(state.sinceMs))}
        {text.phaseLead[state.phase] !== '' && <p>{text.phaseLead[state.phase]}</p>}
      </Banner>
      {state.badPolicy !== null && (
        <Banner kind="warn">
          <b>{text.badPolicy(state.badPolicy.revision)}</b>
          <p>{text.badPolicyLead(state.badPolicy.field)}</p>
        </Banner>
      )}
      {erasures > 0 && (
        <Banner kind="warn">
          <p>{text.erasureWaits}</p>
        </Banner>
      )}
      <Part title={member.shop}>
        <ul class="list">
          <Row
            name={text.waits}
            note={
              waiting.sinceMs === null
                ? text.nothingWaits
                : `${text.waiting(waiting.entries, waiting.changes)}. ${text.waitingLead(when(waiting.sinceMs))}`
            }
          />
          <Row name={text.member} note={text.joinAs(member.name, member.role)} />
          <Row name={text.servers} note={member.servers.join(', ')} />
          <Row name={text.sealed} note={text.sealedNote(member.isSealed)} />
        </ul>
      </Part>
      <Part title={text.renew} lead={text.renewLead}>
        <Joining ports={ports} locale={locale} />
      </Part>
      <Leaving ports={ports} locale={locale} team={team} />
    </div>
  );
}

type Step =
  | { readonly kind: 'empty' }
  | { readonly kind: 'faulty'; readonly fault: FileFaultWords }
  | { readonly kind: 'asking'; readonly file: TeamFile }
  | { readonly kind: 'failed' };

/** A file, what joining with it means, and only then the joining. */
function Joining({ ports, locale }: { ports: TeamPorts; locale: Locale }) {
  const text = teamText[locale];
  const [step, setStep] = useState<Step>({ kind: 'empty' });
  const [pasted, setPasted] = useState('');
  const take = (file: File): void => {
    ports.read(file).then(
      (read) => setStep({ kind: 'asking', file: read }),
      (error: unknown) => setStep({ kind: 'faulty', fault: ports.explain(error, file.name) }),
    );
  };
  if (step.kind === 'asking')
    return (
      <Asking
        file={step.file}
        locale={locale}
        onJoin={() => {
          ports.join(step.file).then(
            () => setStep({ kind: 'empty' }),
            () => setStep({ kind: 'failed' }),
          );
          setPasted('');
        }}
        onCancel={() => setStep({ kind: 'empty' })}
      />
    );
  return (
    <div class="import">
      <div aria-live="polite">
        {step.kind === 'faulty' && <FileFault fault={step.fault} locale={locale} />}
        {step.kind === 'failed' && (
          <Banner kind="warn">
            <b>{text.failed}</b>
          </Banner>
        )}
      </div>
      <FileDrop locale={locale} title={text.drop} hint={text.dropHint} accept=".json" onFile={take} />
      <form
        class="team-paste"
        onSubmit={(event) => {
          event.preventDefault();
          take(new File([pasted], text.notTeamFile));
        }}
      >
        <label>
          <span>{text.paste}</span>
          <textarea
            class="field"
            rows={3}
            spellcheck={false}
            autocomplete="off"
            placeholder={text.pasteHint}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={pasted.trim() === ''}>
          {text.take}
        </button>
      </form>
    </div>
  );
}

interface AskingProps {
  readonly file: TeamFile;
  readonly locale: Locale;
  readonly onJoin: () => void;
  readonly onCancel: () => void;
}

function Asking({ file, locale, onJoin, onCancel }: AskingProps) {
  const text = teamText[locale];
  return (
    <fieldset class="row-form">
      <legend class="confirm">{text.joinTitle(file.shop)}</legend>
      <p>
        {text.joinAs(file.name, file.role)} {text.joinServers(file.servers.join(', '))}
      </p>
      <p>{file.teamKey === undefined ? text.joinPlain : text.joinSealed}</p>
      <p>{text.joinShares}</p>
      <p class="mute">{text.joinNot}</p>
      <div class="button-row">
        <Button look="primary" large onPress={onJoin}>
          {text.join}
        </Button>
        <Button large onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </fieldset>
  );
}

function Leaving({ ports, locale, team }: { ports: TeamPorts; locale: Locale; team: TeamView }) {
  const text = teamText[locale];
  const [isAsking, setIsAsking] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const { entries, changes } = team.waiting;
  if (!isAsking)
    return (
      <Part title={text.leave} lead={text.leaveLead}>
        <Button onPress={() => setIsAsking(true)}>{text.leave}</Button>
      </Part>
    );
  return (
    <Part title={text.leave}>
      <fieldset class="row-form">
        <legend class="confirm">{text.leaveTitle(team.member.shop)}</legend>
        {entries + changes > 0 && <p>{text.leaveLost(text.waiting(entries, changes))}</p>}
        <p>{text.leaveGoes}</p>
        <p>{text.leaveStays}</p>
        {isFailed && <p role="alert">{text.failed}</p>}
        <div class="button-row">
          <Button large onPress={() => setIsAsking(false)}>
            {text.stay}
          </Button>
          <Button large onPress={() => void ports.leave().catch(() => setIsFailed(true))}>
            {text.leave}
          </Button>
        </div>
      </fieldset>
    </Part>
  );
}

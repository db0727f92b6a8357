import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatTime } from '../../lib/i18n/format';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import type { SendReason } from '../../lib/model/log-entry';
import { Button } from '../ui/Button';
import { CustomerEyes } from '../ui/CustomerEyes';
import { EvidenceChip } from '../ui/EvidenceChip';
import { Icon } from '../ui/Icon';
import { ICON_ARROW, ICON_DOWN, ICON_FOLD, ICON_INSERT, ICON_UP } from '../ui/icons';
import { Remedy } from '../ui/Remedy';
import { StateMark } from '../ui/StateMark';
import { CodePicture } from './CodePicture';
import { isComposing, trapTab } from './keys';
import { OtherFindings } from './OtherFindings';
import { REASONS, SendReasonList } from './SendReasonList';
import { useReady } from './use-ready';
import type { StripSetting, StripView } from './view';

type Warnings = Extract<StripView, { kind: 'warnings' }>;
interface CardProps extends StripSetting {
  readonly view: Warnings;
}

/** Chips shown below 440 px before "n more"; wider cards show all. */
const NARROW_CHIPS = 2;

/**
 * The open warning. Held, it is a dialog that takes the focus and keeps Tab; Enter inserts, Escape goes back to the
 * draft, neither sends. Not held, it leaves the focus where it is.
 */
export function WarningCard(props: CardProps) {
  const { view, locale, timeZone, actions } = props;
  const { main, others, held } = view;
  const text = stripText[locale];
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
  const ready = useReady(held);
  const [othersOpen, setOthersOpen] = useState(false);
  const [allChips, setAllChips] = useState(false);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<SendReason | null>(null);
  const [said, setSaid] = useState('');

  useLayoutEffect(() => {
    if (held) wayOut.current?.focus({ preventScroll: true });
  }, [held]);

  const passesByKey = [main, ...others].every(
    ({ finding }) => finding.severity !== 'critical' || finding.rung === 'justify',
  );
  const maySend = reason !== null && (reason !== 'other' || said.trim() !== '');
  const send = () => {
    if (reason !== null && maySend) actions.sendAnyway(main.key, reason, said.trim());
  };
  /** Opens the list of reasons; none is chosen for the agent. */
  const ask = (chosen: SendReason | null) => {
    setAsking(true);
    setReason(chosen);
    const target =
      chosen === null ? '.send-reason input' : chosen === 'other' ? '.on [type=text]' : '.on input';
    // After the next render, so that arrows move in the list and own words can be typed at once.
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>(target)?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      // An Enter that chooses a word presses no button either.
      if (event.target instanceof HTMLButtonElement) event.preventDefault();
      return;
    }
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.key === 'Escape') {
      event.preventDefault();
      setAsking(false);
      actions.backToDraft();
    } else if (held && event.key === 'Tab' && card.current !== null) {
      trapTab(event, card.current);
    } else if (event.key === 'Enter') {
      // A key still down from the stopped send, or pressed again right after it, must not press the button that took
      // the focus, and no Enter sends.
      const onSend = event.target instanceof Element && event.target.matches('.send');
      // Who has chosen a reason has read the card.
      const isTooSoon = asking ? event.repeat : ready.isTooSoon(event);
      if (isTooSoon || typing || onSend) event.preventDefault();
      if (asking && !isTooSoon && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
      }
    } else if (held && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const chosen = REASONS[Number(event.key) - 1];
      if (chosen !== undefined) {
        event.preventDefault();
        // Own words are still written; any other reason is given and passes with this one key.
        if (passesByKey && chosen !== 'other') actions.sendAnyway(main.key, chosen, '');
        else ask(chosen);
      }
    }
  };

  const severity = main.finding.severity;
  const hidden = main.finding.evidence.length - NARROW_CHIPS;
  return (
    <section
      ref={card}
      class={`warning-card ${severity}${held ? ' held' : ''}`}
      role={held ? 'alertdialog' : 'region'}
      aria-labelledby={`${id}-state ${id}-title`}
      onKeyDown={onKeyDown}
      onKeyUp={ready.onKeyUp}
    >
      <header>
        <StateMark state={severity} />
        {!held && (
          <span class="word" id={`${id}-state`}>
            {severity === 'critical' ? text.willHold : uiText[locale].severity[severity]}
          </span>
        )}
        <h3 id={`${id}-title`}>{main.title}</h3>
        {held && (
          <span class="status" id={`${id}-state`}>
            {text.notSent}
          </span>
        )}
        {others.length > 0 && !asking && (
          <Button class="others" expanded={othersOpen} onPress={() => setOthersOpen(!othersOpen)}>
            {text.more(others.length)}
            <Icon path={othersOpen ? ICON_UP : ICON_DOWN} small />
          </Button>
        )}
        <Button class="fold" icon={ICON_FOLD} label={text.fold} onPress={actions.collapse} />
      </header>
      <div class="body">
        {view.picture !== null && !asking && <CodePicture picture={view.picture} locale={locale} />}
        {view.lastSaid !== null && !asking && (
          <p class="last-said">
            <b>
              {view.lastSaid.name}
              {view.lastSaid.atMs !== null && ` ${formatTime(view.lastSaid.atMs, locale, timeZone)}`}
            </b>
            <span>{view.lastSaid.text}</span>
          </p>
        )}
        <CustomerEyes words={main.customerSees} locale={locale} />
        {asking ? (
          <SendReasonList locale={locale} reason={reason} words={said} onChoose={ask} onWords={setSaid} />
        ) : (
          <>
            {main.finding.evidence.length > 0 && (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
              <div class={allChips ? 'evidence all' : 'evidence'} role="group" aria-label={text.evidence}>
                {main.finding.evidence.map((evidence, index) => (
                  <EvidenceChip
                    key={index}
                    evidence={evidence}
                    locale={locale}
                    timeZone={timeZone}
                    onPress={actions.showEvidence}
                  />
                ))}
                {hidden > 0 && (
                  <button type="button" class="evidence-chip more" onClick={() => setAllChips(true)}>
                    {uiText[locale].more(hidden)}
                  </button>
                )}
              </div>
            )}
            {othersOpen && (
              <OtherFindings findings={others} locale={locale} onChoose={actions.choosePrimary} />
            )}
            {main.remedy !== null && <Remedy key={main.remedy.text} sentence={main.remedy} locale={locale} />}
          </>
        )}
      </div>
      {asking ? (
        <footer>
          <Button class="send" icon={ICON_ARROW} keys={[CTRL, '↵']} disabled={!maySend} onPress={send}>
            {text.sendWithReason}
          </Button>
          <Button
            look="quiet"
            keys={['Esc']}
            onPress={() => {
              setAsking(false);
              actions.backToDraft();
            }}
          >
            {text.doNotSend}
          </Button>
          <p class="mute">{text.reasonNote}</p>
        </footer>
      ) : (
        <footer>
          {main.remedy !== null && (
            <Button
              look="primary"
              icon={ICON_INSERT}
              keys={held ? ['↵'] : ['Alt', '↵']}
              buttonRef={wayOut}
              waits={!ready.isReady}
              onPress={() => actions.insertRemedy(main.key)}
            >
              {text.useRemedy}
            </Button>
          )}
          {held && (
            <Button
              keys={['Esc']}
              buttonRef={main.remedy === null ? wayOut : undefined}
              waits={main.remedy === null && !ready.isReady}
              onPress={actions.backToDraft}
            >
              {text.backToDraft}
            </Button>
          )}
          <Button look="quiet" class="push" onPress={() => actions.notUseful(main.key)}>
            {text.notUseful}
          </Button>
          {held && (
            <Button look="quiet" keys={['1–5']} onPress={() => ask(null)}>
              {text.sendAnyway}
            </Button>
          )}
        </footer>
      )}
    </section>
  );
}

/** Apple keyboards send with ⌘. */
const CTRL = typeof navigator === 'object' && /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** The warning as one line: folded by the agent, or out of the way of the evidence. A held send still says so. */
export function FoldedWarning({ view, locale, actions }: CardProps) {
  const text = stripText[locale];
  const { main, held } = view;
  const severity = main.finding.severity;
  return (
    <article class={`warning-card folded ${severity}${held ? ' held' : ''}`}>
      <header>
        <StateMark state={severity} />
        <h3 title={main.title}>{main.title}</h3>
        {held && <span class="status">{text.notSent}</span>}
        <Button keys={['Alt', '↑']} expanded={false} onPress={actions.expand}>
          {view.evidenceShown ? text.backToWarning : text.unfold}
        </Button>
      </header>
    </article>
  );
}

import { repairText } from '../../lib/i18n/repair';
import type { MendStep } from '../../lib/model/open-conversation';
import type { Repair, RepairStep } from '../../lib/profile/repair';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CLOSE, ICON_INSERT, ICON_TRIANGLE } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import type { CustomerView, Notice, PanelSentence } from './panel-data';
import { SentenceState } from './ReadySentences';
import type { Words } from './words';
import { useWords } from './words';

export interface RepairFirstProps {
  readonly view: CustomerView;
  readonly repair: Repair;
  readonly sentence: PanelSentence | null;
  /** Null: there is only one wording. */
  readonly onOtherWording: (() => void) | null;
  readonly notice: Notice | null;
  readonly onInsert: (sentence: PanelSentence) => void;
  readonly onShow: (messageId: string) => void;
  readonly onTick: (step: MendStep) => void;
}

/**
 * After a doubt or a crisis: what must be said and taken back, step by step, and the sentence that does it. It takes
 * the place of all that sells. Steps tick themselves from what was really sent; the agent can tick them too.
 */
export function RepairFirst(props: RepairFirstProps) {
  const { view, repair, sentence, notice, onInsert, onOtherWording } = props;
  const words = useWords();
  const { text, time, locale } = words;
  const own = repairText[locale];
  const { event, kind, trust } = repair;
  const topic = repair.topics[0];
  const at = event === null || event.atMs === null ? null : time(event.atMs);
  const head =
    kind === 'crisis'
      ? topic === undefined
        ? text.repairBare
        : text.repairFirst(text.topics[topic])
      : topic === undefined
        ? own.doubtBare
        : own.doubtFirst(text.topics[topic]);
  return (
    <section class={`repair-first ${kind}`} aria-labelledby="repair-head">
      <header>
        <StateMark state={kind === 'crisis' ? 'critical' : 'warning'} />
        <div>
          <h2 id="repair-head">{head}</h2>
          {event !== null && event.words !== '' && (
            <small>
              {kind === 'crisis'
                ? text.crisisAt(trust.crises, at, event.words)
                : own.doubtAt(at, event.words)}
            </small>
          )}
        </div>
        <span class="push mute">
          {own.progress(repair.steps.filter(isStepDone).length, repair.steps.length)}
        </span>
      </header>
      <div class="in">
        <MendSteps {...props} />
        {sentence !== null && (
          <>
            <p class="sentence" lang={view.conversation.chatLocale}>
              {sentence.text}
            </p>
            <SentenceState sentence={sentence} notice={notice} />
            <div class="button-row">
              <Button
                look="primary"
                icon={ICON_INSERT}
                keys={['Alt', '1']}
                onPress={() => onInsert(sentence)}
              >
                {text.insert}
              </Button>
              {onOtherWording !== null && (
                <Button look="quiet" onPress={onOtherWording}>
                  {text.otherWording}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </section>
  );
}

const isStepDone = ({ sent, isTicked }: RepairStep): boolean => sent !== null || isTicked;

type StepListProps = Pick<RepairFirstProps, 'view' | 'repair' | 'onShow' | 'onTick'> &
  Partial<Pick<RepairFirstProps, 'sentence'>>;

/** Steps whose words are the same in every conversation. */
const isPlain = (step: MendStep): boolean => step === 'name' || step === 'choice';

/** The steps, each with what it holds here and how it is known to be done. */
export function MendSteps({ view, repair, sentence = null, onShow, onTick }: StepListProps) {
  const words = useWords();
  const own = repairText[words.locale];
  const pushed = repair.pushed[repair.pushed.length - 1];
  const hasSentence = sentence !== null;
  return (
    <ul class="must">
      {repair.steps.map((step) => (
        <MendRow
          step={step}
          // The sentence below says it in full.
          holds={hasSentence && isPlain(step.step) ? null : holdsOf(step.step, view, repair, words)}
          onShow={onShow}
          onTick={onTick}
          key={step.step}
        />
      ))}
      <li class={pushed === undefined ? 'no' : 'no broken'}>
        <Icon path={pushed === undefined ? ICON_CLOSE : ICON_TRIANGLE} />
        <span class="mute">
          {pushed === undefined
            ? own.noPush
            : own.pushedAt(pushed.atMs === null ? null : words.time(pushed.atMs), pushed.words)}
        </span>
      </li>
    </ul>
  );
}

interface MendRowProps extends Pick<RepairFirstProps, 'onShow' | 'onTick'> {
  readonly step: RepairStep;
  /** Null: nothing that would not be seen anyway. */
  readonly holds: string | null;
}

function MendRow({ step: { step, sent, isTicked }, holds, onShow, onTick }: MendRowProps) {
  const { locale, time } = useWords();
  const own = repairText[locale];
  const isDone = sent !== null || isTicked;
  return (
    <li class={isDone ? 'done' : ''}>
      {sent === null ? (
        <input
          type="checkbox"
          aria-label={own.tick(own.steps[step])}
          checked={isTicked}
          onChange={() => onTick(step)}
        />
      ) : (
        <Icon path={ICON_CHECK} />
      )}
      <span>
        <b>{own.steps[step]}</b>
        {!isDone && holds !== null && <small class="mute">{holds}</small>}
      </span>
      {sent !== null && (
        <button type="button" class="link" title={sent.words} onClick={() => onShow(sent.messageId)}>
          {sent.atMs === null ? own.sent : own.sentAt(time(sent.atMs))}
        </button>
      )}
      {sent === null && isTicked && <small class="mute">{own.byHand}</small>}
    </li>
  );
}

/** What a step has to hold in this conversation: what was sent in error, who is paid, which store is the right one. */
function holdsOf(
  step: MendStep,
  { official, conversation }: CustomerView,
  { topics }: Repair,
  { text, locale, comma }: Words,
): string {
  const own = repairText[locale];
  const { faults } = conversation;
  const said =
    step === 'take-back'
      ? faults.flatMap((fault) => (fault === 'offer-withheld' ? [] : [own.wrong[fault]]))
      : step === 'facts'
        ? [
            ...faults.flatMap((fault) => (fault === 'offer-withheld' ? [text.repairFaults[fault]] : [])),
            ...topics.flatMap((topic) => {
              if (topic === 'payment' && official.payee !== null) return [text.namePayee(official.payee)];
              if (topic === 'brand' && official.shop !== null) return [text.nameShop(official.shop)];
              return text.repairTopics[topic] ?? [];
            }),
          ]
        : [];
  return said.length === 0 ? own.hints[step] : [...new Set(said)].join(comma);
}

import type { TrustNow } from '../../lib/profile/trust-now';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CLOSE, ICON_INSERT } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import type { CustomerView, Notice, PanelSentence } from './panel-data';
import { SentenceState } from './ReadySentences';
import type { Words } from './words';
import { useWords } from './words';

export interface RepairFirstProps {
  readonly view: CustomerView;
  readonly trust: TrustNow;
  readonly sentence: PanelSentence | null;
  /** Null: there is only one wording. */
  readonly onOtherWording: (() => void) | null;
  readonly notice: Notice | null;
  readonly onInsert: (sentence: PanelSentence) => void;
}

/** In a trust crisis: what must be said and taken back, and the sentence that does it. It takes the place of all that sells. */
export function RepairFirst({ view, trust, sentence, notice, onInsert, onOtherWording }: RepairFirstProps) {
  const words = useWords();
  const { text, time } = words;
  const topic = trust.open[0];
  const { event } = trust;
  return (
    <section class="repair-first" aria-labelledby="repair-head">
      <header>
        <StateMark state="critical" />
        <div>
          <h2 id="repair-head">
            {topic === undefined ? text.repairBare : text.repairFirst(text.topics[topic])}
          </h2>
          {event !== null && (
            <small>
              {text.crisisAt(trust.crises, event.atMs === null ? null : time(event.atMs), event.words)}
            </small>
          )}
        </div>
      </header>
      <div class="in">
        <ul class="must">
          {repairSteps(view, trust, words).map((step) => (
            <li key={step}>
              <Icon path={ICON_CHECK} />
              {step}
            </li>
          ))}
          <li class="no">
            <Icon path={ICON_CLOSE} />
            <span class="mute">{text.repairDont}</span>
          </li>
        </ul>
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

/** What the repair must hold: the answer to each open doubt, then what was sent in error and has to be taken back. */
function repairSteps(
  { official, conversation }: CustomerView,
  trust: TrustNow,
  { text }: Words,
): readonly string[] {
  const steps = trust.open.flatMap((topic) => {
    if (topic === 'payment' && official.payee !== null) return [text.namePayee(official.payee)];
    if (topic === 'brand' && official.shop !== null) return [text.nameShop(official.shop)];
    return text.repairTopics[topic] ?? [];
  });
  return [...new Set([...conversation.faults.map((fault) => text.repairFaults[fault]), ...steps])];
}

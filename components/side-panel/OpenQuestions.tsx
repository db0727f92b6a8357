import type { OpenConversation } from '../../lib/model/open-conversation';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_HELP } from '../ui/icons';
import { PanelPart } from './PanelPart';
import { useWords } from './words';

export interface OpenQuestionsProps {
  readonly questions: OpenConversation['openQuestions'];
  readonly onShow: (messageId: string) => void;
}

/** What the customer asked and nobody answered yet. */
export function OpenQuestions({ questions, onShow }: OpenQuestionsProps) {
  const { text, time, comma, nowMs } = useWords();
  const waited = (atMs: number): string => {
    const minutes = Math.floor((nowMs - atMs) / 60_000);
    return minutes < 1 ? text.justNow : text.minutesAgo(minutes);
  };
  return (
    <PanelPart head={text.openQuestions} aside={text.questions(questions.length)}>
      <ul>
        {questions.map(({ messageId, topic, words, atMs }) => (
          <li class="fact-row" key={`${messageId} ${topic}`}>
            <Icon path={ICON_HELP} />
            <span class="clamp">{words}</span>
            <Button look="quiet" onPress={() => onShow(messageId)}>
              {text.goSee}
              <span class="vh">{text.quoted(words)}</span>
            </Button>
            <small>
              {(atMs === null ? [text.topics[topic]] : [time(atMs), text.topics[topic], waited(atMs)]).join(
                comma,
              )}
            </small>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

import { promisesText } from '../../lib/i18n/promises';
import type { OpenConversation } from '../../lib/model/open-conversation';
import { questionItem } from '../../lib/policy/set-aside';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_HELP } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { PromiseActions } from './promise-data';
import { useWords } from './words';

export interface OpenQuestionsProps {
  readonly questions: OpenConversation['openQuestions'];
  readonly actions: Pick<PromiseActions, 'showMessage' | 'setAside'>;
}

/** What the customer asked and nobody answered yet, by subject. */
export function OpenQuestions({ questions, actions }: OpenQuestionsProps) {
  const { text, time, comma, nowMs, locale } = useWords();
  const waited = (atMs: number): string => {
    const minutes = Math.floor((nowMs - atMs) / 60_000);
    return minutes < 1 ? text.justNow : text.minutesAgo(minutes);
  };
  return (
    <PanelPart head={text.openQuestions} aside={text.questions(questions.length)}>
      <ul>
        {questions.map(({ messageId, topic, words, atMs }) => (
          <li class="fact-row question" key={`${messageId} ${topic}`}>
            <Icon path={ICON_HELP} />
            <span class="clamp">
              <b>{text.topics[topic]}</b> {words}
            </span>
            <small>{(atMs === null ? [] : [time(atMs), waited(atMs)]).join(comma)}</small>
            <div class="button-row">
              <Button look="quiet" onPress={() => actions.showMessage(messageId)}>
                {text.goSee}
                <span class="vh">{text.quoted(words)}</span>
              </Button>
              <Button
                look="quiet"
                onPress={() => actions.setAside(questionItem(topic, messageId), 'elsewhere')}
              >
                {promisesText[locale].elsewhere}
                <span class="vh">{text.quoted(words)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

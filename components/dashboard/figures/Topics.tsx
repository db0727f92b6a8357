import { figuresText } from '../../../lib/i18n/figures';
import type { PageWords } from '../day-name';
import { type RuleBook, ruleName } from '../entry-words';
import { Redacted } from '../Redacted';
import type { FiguresStore } from './figures-store';

interface TopicsProps {
  readonly figures: FiguresStore;
  readonly words: PageWords;
  readonly book: RuleBook;
}

/** What to practise, with sentences that were sent. Whose they were stays out of it. */
export function Topics({ figures, words, book }: TopicsProps) {
  const { locale } = words;
  const text = figuresText[locale];
  const topics = figures.topics.value;
  if (topics.length === 0) return <p class="mute">{text.noTopics}</p>;
  return (
    <>
      <ol class="topics">
        {topics.map(({ rule, count, examples }) => (
          <li key={rule}>
            <b>{ruleName(rule, book, locale)}</b>
            <small>{text.topicNote(count)}</small>
            {examples.map(({ id, snippet }) => (
              <q key={id}>
                <Redacted text={snippet ?? ''} locale={locale} />
              </q>
            ))}
          </li>
        ))}
      </ol>
      <p class="hint">{text.noRanking}</p>
    </>
  );
}

import type { Locale } from '../../lib/model/locale';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_INSERT, ICON_TRIANGLE } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { Notice, PanelSentence } from './panel-data';
import { useWords } from './words';

export interface ReadySentencesProps {
  readonly head: string;
  readonly sentences: readonly PanelSentence[];
  /** Of the chat: what these sentences are written in. */
  readonly chatLocale: Locale;
  /** The digit that inserts a sentence together with Alt; null: it has none. */
  readonly keyOf: (sentence: PanelSentence) => number | null;
  readonly notice: Notice | null;
  readonly onInsert: (sentence: PanelSentence) => void;
}

/** Sentences made of facts, ready to insert. The whole sentence can be read before it is. */
export const ReadySentences = ({ head, sentences, ...rest }: ReadySentencesProps) => (
  <PanelPart head={head}>
    {sentences.map((sentence) => (
      <ReadySentence sentence={sentence} {...rest} key={sentence.id} />
    ))}
  </PanelPart>
);

type RowProps = Omit<ReadySentencesProps, 'head' | 'sentences'> & { readonly sentence: PanelSentence };

function ReadySentence({ sentence, chatLocale, keyOf, notice, onInsert }: RowProps) {
  const { text } = useWords();
  const key = keyOf(sentence);
  return (
    <article class="ready-sentence">
      <header>
        <h3>{sentence.title}</h3>
        <Button
          look="quiet"
          icon={ICON_INSERT}
          keys={key === null ? undefined : ['Alt', String(key)]}
          onPress={() => onInsert(sentence)}
        >
          {text.insert}
          <span class="vh">{sentence.title}</span>
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: two lines are shown; the rest is read on focus */}
      <p class={sentence.purpose === 'close' ? undefined : 'clamp'} lang={chatLocale} tabIndex={0}>
        {sentence.text}
      </p>
      <SentenceState sentence={sentence} notice={notice} />
    </article>
  );
}

/** What became of an insertion, and what is still to be filled in. */
export function SentenceState({ sentence, notice }: { sentence: PanelSentence; notice: Notice | null }) {
  const { text } = useWords();
  const reply = notice?.kind === 'reply' && notice.sentenceId === sentence.id ? notice.state : null;
  return (
    <>
      {sentence.blanks > 0 && (
        <p class="sentence-note unsure">
          <Icon path={ICON_TRIANGLE} small />
          {text.blanks(sentence.blanks)}
        </p>
      )}
      {reply !== null && (
        <p class={reply === 'inserted' ? 'sentence-note' : 'sentence-note unsure'}>
          <Icon path={reply === 'failed' ? ICON_TRIANGLE : ICON_CHECK} small />
          {text.reply[reply]}
        </p>
      )}
    </>
  );
}

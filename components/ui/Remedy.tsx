import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { uiText } from '../../lib/i18n/ui';
import { BLANK, type ComposedSentence } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { Icon } from './Icon';
import { ICON_TRIANGLE } from './icons';

export interface RemedyProps {
  readonly sentence: ComposedSentence;
  /** Language of the interface; the sentence has its own. */
  readonly locale: Locale;
}

/**
 * The sentence that will be inserted, readable before it is. A long one opens on request; one with blanks is shown
 * whole, the blanks marked. Measured once: give it the sentence as key.
 */
export function Remedy({ sentence, locale }: RemedyProps) {
  const text = uiText[locale];
  const blanks = sentence.blanks.length;
  const [open, setOpen] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = paragraph.current;
    setIsCut(element !== null && element.scrollHeight > element.clientHeight + 1);
  }, []);

  return (
    <div class="remedy">
      <p class={open || blanks > 0 ? undefined : 'clamp'} lang={sentence.locale} ref={paragraph}>
        {blanks === 0 ? sentence.text : markBlanks(sentence.text, text.blank)}
      </p>
      {blanks > 0 && (
        <p class="from">
          <span class="blanks">
            <Icon path={ICON_TRIANGLE} small />
            {text.blanks(blanks)}
          </span>
        </p>
      )}
      {isCut && (
        <button
          type="button"
          class={open ? 'link' : 'link whole'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? text.lessText : text.wholeText}
        </button>
      )}
    </div>
  );
}

const markBlanks = (words: string, name: string) =>
  words.split(BLANK).flatMap((part, index) =>
    index === 0
      ? [part]
      : [
          <mark class="blank" key={index}>
            <span class="vh">{name}</span>
          </mark>,
          part,
        ],
  );

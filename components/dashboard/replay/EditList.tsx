import { versionsText } from '../../../lib/i18n/versions';
import type { PolicyEdit } from '../../../lib/review/policy-edits';
import type { PageWords } from '../day-name';
import type { RuleBook } from '../entry-words';
import { editWords } from './change-words';

/** Shown of a change; an imported price book may change a thousand rows. */
const SHOWN = 60;

/** What changed between two versions, in words, by the part of the policy. */
export function EditList({
  edits,
  words,
  book,
}: {
  readonly edits: readonly PolicyEdit[];
  readonly words: PageWords;
  readonly book: RuleBook;
}) {
  const text = versionsText[words.locale];
  if (edits.length === 0) return <p class="mute">{text.same}</p>;
  const parts = Map.groupBy(
    edits.slice(0, SHOWN).map((edit) => editWords(edit, words, book)),
    ({ part }) => part,
  );
  return (
    <div class="edits">
      {[...parts].map(([part, lines]) => (
        <section key={part}>
          <h4>{part}</h4>
          <ul>
            {lines.map(({ name, what }, at) => (
              <li key={at}>
                {name !== '' && <bdi>{name}</bdi>} <span>{what}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {edits.length > SHOWN && (
        <p class="mute">{text.most((edits.length - SHOWN).toLocaleString(words.locale))}</p>
      )}
    </div>
  );
}

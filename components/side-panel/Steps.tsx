import type { Evidence } from '../../lib/model/finding';
import { EvidenceChip } from '../ui/EvidenceChip';
import { PanelPart } from './PanelPart';
import { useWords } from './words';

export interface StepsProps {
  readonly id: string;
  readonly head: string;
  /** In order; those before `at` count as passed. */
  readonly steps: readonly { readonly name: string; readonly words: string }[];
  readonly at: string;
  readonly evidence: readonly Evidence[];
  readonly onOpen: (evidence: Evidence) => void;
}

/** A guess of how far someone is, with what it rests on. Used for the stage and for the trust level. */
export function Steps({ id, head, steps, at, evidence, onOpen }: StepsProps) {
  const { text, locale, timeZone } = useWords();
  const place = steps.findIndex(({ name }) => name === at);
  return (
    <PanelPart id={id} head={head} aside={text.aGuess}>
      <ol class="steps">
        {steps.map(({ name, words }, index) => (
          <li
            class={index < place ? 'done' : index === place ? 'on' : ''}
            aria-current={index === place ? 'step' : undefined}
            key={name}
          >
            {words}
          </li>
        ))}
      </ol>
      {evidence.length > 0 && (
        <div class="evidence steps-why">
          {evidence.map((piece, index) => (
            <EvidenceChip evidence={piece} locale={locale} timeZone={timeZone} onPress={onOpen} key={index} />
          ))}
        </div>
      )}
    </PanelPart>
  );
}

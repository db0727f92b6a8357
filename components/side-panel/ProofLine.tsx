import { promisesText } from '../../lib/i18n/promises';
import { Button } from '../ui/Button';
import type { Proof } from './promise-data';
import { useWords } from './words';

export interface ProofLineProps {
  readonly proof: Proof;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

/** A message that looks like a promise kept: it can be looked at, and said to be none. */
export function ProofLine({ proof, onShow, onDismiss }: ProofLineProps) {
  const { text, locale } = useWords();
  const own = promisesText[locale];
  return (
    <p class="proof-line">
      <span class="clamp">{own.looksKept(proof.words)}</span>
      <Button look="quiet" onPress={onShow}>
        {text.goSee}
        <span class="vh">{text.quoted(proof.words)}</span>
      </Button>
      <Button look="quiet" onPress={onDismiss}>
        {own.notYet}
        <span class="vh">{text.quoted(proof.words)}</span>
      </Button>
    </p>
  );
}

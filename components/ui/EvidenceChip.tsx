import type { Evidence } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { evidenceWords } from './evidence-words';
import { Icon } from './Icon';
import {
  ICON_CODE,
  ICON_LINK,
  ICON_MESSAGE,
  ICON_PAUSE,
  ICON_POLICY,
  ICON_PROMISE,
  ICON_RECEIPT,
  ICON_TAG,
} from './icons';

/** The outline that stands for each kind of evidence. */
export const EVIDENCE_ICONS: Readonly<Record<Evidence['kind'], string>> = {
  message: ICON_MESSAGE,
  purchase: ICON_RECEIPT,
  price: ICON_TAG,
  code: ICON_CODE,
  link: ICON_LINK,
  policy: ICON_POLICY,
  promise: ICON_PROMISE,
  consent: ICON_PAUSE,
};

export interface EvidenceChipProps {
  readonly evidence: Evidence;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly onPress: (evidence: Evidence) => void;
}

/** One piece of evidence: source, then its words. Pressing it opens what it points at. */
export function EvidenceChip({ evidence, locale, timeZone, onPress }: EvidenceChipProps) {
  const { source, words, kept, mono, whole } = evidenceWords(evidence, locale, timeZone);
  return (
    <button type="button" class="evidence-chip" title={whole} onClick={() => onPress(evidence)}>
      <Icon path={EVIDENCE_ICONS[evidence.kind]} />
      <span>
        <b>{source}</b>
        {words !== '' && <bdi class={mono ? 'mono' : undefined}>{words}</bdi>}
        {kept !== '' && <bdi>{kept}</bdi>}
      </span>
    </button>
  );
}

import type { Found } from '../../lib/find/match';
import { findText } from '../../lib/i18n/find';
import { toMinor } from '../../lib/model/money';
import { Marked } from './Marked';
import { useWords } from './words';

export interface FoundRowProps {
  readonly found: Found;
  readonly query: string;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

/** A customer found, and why: what met the query stands below the name. */
export function FoundRow({ found, query, id, isChosen, onOpen }: FoundRowProps) {
  const words = useWords();
  const text = findText[words.locale];
  const { customer, reasons, purchase, tag } = found;
  const why = [
    ...(customer.phoneTail === undefined ? [] : [text.phoneTail(customer.phoneTail)]),
    ...(reasons.includes('initials') ? [text.byInitials] : []),
    ...(tag === null ? [] : [text.why.tag(tag)]),
    ...(reasons.includes('order') && purchase?.order !== undefined
      ? [text.why.order(purchase.order.split('/')[0] ?? '')]
      : []),
    ...(purchase === null ? [] : [text.bought(words.date(Date.parse(purchase.at)), purchase.product)]),
  ];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and its keys move and open
    <div class="found-row" role="option" id={id} aria-selected={isChosen} onClick={onOpen}>
      <b>
        <Marked text={customer.name} query={query} />
      </b>
      {purchase !== null && (
        <span class="num">
          {words.money({
            amountMinor: toMinor(purchase.unitPrice, purchase.currency),
            currency: purchase.currency,
          })}
        </span>
      )}
      <small>
        <Marked text={why.join(words.comma)} query={query} />
      </small>
    </div>
  );
}

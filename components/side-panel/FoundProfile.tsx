import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { orderNumber } from '../../lib/find/keys';
import { findText } from '../../lib/i18n/find';
import { type CustomerFile, isOwed } from '../../lib/model/customer';
import { toMinor } from '../../lib/model/money';
import { Button } from '../ui/Button';
import { Tag } from '../ui/Tag';
import type { FinderProps } from './Finder';
import { PanelPart } from './PanelPart';
import type { PanelActions } from './panel-data';
import { useWords } from './words';

export interface FoundProfileProps {
  readonly customer: CustomerFile;
  readonly chat: FinderProps['chat'];
  readonly actions: PanelActions;
  readonly onBack: () => void;
}

/** Purchases shown at first, and added each time more is asked for. */
const STEP = 10;

/** What is known of a customer who was found, beside whatever conversation is open. */
export function FoundProfile({ customer, chat, actions, onBack }: FoundProfileProps) {
  const words = useWords();
  const text = findText[words.locale];
  const [shown, setShown] = useState(STEP);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    back.current?.focus();
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const purchases = [...customer.purchases].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const owed = customer.promises.filter(isOwed);
  return (
    <section class="found-profile">
      <div class="finder-back">
        <Button look="quiet" keys={['Esc']} buttonRef={back} onPress={onBack}>
          {text.back}
        </Button>
      </div>
      <section class="panel-part customer-head">
        <div class="name">
          <h2>{customer.name}</h2>
          {customer.phoneTail !== undefined && <span class="mute">{text.phoneTail(customer.phoneTail)}</span>}
          {customer.tier !== undefined && <span class="push mute">{customer.tier}</span>}
        </div>
        {customer.tags.length > 0 && (
          <div class="tags">
            {customer.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        )}
        {chat !== null && <ChatLink customer={customer} chat={chat} actions={actions} />}
      </section>
      <PanelPart head={purchases.length === 0 ? text.noPurchases : text.purchases(purchases.length)}>
        <ul>
          {purchases
            .slice(0, shown)
            .map(({ at, product, unitPrice, currency, quantity, order, shop }, place) => (
              <li class="purchase" key={`${order ?? at} ${place}`}>
                <b>
                  {product} {quantity > 1 && text.pieces(quantity)}
                </b>
                <span class="price num">
                  {words.money({ amountMinor: toMinor(unitPrice, currency), currency })}
                </span>
                <small>
                  {[words.date(Date.parse(at)), shop, orderWords(order, text.order)]
                    .filter(Boolean)
                    .join(words.comma)}
                </small>
              </li>
            ))}
        </ul>
        {purchases.length > shown && (
          <Button look="quiet" onPress={() => setShown(shown + STEP)}>
            {text.more(Math.min(STEP, purchases.length - shown))}
          </Button>
        )}
      </PanelPart>
      {owed.length > 0 && (
        <PanelPart head={text.owed}>
          <ul>
            {owed.map((promise) => (
              <li class="purchase" key={`${promise.at} ${promise.text}`}>
                <b>{promise.stillOwed ?? promise.text}</b>
                <small>{text.due(words.date(Date.parse(promise.dueAt)))}</small>
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
      {customer.notes !== undefined && customer.notes !== '' && (
        <PanelPart head={text.notes}>
          <p>{customer.notes}</p>
        </PanelPart>
      )}
    </section>
  );
}

const orderWords = (order: string | undefined, written: (number: string) => string): string | null => {
  const number = orderNumber(order);
  return number === null ? null : written(number);
};

function ChatLink({
  customer,
  chat,
  actions,
}: Required<Pick<FoundProfileProps, 'customer' | 'actions'>> & {
  readonly chat: NonNullable<FinderProps['chat']>;
}) {
  const text = findText[useWords().locale];
  if (chat.customerId === customer.id) return <p class="after-note mute">{text.isOpen}</p>;
  if (chat.customerId !== null) return null;
  return (
    <div class="chat-link">
      <Button onPress={() => actions.linkCustomer(customer.id)}>{text.link}</Button>
      <small>{text.linkHint(chat.name)}</small>
    </div>
  );
}

import type { OpenConversation } from '../../lib/model/open-conversation';
import { PanelPart } from './PanelPart';
import { useWords } from './words';

export interface OfferListProps {
  readonly quotes: OpenConversation['quotes'];
  readonly onShow: (messageId: string) => void;
}

/** Prices said in this conversation, oldest first, each with the words it stood in. */
export function OfferList({ quotes, onShow }: OfferListProps) {
  const { text, time, money } = useWords();
  return (
    <PanelPart head={text.saidHere} aside={text.saidPrices(quotes.length)}>
      <ul class="offer-list">
        {quotes.map(({ messageId, atMs, amountMinor, currency, words }) => (
          <li key={`${messageId} ${amountMinor}`}>
            <button type="button" class="link" onClick={() => onShow(messageId)}>
              {atMs === null ? text.goSee : time(atMs)}
            </button>
            <span class="price">{money({ amountMinor, currency })}</span>
            <span class="why clamp">{words}</span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

import type { Money } from '../../lib/model/money';
import type { OpenConversation } from '../../lib/model/open-conversation';
import { PriceRuler } from './PriceRuler';
import type { PanelPrices, PricePoint } from './panel-data';
import { priceScale } from './price-scale';
import { useWords } from './words';

export interface ThreePricesProps {
  readonly prices: PanelPrices;
  readonly quotes: OpenConversation['quotes'];
}

/** What this customer paid, what the store shows today, what may be given here; below them the ruler. */
export function ThreePrices({ prices, quotes }: ThreePricesProps) {
  const { text, date, end } = useWords();
  const { lastPaid, store, here } = prices;
  const scale = priceScale(prices, quotes);
  const paidOn = lastPaid?.condition ?? (lastPaid === null ? null : date(lastPaid.dateMs));
  return (
    <section class="panel-part tight" aria-label={text.threePrices}>
      <div class="three-prices">
        <dl class="row">
          <Cell name={text.lastPaid} price={lastPaid} none={text.notKnown} note={paidOn} />
          <Cell
            name={store === null ? text.storeNow : text.storeToday(store.owner)}
            price={store}
            none={text.notKnown}
            note={store?.condition ?? text.listPrice}
          />
          <Cell give name={text.giveHere} price={here} none={text.noOffer} note={here?.condition ?? null} />
        </dl>
        {scale !== null && <PriceRuler scale={scale} prices={prices} />}
        {here !== null && (
          <p class="until">
            {here.untilMs !== null && <span>{text.until(end(here.untilMs))}</span>}
            <span class={here.untilMs === null ? '' : 'push'}>{here.place}</span>
          </p>
        )}
      </div>
    </section>
  );
}

interface CellProps {
  readonly name: string;
  readonly price: PricePoint | null;
  readonly none: string;
  readonly note: string | null;
  readonly give?: boolean;
}

function Cell({ name, price, none, note, give }: CellProps) {
  return (
    <div class={give && price !== null ? 'cell give' : 'cell'}>
      <dt>{name}</dt>
      {price === null ? (
        <dd class="none">{none}</dd>
      ) : (
        <>
          <dd class="fig">
            <Amount money={price.money} />
          </dd>
          {note !== null && <dd class="sub">{note}</dd>}
        </>
      )}
    </div>
  );
}

/** An amount with its sign or unit set small, on the side where the language writes it. */
function Amount({ money }: { money: Money }) {
  const whole = useWords().money(money);
  const [, before = '', figure = whole, after = ''] = /^([^\d-]*)([-\d.,]+)(\D*)$/.exec(whole) ?? [];
  return (
    <>
      {before !== '' && <small class="before">{before}</small>}
      {figure}
      {after !== '' && <small>{after}</small>}
    </>
  );
}

import { formatDate, formatMoney } from '../../lib/i18n/format';
import { optionsText } from '../../lib/i18n/options';
import { channelName } from '../../lib/i18n/ui';
import type { Locale } from '../../lib/model/locale';
import type { Policy, PriceRow, Product, Promotion } from '../../lib/model/policy';
import { Icon } from '../ui/Icon';
import { ICON_BOOK } from '../ui/icons';
import { Table } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { Part } from './Section';

export interface PricesSectionProps {
  readonly policy: Policy | null;
  readonly locale: Locale;
  readonly nowMs: number;
}

/** The price book and the promotions, as stored. */
export function PricesSection({ policy, locale, nowMs }: PricesSectionProps) {
  const text = optionsText[locale];
  if (policy === null)
    return (
      <div class="whole-page empty">
        <Icon path={ICON_BOOK} />
        <h2>{text.noPolicy}</h2>
        <p class="mute">{text.noPolicyLead}</p>
        <a class="button large" href="#shop">
          {text.toShop}
        </a>
      </div>
    );
  const words = wordsOf(policy, locale, nowMs);
  const products = policy.products ?? [];
  const prices = products.flatMap((product) =>
    product.prices.map((row, index) => ({
      product,
      row,
      isFirst: index === 0,
      key: `${product.sku} ${index}`,
    })),
  );
  return (
    <div class="doc wide">
      <Part title={text.priceBook} lead={text.pricesLead}>
        {prices.length === 0 ? (
          <p class="none">{text.none.products}</p>
        ) : (
          <Table
            plain
            label={text.priceBook}
            rows={prices}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'product',
                head: text.product,
                cell: ({ product, isFirst }) => (isFirst ? <ProductName product={product} /> : null),
              },
              { key: 'channel', head: text.channel, cell: ({ row }) => channelName(row.channel, locale) },
              { key: 'price', head: text.price, figure: true, cell: ({ row }) => <b>{words.price(row)}</b> },
              {
                key: 'floor',
                head: text.floor,
                figure: true,
                cell: ({ product, isFirst }) =>
                  isFirst && product.floorMinor !== null ? words.money(product.floorMinor) : null,
              },
              { key: 'period', head: text.period, cell: ({ row }) => words.period(row.fromMs, row.untilMs) },
            ]}
          />
        )}
      </Part>
      <Part title={text.part.promotions}>
        {policy.promotions.length === 0 ? (
          <p class="none">{text.none.promotions}</p>
        ) : (
          <ul class="list">
            {policy.promotions.map((promotion) => (
              <li key={promotion.id}>
                <span>
                  <b>{promotion.name}</b>
                  <small>{words.promotion(promotion, products)}</small>
                </span>
                <span class="button-row">
                  <span class="hint">{words.period(promotion.fromMs, promotion.untilMs)}</span>
                  <Tag line={!promotion.public}>{promotion.public ? text.public : text.private}</Tag>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </div>
  );
}

const ProductName = ({ product }: { product: Product }) => (
  <>
    <b>{product.name}</b>
    <small class="mono">{product.sku}</small>
  </>
);

function wordsOf({ shop }: Policy, locale: Locale, nowMs: number) {
  const text = optionsText[locale];
  const money = (minor: number) => formatMoney(minor, shop.currency, locale);
  const date = (ms: number) => formatDate(ms, locale, shop.timeZone, 'short', nowMs);
  const comma = locale === 'en' ? ', ' : '，';
  const span = (fromMs: number | null, untilMs: number | null): string => {
    if (fromMs === null) return untilMs === null ? text.always : text.until(date(untilMs));
    return untilMs === null ? text.from(date(fromMs)) : text.span(date(fromMs), date(untilMs));
  };
  return {
    money,
    price: ({ priceMinor, currency }: PriceRow) => formatMoney(priceMinor, currency, locale),
    period: (fromMs: number | null, untilMs: number | null) => {
      const note =
        untilMs !== null && untilMs < nowMs
          ? text.over
          : fromMs !== null && fromMs > nowMs
            ? text.notYet
            : null;
      return (
        <span class={note === null ? undefined : 'mute'}>
          {span(fromMs, untilMs)}
          {note !== null && comma + note}
        </span>
      );
    },
    promotion: (promotion: Promotion, products: readonly Product[]): string => {
      const { kind, value, skus, channels, audience, thresholdMinor, conditions } = promotion;
      const discount = kind === 'rate' ? text.discount.rate(value) : text.discount[kind](money(value));
      const named = (sku: string) => products.find((product) => product.sku === sku)?.name ?? sku;
      return [
        discount,
        thresholdMinor !== null && text.threshold(money(thresholdMinor)),
        text.audience(audience),
        skus === 'all' ? text.allProducts : skus.map(named).join(text.separator),
        channels.map((channel) => channelName(channel, locale)).join(text.separator),
        conditions,
      ]
        .filter(Boolean)
        .join(comma);
    },
  };
}

import { useMemo } from 'preact/hooks';
import { formatDate, formatMoney } from '../../lib/i18n/format';
import { optionsText } from '../../lib/i18n/options';
import { channelName } from '../../lib/i18n/ui';
import type { Locale } from '../../lib/model/locale';
import type { Policy, PriceRow, Product, Promotion } from '../../lib/model/policy';
import { indexPolicy } from '../../lib/policy/shop-index';
import { Icon } from '../ui/Icon';
import { ICON_BOOK } from '../ui/icons';
import { Tag } from '../ui/Tag';
import type { OptionsStore } from './options-store';
import { Changed } from './policy/Changed';
import { AttentionPart, InForcePart } from './policy/InForcePart';
import { PolicyList } from './policy/PolicyList';

export interface PricesSectionProps {
  readonly store: OptionsStore;
  readonly locale: Locale;
  readonly nowMs: number;
}

/** The price book and the promotions, as stored. */
export function PricesSection({ store, locale, nowMs }: PricesSectionProps) {
  const text = optionsText[locale];
  const stored = store.policy.value;
  const index = useMemo(() => stored && indexPolicy(stored.policy), [stored]);
  if (stored === null || index === null)
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
  const { policy, file } = stored;
  const words = wordsOf(policy, locale, nowMs);
  const products = policy.products ?? [];
  return (
    <div class="doc wide">
      <Changed store={store} locale={locale} />
      <AttentionPart index={index} locale={locale} nowMs={nowMs} />
      <InForcePart index={index} locale={locale} nowMs={nowMs} />
      <PolicyList
        store={store}
        file={file}
        part="products"
        title={text.priceBook}
        lead={text.pricesLead}
        none={text.none.products}
        locale={locale}
        words={(index) => {
          const product = products[index];
          if (product === undefined) return { name: '', plain: '' };
          return {
            plain: product.name,
            name: product.name,
            note: (
              <>
                <span class="mono">{product.sku}</span>
                {product.floorMinor !== null && ` · ${text.floor} ${words.money(product.floorMinor)}`}
                {product.prices.map((row, at) => (
                  <span class="price-row" key={at}>
                    <span>{channelName(row.channel, locale)}</span> <b>{words.price(row)}</b>{' '}
                    {words.period(row.fromMs, row.untilMs)}
                  </span>
                ))}
              </>
            ),
          };
        }}
      />
      <PolicyList
        store={store}
        file={file}
        part="promotions"
        title={text.part.promotions}
        none={text.none.promotions}
        locale={locale}
        words={(index) => {
          const promotion = policy.promotions[index];
          if (promotion === undefined) return { name: '', plain: '' };
          return {
            plain: promotion.name,
            name: promotion.name,
            note: words.promotion(promotion, products),
            end: (
              <>
                <span class="hint">{words.period(promotion.fromMs, promotion.untilMs)}</span>
                <Tag line={!promotion.public}>{promotion.public ? text.public : text.private}</Tag>
              </>
            ),
          };
        }}
      />
    </div>
  );
}

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

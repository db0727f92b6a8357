import { formatDate, formatMoney } from '../../../lib/i18n/format';
import { optionsText } from '../../../lib/i18n/options';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import { channelName } from '../../../lib/i18n/ui';
import type { Locale } from '../../../lib/model/locale';
import { type Attention, attentionTo, type InForce, inForce } from '../../../lib/policy/in-force';
import type { ShopIndex } from '../../../lib/policy/shop-index';
import { Banner } from '../../ui/Banner';
import { Table } from '../../ui/Table';
import { Part } from '../Section';

interface Props {
  readonly index: ShopIndex;
  readonly locale: Locale;
  readonly nowMs: number;
}

/** What price and offer hold today for each product on each channel, and by which row. */
export function InForcePart({ index, locale, nowMs }: Props) {
  const text = policyFormText[locale];
  const options = optionsText[locale];
  const rows = inForce(index, nowMs);
  if (rows.length === 0) return null;
  const { currency, timeZone } = index.policy.shop;
  const date = (ms: number) => formatDate(ms, locale, timeZone, 'short', nowMs);
  const money = (minor: number) => formatMoney(minor, currency, locale);
  return (
    <Part title={text.today} lead={text.todayLead}>
      <Table
        plain
        label={text.today}
        rows={rows.map((row, at) => ({ ...row, isFirst: rows[at - 1]?.product !== row.product }))}
        rowKey={({ product, channel }) => `${product.sku} ${channel}`}
        columns={[
          {
            key: 'product',
            head: options.product,
            cell: ({ product, isFirst }) => (isFirst ? <b>{product.name}</b> : null),
          },
          { key: 'channel', head: options.channel, cell: ({ channel }) => channelName(channel, locale) },
          {
            key: 'price',
            head: options.price,
            figure: true,
            cell: ({ row }) =>
              row === null ? (
                <span class="mute">{text.noRow}</span>
              ) : (
                <b>{formatMoney(row.priceMinor, row.currency, locale)}</b>
              ),
          },
          { key: 'why', head: text.why, cell: (row) => <small>{whyWords(row, text, date, locale)}</small> },
          {
            key: 'offer',
            head: text.withOffer,
            cell: ({ offers }) =>
              offers.map(({ promotion, unitPriceMinor }) => (
                <div key={promotion.id}>
                  {unitPriceMinor !== null && <b>{money(unitPriceMinor)} </b>}
                  <small>
                    {promotion.name}
                    {unitPriceMinor === null && promotion.thresholdMinor !== null
                      ? ` (${text.notReached(options.threshold(money(promotion.thresholdMinor)))})`
                      : ''}
                    {locale === 'en' ? ', ' : '，'}
                    {options.audience(promotion.audience)}
                    {locale === 'en' ? ', ' : '，'}
                    {text.until(date(promotion.untilMs))}
                  </small>
                </div>
              )),
          },
        ]}
      />
    </Part>
  );
}

function whyWords(
  { row, rivals, next }: InForce,
  text: (typeof policyFormText)[Locale],
  date: (ms: number) => string,
  locale: Locale,
): string {
  const parts = [
    row === null
      ? ''
      : row.fromMs === null
        ? row.untilMs === null
          ? text.always
          : ''
        : text.since(date(row.fromMs)),
    row?.untilMs == null ? '' : text.until(date(row.untilMs)),
    rivals > 1 ? text.rivals(rivals) : '',
    next?.fromMs == null
      ? ''
      : text.nextIs(formatMoney(next.priceMinor, next.currency, locale), date(next.fromMs)),
  ];
  return parts.filter((part) => part !== '').join(locale === 'en' ? '; ' : '；');
}

/** What ends within days, has a hole or names what is not there. */
export function AttentionPart({ index, locale, nowMs }: Props) {
  const text = policyFormText[locale];
  const list = attentionTo(index, nowMs);
  if (list.length === 0) return null;
  const { timeZone } = index.policy.shop;
  const date = (ms: number) => formatDate(ms, locale, timeZone, 'short', nowMs);
  return (
    <Banner kind="warn">
      <b>{text.attention(list.length)}</b>
      <ul class="attention">
        {list.map((one, at) => (
          <li key={at}>{alertWords(one, text, date, locale)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function alertWords(
  one: Attention,
  { alert }: (typeof policyFormText)[Locale],
  date: (ms: number) => string,
  locale: Locale,
): string {
  switch (one.kind) {
    case 'promotion-ends':
    case 'price-ends':
      return alert[one.kind](one.name, date(one.atMs));
    case 'price-gap':
      return alert[one.kind](one.name, channelName(one.channel, locale));
    case 'below-floor':
      return alert[one.kind](one.name, one.product);
    case 'unknown-brand':
      return alert[one.kind](one.name, one.brand);
    case 'unknown-sku':
      return alert[one.kind](one.name, one.sku);
    case 'no-payee':
      return alert[one.kind]('', '');
    case 'ends-first':
    case 'no-address':
      return alert[one.kind](one.name, '');
  }
}

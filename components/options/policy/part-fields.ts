import { weekdayName } from '../../../lib/i18n/format';
import { optionsText } from '../../../lib/i18n/options';
import { type PolicyFieldName, policyFormText } from '../../../lib/i18n/policy-forms';
import { channelName, uiText } from '../../../lib/i18n/ui';
import type { Locale } from '../../../lib/model/locale';
import { PAYMENT_KINDS, type PolicyFile, WEEKDAYS } from '../../../lib/model/policy';
import type { Choice, FieldSpec } from '../form/fields';
import { ownRuleFields } from './own-rule-fields';
import type { PartKey } from './parts';

/** The form of a part, in the order in which its owner thinks of it. `file` null: before the first save. */
export function fieldsOf(part: PartKey, file: PolicyFile | null, locale: Locale): readonly FieldSpec[] {
  const text = policyFormText[locale];
  /** `name`: in the file, where the words are those of another field. */
  const field = (words: PolicyFieldName, name: string = words) => ({
    name,
    label: text.field[words],
    hint: text.hint[words],
  });
  const required = (words: PolicyFieldName, name?: string) => ({ ...field(words, name), required: true });
  const channels = channelChoices(file, locale);
  const brands = (file?.brands ?? []).map(({ id, name }) => ({ value: id, words: name }));
  switch (part) {
    case 'shop':
      return [
        { kind: 'text', ...required('name') },
        { kind: 'text', ...field('company') },
        { kind: 'choice', free: true, options: currencies(locale), ...required('currency') },
        { kind: 'choice', free: true, options: asChoices(timeZones()), ...required('timeZone') },
      ];
    case 'brands':
      return [
        { kind: 'text', ...required('name') },
        { kind: 'flag', ...field('own') },
        { kind: 'list', ...field('aliases') },
        { kind: 'text', ...field('relation') },
      ];
    case 'shops':
      return [
        { kind: 'choice', free: true, options: channels, ...required('channel') },
        { kind: 'choice', options: brands, ...required('brand') },
        { kind: 'text', ...required('name') },
        { kind: 'list', ...field('urls') },
      ];
    case 'payees':
      return [{ kind: 'text', ...required('payee') }];
    case 'allowed':
      return [
        {
          kind: 'choice',
          options: PAYMENT_KINDS.map((kind) => ({
            value: kind,
            words: optionsText[locale].paymentKind[kind],
          })),
          ...required('payment', 'kind'),
        },
        { kind: 'text', ...field('pattern') },
        { kind: 'text', ...field('appId') },
        {
          kind: 'choice',
          free: true,
          options: asChoices(file?.payments?.payees ?? []),
          ...field('payee'),
        },
        { kind: 'text', ...field('accountName', 'name') },
      ];
    case 'contacts':
      return [
        { kind: 'choice', free: true, options: asChoices(CONTACT_KINDS), ...required('contactKind', 'kind') },
        { kind: 'text', ...required('contactValue', 'value') },
      ];
    case 'products':
      return [
        { kind: 'text', ...required('name') },
        { kind: 'text', ...required('sku') },
        { kind: 'choice', options: brands, ...required('brand') },
        { kind: 'list', ...field('aliases') },
        {
          kind: 'rows',
          add: text.addPrice,
          fields: [
            { kind: 'choice', free: true, options: channels, ...required('channel'), hint: undefined },
            { kind: 'number', ...required('price') },
            { kind: 'moment', edge: 'begin', ...field('from') },
            { kind: 'moment', edge: 'end', ...field('to') },
          ],
          ...field('prices'),
        },
        { kind: 'number', ...field('floor') },
        { kind: 'url', ...field('url') },
        { kind: 'number', ...field('stock') },
        {
          kind: 'rows',
          add: text.addFee,
          fields: [
            { kind: 'text', ...required('region') },
            { kind: 'number', ...required('amount') },
          ],
          ...field('fees'),
        },
      ];
    case 'promotions':
      return [
        { kind: 'text', ...required('name') },
        {
          kind: 'choice',
          options: (['price', 'amount', 'rate'] as const).map((kind) => ({
            value: kind,
            words: text.kindOfPromotion[kind],
          })),
          ...required('promoKind', 'kind'),
        },
        { kind: 'number', ...required('value') },
        { kind: 'moment', edge: 'begin', ...required('from') },
        { kind: 'moment', edge: 'end', ...required('to') },
        {
          kind: 'checks',
          noneMeansAll: true,
          options: (file?.products ?? []).map(({ sku, name }) => ({ value: sku, words: name })),
          ...field('skus'),
        },
        { kind: 'checks', options: channels.filter(isUsed(file)), ...field('channels') },
        {
          kind: 'choice',
          free: true,
          options: ['all', 'new', 'returning'].map((value) => ({
            value,
            words: optionsText[locale].audience(value),
          })),
          ...field('audience'),
        },
        { kind: 'number', ...field('threshold') },
        {
          kind: 'checks',
          options: (file?.promotions ?? []).map(({ id, name }) => ({ value: id, words: name })),
          ...field('combinesWith'),
        },
        { kind: 'text', ...field('conditions') },
        { kind: 'flag', ...field('public') },
      ];
    case 'claims':
      return [
        { kind: 'text', ...required('claim', 'text') },
        { kind: 'text', ...required('evidence') },
      ];
    case 'ownRules':
      return ownRuleFields(file, locale);
    case 'service':
      return [
        { kind: 'text', ...field('businessHours') },
        {
          kind: 'checks',
          options: WEEKDAYS.map((value) => ({ value, words: weekdayName(value, locale) })),
          ...field('serviceDays'),
        },
        { kind: 'list', ...field('closedOn') },
        { kind: 'list', ...field('openOn') },
        { kind: 'number', ...required('firstReplySeconds') },
        { kind: 'number', ...required('replySeconds') },
        { kind: 'number', ...field('silenceMinutes') },
      ];
    case 'terms':
      return [
        { kind: 'long', ...field('shipping') },
        { kind: 'long', ...field('returns') },
        { kind: 'long', ...field('invoice') },
      ];
  }
}

const CURRENCIES = ['CNY', 'TWD', 'HKD', 'USD', 'GBP', 'EUR', 'SGD', 'MYR', 'JPY'];
const CONTACT_KINDS = ['phone', 'wecom', 'wechat', 'line', 'email', 'whatsapp', 'url'];

/** By name, as the browser calls them; the code is what files hold. */
const currencies = (locale: Locale): readonly Choice[] => {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return CURRENCIES.map((value) => ({ value, words: `${names.of(value) ?? value} ${value}` }));
};

/** All zones the browser knows. */
const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

const asChoices = (values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, words: value }));

/** Channels with a name of their own, those of the shop first. */
function channelChoices(file: PolicyFile | null, locale: Locale): readonly Choice[] {
  const used = [
    ...(file?.shops.map(({ channel }) => channel) ?? []),
    ...(file?.products?.flatMap(({ prices }) => prices.map(({ channel }) => channel)) ?? []),
  ];
  return [...new Set([...used, ...Object.keys(uiText[locale].channel)])].map((value) => ({
    value,
    words: channelName(value, locale),
  }));
}

const isUsed = (file: PolicyFile | null) => {
  const used = new Set([
    ...(file?.shops.map(({ channel }) => channel) ?? []),
    ...(file?.products?.flatMap(({ prices }) => prices.map(({ channel }) => channel)) ?? []),
    ...(file?.promotions.flatMap(({ channels }) => channels) ?? []),
  ]);
  return ({ value }: Choice): boolean => used.has(value);
};

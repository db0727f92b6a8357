import { optionsText } from '../../../lib/i18n/options';
import { type PolicyFieldName, policyFormText } from '../../../lib/i18n/policy-forms';
import { channelName, uiText } from '../../../lib/i18n/ui';
import type { Locale } from '../../../lib/model/locale';
import { PAYMENT_KINDS, type PolicyFile } from '../../../lib/model/policy';
import type { Choice, FieldSpec } from '../form/fields';

/** Parts of a policy that are lists of rows. */
export const LIST_PARTS = [
  'brands',
  'shops',
  'payees',
  'allowed',
  'contacts',
  'products',
  'promotions',
  'claims',
] as const;
export type ListPart = (typeof LIST_PARTS)[number];
/** Parts that are one thing each. */
export const SINGLE_PARTS = ['shop', 'service', 'terms'] as const;
export type SinglePart = (typeof SINGLE_PARTS)[number];
export type PartKey = ListPart | SinglePart;

/** Where the rows of a part stand in the file. */
const PATHS: Readonly<Record<PartKey, readonly string[]>> = {
  shop: ['shop'],
  brands: ['brands'],
  shops: ['shops'],
  payees: ['payments', 'payees'],
  allowed: ['payments', 'allowed'],
  contacts: ['contacts', 'allowed'],
  products: ['products'],
  promotions: ['promotions'],
  claims: ['claims'],
  service: ['service'],
  terms: [],
};

export function rowsOf(part: ListPart, file: PolicyFile): readonly object[] {
  switch (part) {
    case 'payees':
      return (file.payments?.payees ?? []).map((name) => ({ payee: name }));
    case 'allowed':
      return file.payments?.allowed ?? [];
    case 'contacts':
      return file.contacts?.allowed ?? [];
    case 'products':
      return file.products ?? [];
    default:
      return file[part];
  }
}

export const rowOf = (part: SinglePart, file: PolicyFile): object =>
  part === 'terms' ? { ...file, invoice: file.invoice === true ? '' : file.invoice } : (file[part] ?? {});

/** `file` with other rows in a part; what comes out is not yet known to be a policy. */
export function withRows(part: ListPart, file: PolicyFile, rows: readonly unknown[]): unknown {
  const payments = file.payments ?? { payees: [], allowed: [] };
  switch (part) {
    case 'payees':
      return { ...file, payments: { ...payments, payees: rows.map((row) => payeeOf(row)) } };
    case 'allowed':
      return { ...file, payments: { ...payments, allowed: rows } };
    case 'contacts':
      return { ...file, contacts: { allowed: rows } };
    default:
      return { ...file, [part]: rows };
  }
}

const payeeOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'payee' in row ? row.payee : row;

/** `file` with another single part. A service nobody wrote down is left out, as in a file. */
export function withRow(part: SinglePart, file: PolicyFile, row: Record<string, unknown>): unknown {
  if (part === 'terms') {
    const { shipping: _s, returns: _r, invoice: _i, ...rest } = file;
    const invoice = row.invoice ?? (file.invoice === true ? true : undefined);
    const said = { shipping: row.shipping, returns: row.returns, invoice };
    return {
      ...rest,
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    };
  }
  if (part === 'service' && Object.keys(row).length === 0) {
    const { service: _, ...rest } = file;
    return rest;
  }
  return { ...file, [part]: row };
}

/** Where the faults of a row stand: those of a payee are its name's. */
export const pathOf = (part: PartKey, index: number | null): readonly (string | number)[] =>
  index === null ? PATHS[part] : [...PATHS[part], index];

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
        { kind: 'choice', free: true, options: asChoices(CURRENCIES), ...required('currency') },
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
    case 'service':
      return [
        { kind: 'text', ...field('businessHours') },
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

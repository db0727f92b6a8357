import { type OwnRuleField, ownRuleText } from '../../../lib/i18n/own-rules';
import { uiText } from '../../../lib/i18n/ui';
import { SEVERITIES } from '../../../lib/model/finding';
import type { Locale } from '../../../lib/model/locale';
import { ACTS, type OwnExample } from '../../../lib/model/own-rule';
import type { PolicyFile } from '../../../lib/model/policy';
import { homeOf } from '../../../lib/policy/official-places';
import type { Choice, FieldSpec } from '../form/fields';

/** More products than these are not ticked but named, one a line. */
const MOST_TICKED = 24;

/** The form of a rule of the shop's own: what it says, when it speaks, when not, and what it is tried on. */
export function ownRuleFields(file: PolicyFile | null, locale: Locale): readonly FieldSpec[] {
  const text = ownRuleText[locale];
  const field = (name: OwnRuleField) => ({ name, label: text.field[name], hint: text.hint[name] });
  const bare = (name: OwnRuleField) => ({ name, label: text.field[name] });
  const required = (name: OwnRuleField) => ({ ...field(name), required: true });
  const acts: readonly Choice[] = ACTS.map((act) => ({ value: act, words: text.act[act] }));
  const products = (file?.products ?? []).map(({ sku, name }) => ({ value: sku, words: name }));
  const example: readonly FieldSpec[] = [
    { kind: 'text', ...field('customer') },
    { kind: 'text', ...bare('shop') },
    { kind: 'text', ...required('draft') },
  ];
  return [
    { kind: 'text', ...required('title') },
    { kind: 'text', ...required('customerSees') },
    {
      kind: 'choice',
      options: SEVERITIES.map((value) => ({ value, words: uiText[locale].severity[value] })),
      ...required('severity'),
    },
    { kind: 'list', ...field('phrases') },
    { kind: 'checks', options: acts, ...field('acts') },
    ...(products.length === 0
      ? []
      : [
          products.length > MOST_TICKED
            ? ({ kind: 'list', ...field('products') } as const)
            : ({ kind: 'checks', options: products, ...field('products') } as const),
        ]),
    { kind: 'list', ...field('links') },
    { kind: 'list', ...field('customerSaid') },
    {
      kind: 'rows',
      add: text.addDuty,
      fields: [
        { kind: 'list', ...bare('phrases') },
        { kind: 'checks', options: acts, ...bare('acts') },
      ],
      ...field('satisfiedBy'),
    },
    { kind: 'long', ...field('remedy') },
    { kind: 'rows', add: text.addExample, fields: example, ...field('flagged') },
    { kind: 'rows', add: text.addExample, fields: example, ...field('allowed') },
    { kind: 'flag', ...field('trial') },
  ];
}

/** Rules to begin with, as rows of the form. The one on payment needs an address of the shop to be tried on. */
export function ownRuleStarts(
  file: PolicyFile,
  locale: Locale,
): readonly { readonly label: string; readonly row: object }[] {
  const { start } = ownRuleText[locale];
  const link = file.shops.flatMap(({ urls }) => urls.flatMap((url) => homeOf(url) ?? []))[0];
  const filled = (example: OwnExample): OwnExample => ({
    ...example,
    draft: example.draft.replace('{link}', link ?? ''),
  });
  return (['duty', 'banned', 'care'] as const)
    .filter((kind) => kind !== 'duty' || link !== undefined)
    .map((kind) => {
      const { label, title, customerSees, phrases, duties, customerSaid, flagged, allowed } = start[kind];
      return {
        label,
        row: {
          title,
          customerSees,
          severity: 'warning',
          phrases,
          acts: kind === 'duty' ? ['payment', 'order-link'] : [],
          customerSaid,
          satisfiedBy: duties.map((words) => ({ phrases: words })),
          flagged: [filled(flagged)],
          allowed: [filled(allowed)],
        },
      };
    });
}

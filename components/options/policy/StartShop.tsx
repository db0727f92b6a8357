import { optionsText } from '../../../lib/i18n/options';
import { policyFormText } from '../../../lib/i18n/policy-forms';
import type { Locale } from '../../../lib/model/locale';
import { faultsAt, fromDraft } from '../form/fields';
import { RowForm } from '../form/RowForm';
import type { OptionsStore } from '../options-store';
import { samplePolicy } from '../samples';
import { fieldsOf } from './part-fields';

export interface StartShopProps {
  readonly store: Pick<OptionsStore, 'changePolicy'>;
  readonly locale: Locale;
  /** The browser's, offered for the shop's. */
  readonly timeZone: string;
  readonly onCancel: () => void;
}

/** The first version of a policy: the shop, its name as its own brand, its company as the payee. */
export function StartShop({ store, locale, timeZone, onCancel }: StartShopProps) {
  const fields = fieldsOf('shop', null, locale);
  return (
    <div class="list single">
      <RowForm
        label={optionsText[locale].noShop}
        fields={fields}
        start={{ currency: samplePolicy(locale).shop.currency, timeZone }}
        locale={locale}
        timeZone={timeZone}
        onCancel={onCancel}
        onSave={async (draft) => {
          const shop = fromDraft(fields, draft);
          const result = await store.changePolicy({
            shop,
            brands: [{ id: 'own', name: shop.name, own: true }],
            ...(typeof shop.company === 'string'
              ? { payments: { payees: [shop.company], allowed: [] } }
              : {}),
          });
          if (result.kind === 'not-saved') return 'not-saved';
          return result.kind === 'saved' ? null : faultsAt(result.issues, ['shop']);
        }}
      >
        <p class="hint">{policyFormText[locale].startLead}</p>
      </RowForm>
    </div>
  );
}

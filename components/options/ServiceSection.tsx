import { weekdayName } from '../../lib/i18n/format';
import { optionsText } from '../../lib/i18n/options';
import { policyFormText } from '../../lib/i18n/policy-forms';
import type { Locale } from '../../lib/model/locale';
import type { OptionsStore } from './options-store';
import { Changed } from './policy/Changed';
import { PolicyList } from './policy/PolicyList';
import { PolicySingle } from './policy/PolicySingle';
import { Row } from './Section';

/** What the shop promises all customers: times of answer, shipping, returns, and what it can prove. */
export function ServiceSection({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const text = policyFormText[locale];
  const options = optionsText[locale];
  const file = store.policy.value?.file ?? null;
  if (file === null) return <p class="none">{options.noShop}</p>;
  const { service } = file;
  const terms = [
    [text.field.shipping, file.shipping],
    [text.field.returns, file.returns],
    [
      text.field.invoice,
      typeof file.invoice === 'string' ? file.invoice : file.invoice === true ? '✓' : undefined,
    ],
  ] as const;
  return (
    <div class="doc">
      <Changed store={store} locale={locale} />
      <PolicySingle
        store={store}
        file={file}
        part="service"
        title={text.service}
        lead={text.serviceLead}
        locale={locale}
      >
        {service === undefined ? (
          <p class="none">{text.serviceLead}</p>
        ) : (
          <ul class="list">
            {service.businessHours !== undefined && (
              <Row name={text.field.businessHours} end={service.businessHours} />
            )}
            {(service.serviceDays ?? []).length > 0 && (
              <Row
                name={text.field.serviceDays}
                end={service.serviceDays?.map((day) => weekdayName(day, locale)).join(' ')}
              />
            )}
            {(service.closedOn ?? []).length > 0 && (
              <Row name={text.field.closedOn} end={service.closedOn?.join(' ')} />
            )}
            {(service.openOn ?? []).length > 0 && (
              <Row name={text.field.openOn} end={service.openOn?.join(' ')} />
            )}
            <Row name={text.field.firstReplySeconds} end={service.firstReplySeconds} />
            <Row name={text.field.replySeconds} end={service.replySeconds} />
            {service.silenceMinutes !== undefined && (
              <Row name={text.field.silenceMinutes} end={service.silenceMinutes} />
            )}
          </ul>
        )}
      </PolicySingle>
      <PolicySingle
        store={store}
        file={file}
        part="terms"
        title={text.terms}
        lead={text.termsLead}
        locale={locale}
      >
        <ul class="list">
          {terms.map(([name, words]) => (
            <Row key={name} name={name} note={words ?? options.none.claims} />
          ))}
        </ul>
      </PolicySingle>
      <PolicyList
        store={store}
        file={file}
        part="claims"
        title={options.part.claims}
        lead={options.claimsLead}
        none={options.none.claims}
        locale={locale}
        words={(index) => {
          const { text: claim = '', evidence = '' } = file.claims[index] ?? {};
          return { plain: claim, name: claim, note: options.evidenceOf(evidence) };
        }}
      />
    </div>
  );
}

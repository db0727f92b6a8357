import { formatDate, formatTime } from '../../lib/i18n/format';
import { optionsText } from '../../lib/i18n/options';
import { channelName } from '../../lib/i18n/ui';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import { Tag } from '../ui/Tag';
import type { OptionsStore, StoredPolicy } from './options-store';
import { PolicyImport } from './PolicyImport';
import { Part, Row } from './Section';
import { samplePolicy } from './samples';

/** The shop: its policy file, and what it says of brands, shops, payees and contacts. */
export function ShopSection({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const stored = store.policy.value;
  const text = optionsText[locale];
  return (
    <div class="doc">
      <Part
        title={stored?.file.shop.name ?? text.noShop}
        lead={stored === null ? undefined : aboutShop(stored, locale)}
        action={
          stored !== null && (
            <Button large icon={ICON_DOWNLOAD} onPress={() => store.exportPolicy(policyFileName(stored))}>
              {text.exportPolicy}
            </Button>
          )
        }
      >
        <PolicyImport
          flow={store.policyImport}
          locale={locale}
          current={stored?.file ?? null}
          onSample={() => store.downloadSample('candor-policy-sample.json', samplePolicy(locale))}
        />
      </Part>
      {stored !== null && <Stored file={stored.file} locale={locale} />}
    </div>
  );
}

/** Characters that no file system takes become hyphens. */
const policyFileName = ({ file, version }: StoredPolicy): string =>
  `${file.shop.name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}-v${version}.json`;

function aboutShop({ version, savedAtMs, file: { shop } }: StoredPolicy, locale: Locale): string {
  const text = optionsText[locale];
  const when =
    formatDate(savedAtMs, locale, shop.timeZone, 'short', Date.now()) +
    (locale === 'en' ? ', ' : '') +
    formatTime(savedAtMs, locale, shop.timeZone);
  return [shop.company, shop.currency, shop.timeZone, text.savedAt(version, when)]
    .filter(Boolean)
    .join(locale === 'en' ? ', ' : '，');
}

function Stored({ file, locale }: { file: PolicyFile; locale: Locale }) {
  const text = optionsText[locale];
  const payments = file.payments ?? { payees: [], allowed: [] };
  const contacts = file.contacts?.allowed ?? [];
  return (
    <>
      <Part title={text.part.brands} lead={text.brandsLead}>
        <Rows none={text.none.brands}>
          {file.brands.map(({ id, name, own, relation, aliases }) => (
            <Row
              key={id}
              name={name}
              note={[relation, aliases.length > 0 && text.aliases(aliases.join(text.separator))]
                .filter(Boolean)
                .join(locale === 'en' ? '; ' : '；')}
              end={<Tag line={!own}>{own ? text.own : text.others}</Tag>}
            />
          ))}
        </Rows>
      </Part>
      <Part title={text.part.shops} lead={text.shopsLead}>
        <Rows none={text.none.shops}>
          {file.shops.map(({ channel, brand, name, urls }) => (
            <Row
              key={`${channel} ${brand} ${name}`}
              name={name}
              note={
                <>
                  {channelName(channel, locale)}
                  {urls.length === 0 && `${locale === 'en' ? ', ' : '，'}${text.noUrls}`}
                  {urls.map((url) => (
                    <span class="mono address" key={url}>
                      {url}
                    </span>
                  ))}
                </>
              }
              end={<Tag line>{file.brands.find(({ id }) => id === brand)?.name ?? brand}</Tag>}
            />
          ))}
        </Rows>
      </Part>
      <Part title={text.part.payees} lead={text.payeesLead}>
        <Rows none={text.none.payees}>
          {payments.payees.map((payee) => (
            <Row key={payee} name={payee} />
          ))}
          {payments.allowed.map(({ kind, pattern, appId, payee, name }, index) => (
            <Row
              key={`${kind} ${index}`}
              name={name ?? payee ?? text.paymentKind[kind]}
              note={
                <>
                  {text.paymentKind[kind]}
                  {(pattern ?? appId) && <span class="mono address">{pattern ?? appId}</span>}
                </>
              }
              end={payee !== undefined && payee !== name ? <span class="hint">{payee}</span> : undefined}
            />
          ))}
        </Rows>
      </Part>
      <Part title={text.part.contacts} lead={text.contactsLead}>
        <Rows none={text.none.contacts}>
          {contacts.map(({ kind, value }) => (
            <Row key={`${kind} ${value}`} name={value} note={kind} />
          ))}
        </Rows>
      </Part>
      <Part title={text.part.claims} lead={text.claimsLead}>
        <Rows none={text.none.claims}>
          {file.claims.map((claim) => (
            <Row key={claim.text} name={claim.text} note={text.evidenceOf(claim.evidence)} />
          ))}
        </Rows>
      </Part>
    </>
  );
}

const Rows = ({ none, children }: { none: string; children: preact.ComponentChildren[] }) =>
  children.flat().length === 0 ? <p class="none">{none}</p> : <ul class="list">{children}</ul>;

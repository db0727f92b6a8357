import { formatDate, formatTime } from '../../lib/i18n/format';
import { optionsText } from '../../lib/i18n/options';
import { policyFormText } from '../../lib/i18n/policy-forms';
import { channelName } from '../../lib/i18n/ui';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { Button } from '../ui/Button';
import { ICON_DOWNLOAD } from '../ui/icons';
import { Tag } from '../ui/Tag';
import type { OptionsStore, StoredPolicy } from './options-store';
import { PolicyImport } from './PolicyImport';
import { Changed, Versions } from './policy/Changed';
import { Intake } from './policy/Intake';
import { PolicyList } from './policy/PolicyList';
import { PolicySingle } from './policy/PolicySingle';
import { StartShop } from './policy/StartShop';
import { Part } from './Section';
import { samplePolicy } from './samples';

/** The shop: its policy file, and what it says of brands, shops, payees and contacts. */
export function ShopSection({ store, locale }: { store: OptionsStore; locale: Locale }) {
  const stored = store.policy.value;
  const text = optionsText[locale];
  const forms = policyFormText[locale];
  const importPart = (
    <PolicyImport
      flow={store.policyImport}
      locale={locale}
      current={stored?.file ?? null}
      onSample={() => store.downloadSample('candor-policy-sample.json', samplePolicy(locale))}
    />
  );
  if (stored === null)
    return (
      <div class="doc">
        <Part title={forms.start}>
          <StartShop
            store={store}
            locale={locale}
            timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
            onCancel={() => undefined}
          />
        </Part>
        <Part title={forms.orFile}>{importPart}</Part>
      </div>
    );
  const { file } = stored;
  return (
    <div class="doc">
      <Changed store={store} locale={locale} />
      <PolicySingle
        store={store}
        file={file}
        part="shop"
        title={file.shop.name}
        lead={aboutShop(stored, locale)}
        locale={locale}
      >
        {null}
      </PolicySingle>
      <Intake store={store} file={file} locale={locale} />
      <Lists store={store} file={file} locale={locale} />
      <Part
        title={forms.orFile}
        action={
          <Button large icon={ICON_DOWNLOAD} onPress={() => store.exportPolicy(policyFileName(stored))}>
            {text.exportPolicy}
          </Button>
        }
      >
        {importPart}
      </Part>
      <Versions store={store} locale={locale} />
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

interface ListsProps {
  readonly store: OptionsStore;
  readonly file: PolicyFile;
  readonly locale: Locale;
}

function Lists(props: ListsProps) {
  const { file, locale } = props;
  const text = optionsText[locale];
  const forms = policyFormText[locale];
  const payments = file.payments ?? { payees: [], allowed: [] };
  const contacts = file.contacts?.allowed ?? [];
  const comma = locale === 'en' ? ', ' : '，';
  return (
    <>
      <PolicyList
        {...props}
        part="shops"
        title={text.part.shops}
        lead={text.shopsLead}
        none={text.none.shops}
        words={(index) => {
          const { channel = '', brand, name = '', urls = [] } = file.shops[index] ?? {};
          return {
            plain: name,
            name,
            note: (
              <>
                {channelName(channel, locale)}
                {urls.length === 0 && comma + text.noUrls}
                {urls.map((url) => (
                  <span class="mono address" key={url}>
                    {url}
                  </span>
                ))}
              </>
            ),
            end: <Tag line>{file.brands.find(({ id }) => id === brand)?.name ?? brand}</Tag>,
          };
        }}
      />
      <PolicyList
        {...props}
        part="payees"
        title={forms.names}
        lead={text.payeesLead}
        none={text.none.payees}
        words={(index) => ({ name: payments.payees[index], plain: payments.payees[index] ?? '' })}
      />
      <PolicyList
        {...props}
        part="allowed"
        title={forms.allowed}
        lead={forms.allowedLead}
        none={text.none.payees}
        words={(index) => {
          const { kind = 'other', pattern, appId, payee, name } = payments.allowed[index] ?? {};
          const shown = name ?? payee ?? text.paymentKind[kind];
          return {
            plain: shown,
            name: shown,
            note: (
              <>
                {text.paymentKind[kind]}
                {(pattern ?? appId) && <span class="mono address">{pattern ?? appId}</span>}
              </>
            ),
            end: payee !== undefined && payee !== shown ? <span class="hint">{payee}</span> : undefined,
          };
        }}
      />
      <PolicyList
        {...props}
        part="brands"
        title={text.part.brands}
        lead={text.brandsLead}
        none={text.none.brands}
        words={(index) => {
          const { name = '', own = false, relation, aliases = [] } = file.brands[index] ?? {};
          return {
            plain: name,
            name,
            note: [relation, aliases.length > 0 && text.aliases(aliases.join(text.separator))]
              .filter(Boolean)
              .join(locale === 'en' ? '; ' : '；'),
            end: <Tag line={!own}>{own ? text.own : text.others}</Tag>,
          };
        }}
      />
      <PolicyList
        {...props}
        part="contacts"
        title={text.part.contacts}
        lead={text.contactsLead}
        none={text.none.contacts}
        words={(index) => {
          const { kind, value = '' } = contacts[index] ?? {};
          return { plain: value, name: value, note: kind };
        }}
      />
    </>
  );
}

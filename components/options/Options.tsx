import type { ReadonlySignal } from '@preact/signals';
import { managedText } from '../../lib/i18n/managed';
import { optionsText } from '../../lib/i18n/options';
import { dayOf } from '../../lib/review/filter';
import type { RuleBook } from '../dashboard/entry-words';
import { PageFrame } from '../dashboard/PageFrame';
import { Banner } from '../ui/Banner';
import {
  ICON_BOOK,
  ICON_CLOCK,
  ICON_CONSOLE,
  ICON_DATA,
  ICON_INBOX,
  ICON_INFO,
  ICON_LOCK,
  ICON_PEOPLE,
  ICON_PERSON,
  ICON_POLICY,
  ICON_SHOP,
  ICON_TAG,
} from '../ui/icons';
import { AboutSection } from './AboutSection';
import { ConsolesSection } from './ConsolesSection';
import { CustomersSection } from './CustomersSection';
import { DataSection } from './DataSection';
import { LibrarySection } from './LibrarySection';
import type { LibraryAdmin } from './library-admin';
import { type OptionsStore, SECTIONS, type Section } from './options-store';
import { PricesSection } from './PricesSection';
import { type PrivacyPorts, PrivacySection } from './PrivacySection';
import { ReminderPart, type ReminderPorts } from './ReminderPart';
import { type RuleRow, RulesSection } from './RulesSection';
import { ServiceSection } from './ServiceSection';
import { ShopSection } from './ShopSection';
import { YouSection } from './YouSection';
import './options.css';

export interface OptionsProps {
  readonly store: OptionsStore;
  readonly library: LibraryAdmin;
  readonly privacy: PrivacyPorts;
  readonly reminders: ReminderPorts;
  /** Every rule, in the catalogue's order, and its words. */
  readonly rules: readonly RuleRow[];
  readonly book: RuleBook;
  readonly section: ReadonlySignal<Section>;
  readonly nowMs: number;
  readonly version: string;
}

const ICONS: Readonly<Record<Section, string>> = {
  shop: ICON_SHOP,
  prices: ICON_TAG,
  service: ICON_CLOCK,
  rules: ICON_POLICY,
  library: ICON_BOOK,
  customers: ICON_PEOPLE,
  you: ICON_PERSON,
  consoles: ICON_CONSOLE,
  privacy: ICON_LOCK,
  data: ICON_DATA,
  about: ICON_INFO,
};

/** All that is set up once: one section at a time, each under an address of its own (`#prices`). */
export function Options(props: OptionsProps) {
  const { store } = props;
  const section = props.section.value;
  const { interfaceLocale: locale } = store.settings.value;
  const text = optionsText[locale];
  return (
    <PageFrame
      name={text.name}
      label={text.sections}
      places={[
        ...SECTIONS.map((key) => ({
          key,
          href: `#${key}`,
          icon: ICONS[key],
          words: text.section[key],
          isCurrent: key === section,
        })),
        { key: 'review', href: 'dashboard.html', icon: ICON_INBOX, words: text.review },
      ]}
      foot={
        <>
          {store.policy.value?.file.shop.name ?? text.noShop}
          <br />
          {text.onThisMachine}
        </>
      }
    >
      <header class="page-head">
        <h1>{text.section[section]}</h1>
        {text.sectionHint[section] !== '' && <span class="hint">{text.sectionHint[section]}</span>}
      </header>
      <div class="page-body" key={section}>
        {OF_POLICY.has(section) && store.managed.value.policy !== undefined ? (
          <>
            <Banner>
              <b>{managedText[locale].policyFixed}</b>
              <p>{managedText[locale].policyFixedLead}</p>
            </Banner>
            <fieldset class="fixed" disabled>
              <Content {...props} />
            </fieldset>
          </>
        ) : (
          <Content {...props} />
        )}
      </div>
    </PageFrame>
  );
}

/** Sections whose controls write the policy. */
const OF_POLICY: ReadonlySet<Section> = new Set(['shop', 'prices', 'service', 'rules']);

function Content({ store, section, nowMs, version, library, privacy, reminders, rules, book }: OptionsProps) {
  const settings = store.settings.value;
  const { interfaceLocale: locale } = settings;
  const timeZone = store.policy.value?.file.shop.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  switch (section.value) {
    case 'shop':
      return <ShopSection store={store} locale={locale} />;
    case 'prices':
      return <PricesSection store={store} locale={locale} nowMs={nowMs} />;
    case 'service':
      return <ServiceSection store={store} locale={locale} />;
    case 'rules':
      return <RulesSection store={store} rules={rules} book={book} locale={locale} />;
    case 'library':
      return (
        <LibrarySection admin={library} locale={locale} timeZone={timeZone} today={dayOf(nowMs, timeZone)} />
      );
    case 'privacy':
      return <PrivacySection ports={privacy} />;
    case 'customers':
      return <CustomersSection store={store} locale={locale} />;
    case 'you':
      return (
        <>
          <YouSection
            settings={settings}
            managed={store.managed.value}
            failed={store.failed.value === 'settings'}
            onSave={store.saveSettings}
          />
          <ReminderPart
            settings={settings}
            managed={store.managed.value}
            ports={reminders}
            onSave={store.saveSettings}
          />
        </>
      );
    case 'consoles':
      return <ConsolesSection store={store} locale={locale} />;
    case 'data':
      return (
        <DataSection
          store={store}
          locale={locale}
          today={dayOf(nowMs, store.policy.value?.file.shop.timeZone ?? 'UTC')}
        />
      );
    case 'about':
      return <AboutSection locale={locale} version={version} />;
  }
}

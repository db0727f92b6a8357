import type { ReadonlySignal } from '@preact/signals';
import { managedText } from '../../lib/i18n/managed';
import { optionsText } from '../../lib/i18n/options';
import { teamText } from '../../lib/i18n/team';
import type { Locale } from '../../lib/model/locale';
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
  ICON_TEAM,
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
import { type TeamPorts, TeamSection } from './TeamSection';
import { YouSection } from './YouSection';
import './options.css';

export interface OptionsProps {
  readonly store: OptionsStore;
  readonly library: LibraryAdmin;
  readonly privacy: PrivacyPorts;
  readonly reminders: ReminderPorts;
  readonly team: TeamPorts;
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
  team: ICON_TEAM,
  privacy: ICON_LOCK,
  data: ICON_DATA,
  about: ICON_INFO,
};

/** Sections of what a team lays down for its members. */
const OF_THE_POLICY: ReadonlySet<Section> = new Set(['shop', 'prices', 'service', 'rules']);

/** All that is set up once: one section at a time, each under an address of its own (`#prices`). */
export function Options(props: OptionsProps) {
  const { store } = props;
  const section = props.section.value;
  const { interfaceLocale: locale } = store.settings.value;
  const text = optionsText[locale];
  const fixed = OF_THE_POLICY.has(section) ? fixedWords(props, locale) : null;
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
          {props.team.team.value == null ? text.onThisMachine : teamText[locale].withTeam}
        </>
      }
    >
      <header class="page-head">
        <h1>{text.section[section]}</h1>
        {text.sectionHint[section] !== '' && <span class="hint">{text.sectionHint[section]}</span>}
      </header>
      <div class="page-body" key={section}>
        {fixed === null ? (
          <Content {...props} />
        ) : (
          <>
            <Banner>
              <b>{fixed.words}</b>
              <p>{fixed.lead}</p>
            </Banner>
            <fieldset class="fixed" disabled>
              <Content {...props} />
            </fieldset>
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** Who laid the policy down, when it is not this browser's to change: the managed one stands above the team's. */
function fixedWords(
  { store, team }: OptionsProps,
  locale: Locale,
): { readonly words: string; readonly lead: string } | null {
  const managed = managedText[locale];
  if (store.managed.value.policy !== undefined)
    return { words: managed.policyFixed, lead: managed.policyFixedLead };
  const by = team.team.value?.policyBy ?? null;
  return by === null
    ? null
    : { words: teamText[locale].policyFixed(by), lead: teamText[locale].policyFixedLead };
}

function Content(props: OptionsProps) {
  const { store, section, nowMs, version, library, privacy, reminders, rules, book } = props;
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
    case 'team':
      return <TeamSection ports={props.team} locale={locale} timeZone={timeZone} />;
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

import type { ReadonlySignal } from '@preact/signals';
import { auditText } from '../../lib/i18n/audit';
import { dashboardText } from '../../lib/i18n/dashboard';
import { figuresText } from '../../lib/i18n/figures';
import { replayText } from '../../lib/i18n/replay';
import { versionsText } from '../../lib/i18n/versions';
import type { CreditEntry } from '../../lib/model/credit';
import type { Locale } from '../../lib/model/locale';
import { ALL_OF_IT } from '../../lib/review/filter';
import { PLAIN, type View, writePlace } from '../../lib/review/place';
import { overdue } from '../../lib/review/waiting';
import { Button } from '../ui/Button';
import {
  ICON_CHART,
  ICON_CHECK,
  ICON_HEART,
  ICON_INBOX,
  ICON_LADDER,
  ICON_LOCK,
  ICON_POLICY,
  ICON_REPLAY,
  ICON_SETTINGS,
} from '../ui/icons';
import { AccessView, Unlock } from './AccessView';
import type { Access } from './access';
import { AuditView } from './audit/AuditView';
import type { AuditStore } from './audit/audit-store';
import { CreditLines } from './CreditLines';
import type { PageWords } from './day-name';
import type { RuleBook } from './entry-words';
import type { FiguresStore } from './figures/figures-store';
import { RiskView } from './figures/RiskView';
import { RulesView } from './figures/RulesView';
import { TrendsView } from './figures/TrendsView';
import { PageFrame, type PlaceLink } from './PageFrame';
import type { PlaceStore } from './place-store';
import { ReviewView } from './ReviewView';
import type { CatalogueRule } from './replay/change-words';
import { ReplayView } from './replay/ReplayView';
import type { ReplayStore } from './replay/replay-store';
import { VersionsView } from './replay/VersionsView';
import type { VersionsStore } from './replay/versions-store';
import type { ReviewStore } from './review-store';
import './dashboard.css';

export interface DashboardProps {
  readonly store: ReviewStore;
  readonly figures: FiguresStore;
  readonly place: PlaceStore;
  readonly access: Access;
  readonly words: ReadonlySignal<PageWords>;
  readonly book: RuleBook;
  readonly shopName: ReadonlySignal<string>;
  readonly reviewer: ReadonlySignal<string>;
  /** Good acts of the last days. */
  readonly credits: ReadonlySignal<readonly CreditEntry[]>;
  readonly consoleName: (id: string) => string;
  readonly optionsHref: string;
  readonly audit: AuditStore;
  readonly replay: ReplayStore;
  readonly versions: VersionsStore;
  readonly catalogue: readonly CatalogueRule[];
  /** Conversations are stored to try changes on. */
  readonly keepsConversations: ReadonlySignal<boolean>;
  /** Days for which the log is kept; null: for good. */
  readonly retentionDays: ReadonlySignal<number | null>;
}

/** What a view is called. */
export function viewName(view: Exclude<View, 'review'>, locale: Locale): string {
  if (view === 'audit') return auditText[locale].view;
  if (view === 'replay') return replayText[locale].view;
  if (view === 'versions') return versionsText[locale].view;
  return figuresText[locale].view[view];
}

/** Views of the supervisor beside the inbox; each has a place in the rail. */
const VIEWS = [
  ['trends', ICON_CHART],
  ['rules', ICON_LADDER],
  ['risk', ICON_HEART],
  ['replay', ICON_REPLAY],
  ['versions', ICON_POLICY],
  ['audit', ICON_CHECK],
  ['access', ICON_LOCK],
] as const satisfies readonly (readonly [View, string])[];

/** The supervisor's page; an agent has the first of its views, narrowed to their own entries. */
export function Dashboard(props: DashboardProps) {
  const { store, place, access, optionsHref } = props;
  const words = props.words.value;
  const { locale } = words;
  const text = dashboardText[locale];
  const { isOpen, hasPassphrase } = access.state.value;
  const view = isOpen ? place.place.value.view : 'review';
  const review: PlaceLink = {
    key: 'review',
    href: '?',
    icon: ICON_INBOX,
    words: isOpen ? text.review : text.own,
    count: isOpen ? openWords(store, text) : null,
    isCurrent: view === 'review',
    onOpen: () => (view === 'review' ? store.narrow({ ...ALL_OF_IT, state: 'open' }) : goTo(place, 'review')),
  };
  const others = VIEWS.map(
    ([key, icon]): PlaceLink => ({
      key,
      href: writePlace({ ...PLAIN, view: key }),
      icon,
      words: viewName(key, locale),
      count: waiting(key, props),
      isCurrent: view === key,
      onOpen: () => goTo(place, key),
    }),
  );
  return (
    <PageFrame
      name={text.name}
      label={text.pages}
      places={[
        review,
        ...(isOpen ? others : []),
        { key: 'options', href: optionsHref, icon: ICON_SETTINGS, words: text.options },
      ]}
      foot={
        <>
          {!isOpen && hasPassphrase && <Unlock access={access} locale={locale} />}
          {isOpen && hasPassphrase && (
            <Button icon={ICON_LOCK} onPress={access.lock}>
              {figuresText[locale].lock}
            </Button>
          )}
          <p>{props.shopName.value}</p>
          <p>{text.onThisMachine}</p>
          {isOpen && props.reviewer.value === '' && <a href={`${optionsHref}#you`}>{text.noName}</a>}
        </>
      }
    >
      <Shown view={view} {...props} />
    </PageFrame>
  );
}

function Shown({ view, ...props }: DashboardProps & { view: View }) {
  const { figures, store, place, access, book, consoleName, optionsHref } = props;
  const words = props.words.value;
  if (view === 'trends')
    return <TrendsView figures={figures} place={place} words={words} book={book} consoleName={consoleName} />;
  if (view === 'rules')
    return <RulesView figures={figures} place={place} words={words} book={book} consoleName={consoleName} />;
  if (view === 'risk') return <RiskView figures={figures} words={words} />;
  if (view === 'replay')
    return (
      <ReplayView
        replay={props.replay}
        words={words}
        book={book}
        catalogue={props.catalogue}
        keepsConversations={props.keepsConversations.value}
        optionsHref={optionsHref}
      />
    );
  if (view === 'versions')
    return (
      <VersionsView
        versions={props.versions}
        place={place}
        words={words}
        book={book}
        onTry={(version) => {
          props.replay.choose({ kind: 'version', version });
          goTo(place, 'replay');
        }}
      />
    );
  if (view === 'audit')
    return (
      <AuditView
        audit={props.audit}
        place={place}
        words={words}
        book={book}
        shopName={props.shopName.value}
        retentionDays={props.retentionDays.value}
        optionsHref={optionsHref}
      />
    );
  if (view === 'access') return <AccessView access={access} locale={words.locale} />;
  return (
    <ReviewView
      store={store}
      words={words}
      book={book}
      consoleName={consoleName}
      optionsHref={optionsHref}
      standingOf={figures.standingOf}
      credits={<CreditLines credits={creditsOf(props)} words={words} />}
    />
  );
}

/** An agent sees what they did well themselves. */
const creditsOf = ({ store, credits }: DashboardProps): readonly CreditEntry[] => {
  const { isAgent, name } = store.viewer.value;
  return isAgent ? credits.value.filter(({ agent }) => agent === name) : credits.value;
};

const goTo = (place: PlaceStore, view: View) => place.go({ view, entryId: null, about: null });

/** How many wait in a view. */
function waiting(view: View, { figures, words }: DashboardProps): string | null {
  const count =
    view === 'rules'
      ? figures.proposals.value.length
      : view === 'risk'
        ? figures.crises.value.length + overdue(figures.promises.value, words.value.nowMs).length
        : 0;
  return count === 0 ? null : String(count);
}

function openWords({ openCount: { value } }: ReviewStore, text: { countAtLeast: (count: number) => string }) {
  if (value === null || value.count === 0) return null;
  return value.isLeast ? text.countAtLeast(value.count) : String(value.count);
}

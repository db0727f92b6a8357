import type { StripView, WarningView } from '../../components/coach-strip/view';
import type { Settled } from '../../lib/coach/session';
import { findComposer } from '../../lib/consoles/composer';
import { lightsOf } from '../../lib/consoles/health';
import { type WhoIsThis, whoIsThis } from '../../lib/consoles/identity';
import { createReader, type PageConversation, type PageState } from '../../lib/consoles/reader';
import { structureReport } from '../../lib/consoles/report';
import { creditText } from '../../lib/i18n/credits';
import { send } from '../../lib/messages/messaging';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { CreditEntry } from '../../lib/model/credit';
import type { Lights, PageHealth } from '../../lib/model/health';
import type { Locale } from '../../lib/model/locale';
import type { LogEntry } from '../../lib/model/log-entry';
import type { BlindReason } from '../../lib/model/open-conversation';
import type { HeardPart } from '../../lib/model/stored-conversation';
import type { Desk } from '../engine/engine';
import { createActions, type Hands } from './actions';
import { isCutOff } from './cut-off';
import { watchDraft } from './draft-watch';
import { Explainer } from './explainer';
import { answerPages } from './listen';
import { Outbox } from './outbox';
import { PictureReadings } from './pictures';
import { readAhead } from './read-ahead';
import { createReporter } from './reporter';
import { loadEngine, loadWorkplace } from './stages';
import { mountStrip } from './strip';
import { warningsView } from './strip-view';

/** Coaches one console page in `locale`: reads it, judges the draft, holds sends, logs. Returns a function that ends it all. */
export function startCoach(adapter: ConsoleAdapter, locale: Locale): () => void {
  const outbox = new Outbox<LogEntry>((entries) => send('recordEntries', { entries }));
  const creditBox = new Outbox<CreditEntry>((entries) => send('recordCredits', { entries }));
  const messageBox = new Outbox<HeardPart>((parts) => send('recordMessages', { parts }));
  const readings = new PictureReadings(refresh);
  const explainer = new Explainer(show);
  const reporter = createReporter(adapter);
  const ended = new AbortController();
  /** The engine could not be had: nothing is checked until it is asked for again. */
  let isStopped = false;
  let desk: Desk | null = null;
  let page: PageConversation | null = null;
  let who: WhoIsThis = { identity: 'none', customerKey: '', conversationKey: '' };
  /** Ends when the conversation is left: what was linked to a mere name ends with it. */
  let visit = crypto.randomUUID();
  /** Console key of the customer whose desk is open or being opened; null: open it anew. */
  let openedFor: string | null = null;
  let openings = 0;
  let blind: { reason: BlindReason; sinceMs: number; lights: Lights } | null = null;
  /** Asked for once per conversation: asking costs as much as judging a draft. */
  let timeZone = browserTimeZone();

  const strip = mountStrip(adapter, createActions(adapter, hands), locale);
  const reader = createReader(adapter, onPage);
  const draft = watchDraft(
    {
      adapter,
      strip,
      readings,
      desk: () => desk,
      isBlind: () => blind !== null,
      isFailing: () => explainer.isFailing,
      onChange: show,
      onCutOff: stop,
    },
    ended.signal,
  );
  listen();
  refresh();

  function onPage(state: PageState): void {
    if (isCutOff()) {
      stop();
      return;
    }
    if (state.kind === 'blind') {
      blind = {
        reason: state.reason,
        sinceMs: blind?.reason === state.reason ? blind.sinceMs : Date.now(),
        lights: lightsOf(adapter, state),
      };
      strip.attach(findComposer(adapter));
      if (desk !== null && page !== null) reporter.tell(desk, page, who.identity, state.reason);
      draft.commit([]);
      return;
    }
    blind = null;
    if (state.conversation.sitting !== page?.sitting) leave();
    who = whoIsThis(adapter, state.conversation, visit);
    page = { ...state.conversation, key: who.conversationKey, customerKey: who.customerKey };
    if (openedFor !== page.customerKey) void open(page);
    else if (desk !== null) follow(desk, page);
  }

  /** Reads the page anew, as after a picture was decoded or the policy changed. */
  function refresh(): void {
    onPage(reader.read());
  }

  async function open(at: PageConversation): Promise<void> {
    openedFor = at.customerKey;
    const opening = ++openings;
    timeZone = browserTimeZone();
    const [engine, workplace] = await Promise.all([loadEngine(), loadWorkplace(adapter, at)]);
    const isOpen = (): boolean =>
      openings === opening && openedFor === at.customerKey && page?.key === at.key && !ended.signal.aborted;
    if (page === null || !isOpen()) return;
    if (workplace?.settings.stoppedOrigins.includes(location.origin) === true) {
      stop();
      return;
    }
    if (workplace !== null && workplace.settings.interfaceLocale !== locale) restart();
    isStopped = engine === null;
    if (engine === null) {
      show();
      return;
    }
    const opened = engine.openDesk(adapter, workplace, desk);
    const messages = readings.messages(page.messages);
    if (!(await readAhead(opened.session.judge, messages, isOpen)) || page === null) return;
    desk = opened;
    follow(desk, page);
  }

  /** Another language was chosen: a coach that speaks it takes the place of this one. */
  function restart(): void {
    send('startCoach', { consoleId: adapter.id }).catch(() => {
      // nobody answered: this one goes on
    });
  }

  function follow(at: Desk, now: PageConversation): void {
    const context = at.session.context;
    const messages = readings.messages(now.messages);
    log(at, at.session.update(messages, Date.now()), context);
    credit(at, now);
    reporter.count(at);
    messageBox.add(at.engine.partsOf(adapter, now, at));
    reporter.tell(at, now, who.identity);
    draft.judge(true);
  }

  /** The conversation on the page changed, or the page goes: what was warned of stays unsent. */
  function leave(): void {
    if (desk !== null) log(desk, desk.session.close(), desk.session.context);
    if (page !== null) reporter.close(page);
    draft.leave();
    visit = crypto.randomUUID();
    desk = null;
    openedFor = null;
    reporter.forget();
    strip.ring(null);
  }

  function log(at: Desk, settled: readonly Settled[], context: readonly Message[]): void {
    if (page !== null) outbox.add(at.engine.entriesOf(adapter, page, at, settled, context));
  }

  /** What was done well is counted and said once, as quietly as advice. */
  function credit(at: Desk, now: PageConversation): void {
    const earned = at.session.takeEarned();
    const last = earned.at(-1);
    if (last === undefined) return;
    creditBox.add(at.engine.creditsOf(adapter, now, at, earned));
    strip.notify({ kind: 'credit', deed: creditText[locale][last.credit] });
  }

  function showMessage(messageId: string): boolean {
    const element = reader.elementOf(messageId);
    element?.scrollIntoView({ block: 'center' });
    strip.ring(element);
    return element !== null;
  }

  function views(): readonly WarningView[] {
    if (desk === null || page === null) return [];
    const isSettled = desk.session.isReleased(draft.message);
    const open = draft.findings.filter(({ severity }) => !isSettled || severity !== 'critical');
    if (open.length === 0) return [];
    const { findingKey, sceneOf } = desk.engine;
    return explainer.views(open, sceneOf(page, desk, draft.message), findingKey);
  }

  function health(): PageHealth {
    const state = reader.read();
    const reason = state.kind === 'blind' ? state.reason : null;
    const lights = lightsOf(adapter, state);
    const report = structureReport(adapter, document, lights, reason);
    return { consoleName: adapter.name, blind: reason, lights, report };
  }

  function show(): void {
    strip.show({
      view: view(),
      locale,
      timeZone,
    });
  }

  function view(): StripView {
    if (blind !== null) return { kind: 'blind', ...blind };
    if (isStopped) return { kind: 'stopped' };
    if (desk === null || page === null) return { kind: 'busy' };
    if (explainer.isFailing) return { kind: 'stopped' };
    return warningsView(views(), draft.card, page, adapter, desk.engine, locale);
  }

  /** What the strip's buttons need of the page. */
  function hands(): Hands {
    return {
      find: (key) => views().find((one) => one.key === key),
      session: () => desk?.session ?? null,
      draft: () => draft.message,
      report: () => health().report,
      strip,
      insert: draft.insert,
      showMessage,
      change: draft.change,
      rejudge: () => draft.judge(true),
      dropPictures: draft.dropPictures,
    };
  }

  function listen(): void {
    const { signal } = ended;
    window.addEventListener('pagehide', leave, { signal });
    answerPages(
      {
        insert: draft.insert,
        showMessage,
        health,
        refresh() {
          openedFor = null;
          explainer.clear();
          refresh();
        },
      },
      signal,
    );
  }

  function stop(): void {
    ended.abort();
    draft.stop();
    outbox.stop();
    creditBox.stop();
    messageBox.stop();
    reader.stop();
    strip.remove();
  }

  return stop;
}

/** The console shows the browser's time; a card with another one would not be believed. */
const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

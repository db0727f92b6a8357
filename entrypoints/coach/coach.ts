import type { StripActions, StripView } from '../../components/coach-strip/view';
import { entryOf } from '../../lib/coach/entries';
import { chatLocaleOf, faultsOf, openConversationOf } from '../../lib/coach/open-conversation';
import { CoachSession, type Settled } from '../../lib/coach/session';
import { findComposer, readDraft, removeAttachments, replaceDraft } from '../../lib/consoles/composer';
import { createGate, type Decision } from '../../lib/consoles/gate';
import { createReader, type PageConversation, type PageState } from '../../lib/consoles/reader';
import { find } from '../../lib/consoles/select';
import { Judge } from '../../lib/engine/judge';
import { productOf } from '../../lib/facts/offers';
import { onMessage, send } from '../../lib/messages/messaging';
import type { FindingScene, Workplace } from '../../lib/messages/protocol';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Message } from '../../lib/model/conversation';
import type { Finding } from '../../lib/model/finding';
import type { SendReason } from '../../lib/model/log-entry';
import type { BlindReason } from '../../lib/model/open-conversation';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import { addFoldPairs } from '../../lib/text/fold';
import { Explainer } from './explainer';
import { Outbox } from './outbox';
import { PictureReadings } from './pictures';
import { mountStrip } from './strip';

/** New warnings wait for a pause in typing, ms; half a number is not yet a price. What is mended goes at once. */
const PAUSE_MS = 250;

const EMPTY: Message = {
  id: 'draft',
  role: 'agent',
  atMs: null,
  text: '',
  pictures: [],
  cards: [],
  note: false,
};

/** Coaches one console page: reads it, judges the draft, holds sends, logs. Returns a function that ends it all. */
export function startCoach(adapter: ConsoleAdapter): () => void {
  const outbox = new Outbox();
  const readings = new PictureReadings(() => refresh());
  const explainer = new Explainer(() => show());
  let workplace: Workplace | null = null;
  let shop: ShopIndex | null = null;
  let session: CoachSession | null = null;
  let conversation: PageConversation | null = null;
  /** Console key of the customer the workplace was loaded for. */
  let loadedFor: string | null = null;
  let blind: { reason: BlindReason; sinceMs: number } | null = null;
  let draft = EMPTY;
  let shown: readonly Finding[] = [];
  let isHeld = false;
  let isCollapsed = false;
  let isEvidenceShown = false;
  let primary: string | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let reported = '';

  const actions: StripActions = {
    insertRemedy(key) {
      const remedy = views().find((view) => view.key === key);
      const composer = findComposer(adapter);
      if (remedy?.remedy == null || composer === null) return;
      session?.takeRemedy(remedy.finding.rule);
      if (remedy.finding.evidence.some(({ kind }) => kind === 'code' || kind === 'link'))
        removeAttachments(adapter);
      void insert(composer, remedy.remedy.text);
    },
    backToDraft() {
      isHeld = false;
      findComposer(adapter)?.focus();
      show();
    },
    sendAnyway(_key: string, choice: SendReason, words: string) {
      session?.release(draft, { choice, words });
      isHeld = false;
      strip.notify({ kind: 'sent-with-reason', reason: choice });
      findComposer(adapter)?.focus();
      judgeDraft(true);
    },
    notUseful(key) {
      const view = views().find((one) => one.key === key);
      if (view === undefined) return;
      session?.setNotUseful(view.finding, true);
      strip.notify({ kind: 'not-useful', key });
      judgeDraft(true);
    },
    undoNotUseful(key) {
      const finding = shown.find((one) => one.rule === JSON.parse(key)[0]);
      if (finding !== undefined) session?.setNotUseful(finding, false);
      strip.clearNotice();
      judgeDraft(true);
    },
    showEvidence(evidence) {
      if (evidence.kind !== 'message') return;
      const element = reader.elementOf(evidence.messageId);
      isEvidenceShown = element !== null;
      element?.scrollIntoView({ block: 'center' });
      strip.ring(element);
      show();
    },
    collapse() {
      isCollapsed = true;
      show();
    },
    expand() {
      isCollapsed = false;
      isEvidenceShown = false;
      strip.ring(null);
      show();
    },
    choosePrimary(key) {
      primary = key;
      show();
    },
    confirmPromise: () => strip.clearNotice(),
    dismissPromise: () => strip.clearNotice(),
    copyReport() {
      const report = { console: adapter.id, verified: adapter.verified.on, reason: blind?.reason ?? null };
      void navigator.clipboard.writeText(JSON.stringify(report)).then(() => strip.notify({ kind: 'copied' }));
    },
  };

  const strip = mountStrip(adapter, actions);
  const reader = createReader(adapter, onPage);

  const removeGate = createGate({
    isComposer: (target) => target instanceof Node && (findComposer(adapter)?.contains(target) ?? false),
    isSendButton: (target) =>
      target instanceof Node && (find(document, adapter.send.button)?.contains(target) ?? false),
    keys: adapter.send.keys,
    decide,
    onPassed: () => undefined,
  });

  const onInput = (event: Event): void => {
    if (event.target instanceof Node && findComposer(adapter)?.contains(event.target)) judgeDraft(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Node) || !findComposer(adapter)?.contains(event.target)) return;
    if (!strip.takesKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  document.addEventListener('input', onInput, true);
  document.addEventListener('compositionend', onInput, true);

  const removeListeners = [
    onMessage('insertSentence', null, async ({ text }) => {
      const composer = findComposer(adapter);
      return { state: composer === null ? 'failed' : await insert(composer, text) };
    }),
    onMessage('showMessage', null, ({ messageId }) => {
      const element = reader.elementOf(messageId);
      element?.scrollIntoView({ block: 'center' });
      strip.ring(element);
      return { shown: element !== null };
    }),
    onMessage('refreshWorkplace', null, () => {
      loadedFor = null;
      explainer.clear();
      refresh();
    }),
  ];

  refresh();

  /** Reads the page anew, as after a picture was decoded or the policy changed. */
  function refresh(): void {
    onPage(reader.read());
  }

  function onPage(state: PageState): void {
    if (state.kind === 'blind') {
      blind = { reason: state.reason, sinceMs: blind?.reason === state.reason ? blind.sinceMs : Date.now() };
      shown = [];
      show();
      return;
    }
    blind = null;
    const next = state.conversation;
    if (next.key !== conversation?.key) leave();
    conversation = next;
    if (loadedFor !== next.customerKey) void load(next);
    else follow(next);
  }

  /** Loads policy and profile for the customer of `page`. A worker that does not answer leaves sending alone. */
  async function load(page: PageConversation): Promise<void> {
    loadedFor = page.customerKey;
    session = null;
    show();
    try {
      const { customerKey, customerName } = page;
      const loaded = await send('loadWorkplace', { consoleId: adapter.id, customerKey, customerName });
      if (conversation?.customerKey !== page.customerKey) return;
      if (loaded.policyVersion !== workplace?.policyVersion || shop === null) {
        addFoldPairs(loaded.extraFold);
        shop = loaded.policy === null ? null : indexPolicy(loaded.policy);
      }
      workplace = loaded;
    } catch {
      // No background: rules that need no policy still work, and sending always does.
      workplace = null;
      shop = null;
    }
    const context = { id: adapter.id, privateDomain: adapter.privateDomain };
    session = new CoachSession(
      new Judge({ shop, profile: workplace?.profile ?? null, console: context }),
      () => crypto.randomUUID(),
    );
    if (conversation !== null) follow(conversation);
  }

  function follow(page: PageConversation): void {
    if (session === null) return;
    const before = session.context;
    log(
      session.update(
        page.messages.map((message) => readings.message(message)),
        Date.now(),
      ),
      before,
    );
    report(page);
    judgeDraft(true);
  }

  function leave(): void {
    if (session !== null) log(session.close(), session.context);
    session = null;
    loadedFor = null;
    shown = [];
    isHeld = false;
    primary = null;
    strip.ring(null);
  }

  function log(settled: readonly Settled[], context: readonly Message[]): void {
    if (settled.length === 0 || conversation === null) return;
    const setting = {
      consoleId: adapter.id,
      conversationKey: conversation.key,
      customerId: workplace?.profile?.id ?? null,
      customerName: conversation.customerName,
      agent: workplace?.settings.agentName ?? '',
      policyVersion: workplace?.policyVersion ?? 0,
    };
    outbox.add(settled.map((one) => entryOf(one, context, setting, Date.now())));
  }

  /** Tells the side panel, when something it shows has changed. */
  function report(page: PageConversation): void {
    if (session === null) return;
    const open = openConversationOf(session.judge, chatLocale(page), {
      key: page.key,
      consoleId: adapter.id,
      customerKey: page.customerKey,
      customerName: page.customerName,
      blind: null,
      updatedAtMs: 0,
    });
    const text = JSON.stringify(open);
    if (text === reported) return;
    reported = text;
    send('reportConversation', { ...open, updatedAtMs: Date.now() }).catch(() => {
      reported = ''; // told again with the next message
    });
  }

  function currentDraft(): Message {
    const composer = findComposer(adapter);
    if (composer === null) return EMPTY;
    const page = readDraft(adapter, composer);
    return {
      ...EMPTY,
      text: page.text,
      cards: page.cards,
      note: page.note,
      pictures: readings.of(page.pictures),
    };
  }

  /** Judges what stands in the composer. New warnings wait for a pause unless `atOnce`. */
  function judgeDraft(atOnce: boolean): void {
    const composer = findComposer(adapter);
    if (composer === null || session === null) {
      show();
      return;
    }
    strip.attach(composer);
    draft = currentDraft();
    const found = isEmpty(draft) || draft.note ? [] : session.verdict(draft, Date.now()).findings;
    isHeld = isHeld && found.some((finding) => finding.severity === 'critical') && !session.isReleased(draft);
    clearTimeout(pause);
    const known = new Set(shown.map((finding) => finding.rule));
    if (atOnce || found.every((finding) => known.has(finding.rule))) commit(found);
    else {
      commit(found.filter((finding) => known.has(finding.rule)));
      pause = setTimeout(() => commit(found), PAUSE_MS);
    }
  }

  function commit(found: readonly Finding[]): void {
    shown = found;
    session?.show(found);
    strip.underline(found.flatMap(({ spans, severity }) => spans.map((span) => ({ ...span, severity }))));
    show();
  }

  /** Answers for each event of a sending gesture; alike until the draft changes. */
  function decide(): Decision {
    if (session === null) return 'pass';
    draft = currentDraft();
    if (isEmpty(draft) || draft.note) return 'pass';
    if (draft.pictures.some((picture) => picture.state === 'pending')) {
      strip.notify({ kind: 'reading-picture' });
      return 'hold';
    }
    if (session.decide(draft, Date.now()) === 'pass' || explainer.isFailing) return 'pass';
    clearTimeout(pause);
    isHeld = true;
    isCollapsed = false;
    commit(session.verdict(draft, Date.now()).findings);
    return 'hold';
  }

  async function insert(composer: HTMLElement, text: string): Promise<'inserted' | 'copied' | 'failed'> {
    if (replaceDraft(composer, text)) {
      isHeld = false;
      judgeDraft(true);
      return 'inserted';
    }
    try {
      await navigator.clipboard.writeText(text);
      strip.notify({ kind: 'copied' });
      return 'copied';
    } catch {
      strip.notify({ kind: 'insert-failed' });
      return 'failed';
    }
  }

  function chatLocale(page: PageConversation) {
    const texts = page.messages.filter(({ role }) => role === 'customer').map(({ text }) => text);
    return chatLocaleOf(texts.slice(-5), workplace?.settings.interfaceLocale ?? 'zh-CN');
  }

  function views() {
    if (session === null || conversation === null) return [];
    return explainer.views(shown, sceneOf(session, conversation));
  }

  function sceneOf({ judge }: CoachSession, page: PageConversation): FindingScene {
    const { draft: facts, ledger, profile } = judge.snapshot(draft, Date.now());
    return {
      customerId: profile?.id ?? null,
      customerName: page.customerName,
      sku: productOf(facts, ledger, profile),
      console: judge.console,
      chatLocale: chatLocale(page),
      faults: faultsOf(judge),
      openTopics: ledger.concerns.map((concern) => concern.topic),
    };
  }

  function view(): StripView {
    if (blind !== null) return { kind: 'blind', ...blind };
    if (session === null) return { kind: 'busy' };
    const all = views();
    const main = all.find((one) => one.key === primary) ?? all[0];
    if (main === undefined || (session.isReleased(draft) && main.finding.severity === 'critical'))
      return { kind: 'calm' };
    return {
      kind: 'warnings',
      main,
      others: all.filter((one) => one !== main),
      held: isHeld,
      collapsed: isCollapsed,
      evidenceShown: isEvidenceShown,
      lastSaid: lastSaid(),
      picture: pictureView(main.finding),
    };
  }

  function lastSaid() {
    const last = conversation?.messages.findLast((message) => message.role === 'customer');
    return last === undefined || conversation === null
      ? null
      : { name: conversation.customerName, atMs: last.atMs, text: last.text };
  }

  function pictureView(finding: Finding) {
    const code = finding.evidence.find((evidence) => evidence.kind === 'code');
    if (code === undefined || adapter.composer.picture === undefined) return null;
    const image = document.querySelector<HTMLImageElement>(adapter.composer.picture);
    return image === null
      ? null
      : { url: image.src, payload: code.payload, scheme: code.scheme, payee: code.payee, corners: [] };
  }

  function show(): void {
    strip.show({
      view: view(),
      locale: workplace?.settings.interfaceLocale ?? 'zh-CN',
      timeZone: shop?.policy.shop.timeZone ?? 'UTC',
    });
  }

  return () => {
    clearTimeout(pause);
    outbox.stop();
    reader.stop();
    removeGate();
    window.removeEventListener('keydown', onKey, true);
    document.removeEventListener('input', onInput, true);
    document.removeEventListener('compositionend', onInput, true);
    for (const remove of removeListeners) remove();
    strip.remove();
  };
}

const isEmpty = (draft: Message): boolean =>
  draft.text.trim() === '' && draft.pictures.length === 0 && draft.cards.length === 0;

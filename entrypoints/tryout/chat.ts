import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NoticeView, StripView, WarningView } from '../../components/coach-strip/view';
import type { TryoutActions, TryoutStore } from '../../components/tryout/tryout-view';
import { CoachSession, type Settled } from '../../lib/coach/session';
import { Judge } from '../../lib/engine/judge';
import { creditText } from '../../lib/i18n/credits';
import type { Message } from '../../lib/model/conversation';
import type { Finding } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import { indexPolicy } from '../../lib/policy/shop-index';
import { type Turn, teaCase } from './tea-case';
import { atNow, draftOf, isEmpty, pictureOf, warningOf } from './words';

/** The customer thinks before he answers, ms. */
const ANSWERS_AFTER_MS = 700;
/** How long a notice stands, ms. */
const NOTICE_MS = 4000;
const CLOSED = { held: false, collapsed: false, evidenceShown: false, chosen: null };
interface Card {
  readonly held: boolean;
  readonly collapsed: boolean;
  readonly evidenceShown: boolean;
  /** Key of the warning that was chosen to be seen. */
  readonly chosen: string | null;
}

/** The case as it is played: the engine's own session over messages that nobody stores. */
export function createChat(
  locale: ReadonlySignal<Locale>,
): TryoutStore & { readonly actions: TryoutActions } {
  const messages = signal<readonly Message[]>([]);
  const draft = signal(draftOf(''));
  const findings = signal<readonly Finding[]>([]);
  const card = signal<Card>(CLOSED);
  const notice = signal<NoticeView | null>(null);
  const isTyping = signal(false);
  const tally = signal({ held: 0, warned: 0, changed: 0 });
  const place = signal({ turn: 0, line: 0 });
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let answerTimer: ReturnType<typeof setTimeout> | undefined;
  let sent = 0;

  let scene = open();
  function open() {
    const { policy, profile, console, turns } = teaCase(locale.value, Date.now());
    const shop = indexPolicy(policy);
    const judge = new Judge({ shop, profile, console });
    return { shop, profile, console, turns, session: new CoachSession(judge, () => crypto.randomUUID()) };
  }
  const turnNow = (): Turn | undefined => scene.turns[place.value.turn];
  const lineNow = (): Message | undefined => turnNow()?.lines[place.value.line];

  function notify(next: NoticeView): void {
    clearTimeout(noticeTimer);
    notice.value = next;
    noticeTimer = setTimeout(() => {
      notice.value = null;
    }, NOTICE_MS);
  }

  const clearNotice = (): void => {
    notice.value = null;
  };

  function judge(): void {
    const found = isEmpty(draft.value) ? [] : scene.session.verdict(draft.value, Date.now()).findings;
    scene.session.show(found);
    const isGrave = found.some(({ severity }) => severity === 'critical');
    card.value =
      found.length === 0
        ? CLOSED
        : { ...card.value, held: card.value.held && isGrave && !scene.session.isReleased(draft.value) };
    findings.value = scene.session.isReleased(draft.value)
      ? found.filter(({ severity }) => severity !== 'critical')
      : found;
  }

  /** The next message is on the page: what was warned of is settled, good acts are said. */
  function arrive(list: readonly Message[]): void {
    messages.value = [...messages.value, ...list];
    count(scene.session.update(messages.value, Date.now()));
    const earned = scene.session.takeEarned().at(-1);
    if (earned !== undefined) notify({ kind: 'credit', deed: creditText[locale.value][earned.credit] });
  }

  function count(settled: readonly Settled[]): void {
    const { held, warned, changed } = tally.value;
    tally.value = {
      held,
      warned: warned + settled.length,
      changed:
        changed + settled.filter(({ outcome }) => outcome === 'changed' || outcome === 'remedy').length,
    };
  }

  function answer(): void {
    const { turn, line } = place.value;
    const isLast = line + 1 >= (scene.turns[turn]?.lines.length ?? 0);
    place.value = isLast ? { turn: turn + 1, line: 0 } : { turn, line: line + 1 };
    const next = isLast ? scene.turns[turn + 1] : undefined;
    if (next === undefined) return;
    isTyping.value = true;
    answerTimer = setTimeout(() => {
      isTyping.value = false;
      arrive(next.customer.map(atNow));
      judge();
    }, ANSWERS_AFTER_MS);
  }

  function begin(): void {
    clearTimeout(answerTimer);
    scene = open();
    messages.value = [];
    findings.value = [];
    card.value = CLOSED;
    notice.value = null;
    isTyping.value = false;
    tally.value = { held: 0, warned: 0, changed: 0 };
    place.value = { turn: 0, line: 0 };
    draft.value = draftOf('');
    arrive(turnNow()?.customer.map(atNow) ?? []);
  }

  const view = computed((): StripView => {
    const views = findings.value.flatMap(
      (finding) => warningOf(finding, scene.session.judge, draft.value, locale.value) ?? [],
    );
    const main = views.find(({ key }) => key === card.value.chosen) ?? views[0];
    if (main === undefined) return { kind: 'calm' };
    const last = messages.value.findLast(({ role }) => role === 'customer');
    return {
      kind: 'warnings',
      main,
      others: views.filter((one) => one !== main),
      ...card.value,
      lastSaid:
        last === undefined ? null : { name: scene.profile?.name ?? '', atMs: last.atMs, text: last.text },
      picture: pictureOf(main.finding, locale.value),
    };
  });
  const shown = (key: string): WarningView | undefined => {
    const { value } = view;
    return value.kind === 'warnings'
      ? [value.main, ...value.others].find((one) => one.key === key)
      : undefined;
  };
  const focusDraft = (): void => document.getElementById('tryout-draft')?.focus();
  const setDraft = (next: Message): void => {
    draft.value = next;
    judge();
  };

  const actions: TryoutActions = {
    type: (text) => setDraft({ ...draft.value, text }),
    useLine() {
      const line = lineNow();
      if (line !== undefined) setDraft({ ...line, id: 'draft', atMs: null });
      focusDraft();
    },
    send() {
      if (isEmpty(draft.value)) return;
      if (scene.session.decide(draft.value, Date.now()) === 'hold') {
        tally.value = { ...tally.value, held: tally.value.held + (card.value.held ? 0 : 1) };
        card.value = { ...card.value, held: true, collapsed: false };
        judge();
        return;
      }
      const message = { ...draft.value, id: `sent-${++sent}`, atMs: Date.now() };
      draft.value = draftOf('');
      card.value = CLOSED;
      arrive([message]);
      judge();
      answer();
      focusDraft();
    },
    detach: () => setDraft({ ...draft.value, pictures: [], cards: [] }),
    restart: begin,
    strip: {
      insertRemedy(key) {
        const found = shown(key);
        if (found?.remedy == null) return;
        scene.session.takeRemedy(found.finding.rule);
        card.value = CLOSED;
        setDraft(draftOf(found.remedy.text));
        focusDraft();
      },
      backToDraft() {
        card.value = { ...card.value, held: false };
        focusDraft();
      },
      sendAnyway(_, choice, said) {
        scene.session.release(draft.value, { choice, words: said });
        notify({ kind: 'sent-with-reason', reason: choice });
        judge();
        focusDraft();
      },
      notUseful(key) {
        const found = shown(key);
        if (found === undefined) return;
        scene.session.setNotUseful(found.finding);
        notify({ kind: 'not-useful', key });
        judge();
      },
      undoNotUseful(key) {
        scene.session.undoNotUseful(key);
        notice.value = null;
        judge();
      },
      showEvidence(evidence) {
        if (evidence.kind !== 'message') return;
        card.value = { ...card.value, evidenceShown: true };
        document
          .querySelector(`[data-message="${CSS.escape(evidence.messageId)}"]`)
          ?.scrollIntoView({ block: 'center' });
      },
      collapse: () => {
        card.value = { ...card.value, collapsed: true };
      },
      expand: () => {
        card.value = { ...card.value, collapsed: false, evidenceShown: false };
      },
      choosePrimary: (chosen) => {
        card.value = { ...card.value, chosen };
      },
      confirmPromise: clearNotice,
      dismissPromise: clearNotice,
      copyReport: () => undefined,
    },
  };
  begin();
  return {
    locale,
    messages,
    draft: computed(() => draft.value.text),
    attached: computed(() => ({
      codes: draft.value.pictures.filter(({ payloads }) => payloads.length > 0).length,
      cards: draft.value.cards.map(({ shop, title }) => `${shop} · ${title}`),
    })),
    line: computed(() => lineNow()?.text ?? null),
    isTyping,
    view,
    notice,
    spans: computed(() =>
      findings.value.flatMap(({ spans, severity }) => spans.map((span) => ({ ...span, severity }))),
    ),
    tally,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    actions,
  };
}

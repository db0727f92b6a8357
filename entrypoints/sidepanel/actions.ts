import { browser } from 'wxt/browser';
import type { Notice, PanelActions, PanelSentence } from '../../components/side-panel/panel-data';
import { handoverNote } from '../../lib/library/handover';
import { MessageError, send, sendToTab } from '../../lib/messages/messaging';
import { profileFromFile } from '../../lib/model/customer';
import { repairKey } from '../../lib/model/repair';
import { repairSince } from '../../lib/profile/repair';
import { opens } from '../../lib/review/passphrase';
import type { Stores } from '../../lib/storage/stores';
import { createFinder } from './find-profiles';
import { createPromiseActions } from './promise-actions';
import type { PanelSignals } from './store';

/** What clicks and keys do. Whatever is written goes to the background; what changed comes back from the stores. */
export function createActions(
  store: PanelSignals,
  stores: Stores,
): Omit<PanelActions, 'planFollowUps' | 'settleFollowUp' | 'undoFollowUp'> {
  const { row, notice } = store;
  const say = (next: Notice): void => {
    notice.value = next;
  };
  /** Writes by message and says so; a write that failed is said too. */
  const write = (kind: 'linked' | 'noted', message: () => Promise<unknown>): void => {
    notice.value = null;
    message().then(
      () => say({ kind }),
      () => say({ kind: 'not-saved' }),
    );
  };
  const customerId = (): string | undefined => store.customer.value?.id;
  const finder = createFinder(store, stores);
  let turns = 0;

  return {
    ...createPromiseActions(store, stores, { say, openProfile: finder.openProfile, copy: copied }),
    insert(sentence) {
      notice.value = null;
      const open = row.value;
      void insert(open?.tabId ?? null, open?.frameId, sentence).then((state) =>
        say({ kind: 'reply', state, sentenceId: sentence.id }),
      );
    },
    findProfiles(query) {
      const turn = ++turns;
      const name = row.value?.conversation.customerName ?? '';
      finder.offer(query, name).then(
        (found) => {
          if (turn === turns) store.found.value = found;
        },
        () => say({ kind: 'not-saved' }),
      );
    },
    search: finder.search,
    openProfile: (id) => void finder.openProfile(id),
    closeProfile: finder.closeProfile,
    linkCustomer(id) {
      const open = row.value?.conversation;
      if (open === undefined) return;
      const { consoleId, customerKey } = open;
      write('linked', () => send('linkCustomer', { consoleId, customerKey, customerId: id }));
    },
    notePurchase({ product, unitPrice, atMs }) {
      const view = store.view.value;
      if (view.kind !== 'customer') return;
      const { currency, conversation } = view.customer;
      const { consoleId, customerKey, customerName } = conversation;
      const at = new Date(atMs).toISOString();
      write('noted', () =>
        send('notePurchase', { consoleId, customerKey, customerName, product, unitPrice, currency, at }),
      );
    },
    changeCare(change) {
      const id = customerId();
      if (id === undefined) return;
      notice.value = null;
      const by = store.settings.value.agentName;
      const language = row.value?.conversation.chatLocale ?? null;
      send('changeCare', { customerId: id, at: new Date().toISOString(), by, language, change }).then(
        () => say({ kind: 'cared', change }),
        () => say({ kind: 'not-saved' }),
      );
    },
    tickRepair(step) {
      const open = row.value?.conversation;
      if (open === undefined) return;
      const messageId = repairSince(open);
      const known = store.ticks.value;
      const ticked = known?.messageId === messageId ? known.steps : [];
      const steps = ticked.includes(step) ? ticked.filter((one) => one !== step) : [...ticked, step];
      send('tickRepair', {
        key: repairKey(open.consoleId, open.key),
        customerId: customerId() ?? null,
        messageId,
        steps,
        by: store.settings.value.agentName,
        atMs: Date.now(),
      }).catch(() => say({ kind: 'not-saved' }));
    },
    writeFollowUp(id, text) {
      notice.value = null;
      const open = row.value;
      if (open != null && customerId() === id) {
        const sentence = { id: `follow-up ${id}`, title: '', text, blanks: 0, purpose: 'sell' as const };
        void insert(open.tabId, open.frameId, sentence).then((state) =>
          say({ kind: 'reply', state, sentenceId: sentence.id }),
        );
      } else void copied(text).then((isCopied) => say({ kind: 'text-copied', isCopied }));
    },
    copyHandover(contact) {
      const open = row.value?.conversation;
      if (open === undefined) return;
      const { value: file } = store.customer;
      const { interfaceLocale, agentName } = store.settings.value;
      const facts = {
        conversation: open,
        profile: file ? profileFromFile(file) : null,
        agentName,
        timeZone: store.timeZone.value,
        nowMs: Date.now(),
      };
      void copied(handoverNote(contact, facts, interfaceLocale)).then((isCopied) =>
        say({ kind: 'copied', what: 'handover', entryId: contact.id, isCopied }),
      );
    },
    copyReach({ id, reach }) {
      void copied(reach ?? '').then((isCopied) =>
        say({ kind: 'copied', what: 'reach', entryId: id, isCopied }),
      );
    },
    lock() {
      void send('saveSettings', { isPanelLocked: true }).catch(() => say({ kind: 'not-saved' }));
    },
    async unlock(words) {
      const { panelPassphrase } = store.settings.value;
      if (panelPassphrase != null && !(await opens(words, panelPassphrase))) return false;
      await send('saveSettings', { isPanelLocked: false });
      return true;
    },
    reload: () => location.reload(),
    settleMerge(seq, keep) {
      send('settleMerge', { seq, keep }).catch(() => say({ kind: 'not-saved' }));
    },
    openDashboard: () => openPage('dashboard.html'),
    openOptions: (part) => openPage(part === 'start' ? 'options.html' : `options.html#${part}`),
  };
}

/** What the console cannot take is copied: the agent has just clicked here, so the clipboard is ours to write. */
async function insert(
  tabId: number | null,
  frameId: number | undefined,
  { text }: PanelSentence,
): Promise<'inserted' | 'copied' | 'failed'> {
  try {
    if (tabId !== null) {
      const { state } = await sendToTab(tabId, 'insertSentence', { text }, frameId);
      if (state !== 'failed') return state;
    }
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
  }
  return (await copied(text)) ? 'copied' : 'failed';
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or the panel lost the focus: the sentence can still be selected
  }
}

const openPage = (path: string): void => {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/')}${path}` });
};

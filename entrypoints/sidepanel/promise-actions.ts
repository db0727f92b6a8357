import { browser } from 'wxt/browser';
import type { Notice } from '../../components/side-panel/panel-data';
import type {
  DuePromise,
  OwedPromise,
  PromiseActions,
  Undoable,
} from '../../components/side-panel/promise-data';
import { promiseNote } from '../../lib/library/promise-note';
import { send, sendToTab } from '../../lib/messages/messaging';
import type { Stores } from '../../lib/storage/stores';
import { askForReminders } from './reminders';
import type { PanelSignals } from './store';

interface Ports {
  readonly say: (notice: Notice) => void;
  readonly openProfile: (customerId: string) => Promise<void>;
  readonly copy: (text: string) => Promise<boolean>;
}

/** What the agent does with promises and open questions; the last of it can be taken back. */
export function createPromiseActions(store: PanelSignals, stores: Stores, ports: Ports): PromiseActions {
  const { row, notice, undoable } = store;
  const { say } = ports;
  let takeBack: (() => Promise<unknown>) | null = null;

  /** Writes by message, and remembers how it is undone. */
  const write = (kind: Undoable, message: () => Promise<() => Promise<unknown>>): void => {
    notice.value = null;
    undoable.value = null;
    message().then(
      (undo) => {
        takeBack = undo;
        undoable.value = kind;
      },
      () => say({ kind: 'not-saved' }),
    );
  };

  return {
    confirmPromise({ words: shown, atMs, messageId, item }, { words, dueAtMs, proof: hasProof }) {
      const open = row.value?.conversation;
      if (open === undefined) return;
      const { consoleId, customerKey, customerName } = open;
      // As it was said, not as it is shown: numbers may be hidden.
      const said = open.heardPromises.filter((one) => one.messageId === messageId)[placeIn(item)];
      const spoken = said?.words ?? shown;
      const text = words === shown ? spoken : words;
      const proof = hasProof && (said?.proof ?? hasProof);
      write(proof === undefined ? 'confirmed' : 'kept', async () => {
        const noted = await send('confirmPromise', {
          customerId: store.customer.value?.id ?? null,
          console: { consoleId, customerKey, customerName },
          text,
          spoken,
          messageId,
          at: new Date(atMs ?? Date.now()).toISOString(),
          dueAt: new Date(dueAtMs).toISOString(),
          ...(proof && { proof: { words: proof.words, messageId: proof.messageId } }),
        });
        return () => send('dropPromise', noted);
      });
    },
    settlePromise(promise, outcome) {
      const { customerId, id: promiseId, proof } = promise;
      write(outcome.status === 'open' ? 'put-off' : outcome.status, async () => {
        // As it is stored, not as it is shown: what is shown may be masked.
        const before = (await stores.customers.byId(customerId))?.promises.find(({ id }) => id === promiseId);
        if (before === undefined) throw new Error('the promise is gone');
        await send('settlePromise', {
          customerId,
          promiseId,
          status: outcome.status,
          ...('dueAtMs' in outcome ? { dueAt: new Date(outcome.dueAtMs).toISOString() } : {}),
          ...('stillOwed' in outcome ? { stillOwed: outcome.stillOwed } : {}),
          ...(outcome.status === 'kept' && proof !== null
            ? { proof: { words: proof.words, messageId: proof.messageId } }
            : {}),
        });
        const { status, dueAt, stillOwed } = before;
        return () => send('settlePromise', { customerId, promiseId, status, dueAt, stillOwed });
      });
    },
    setAside(item, kind) {
      const open = row.value?.conversation;
      if (open === undefined) return;
      const { consoleId, customerKey } = open;
      write(kind, async () => {
        await send('setAside', { consoleId, customerKey, item, isSetAside: true });
        return () => send('setAside', { consoleId, customerKey, item, isSetAside: false });
      });
    },
    undoLast() {
      const undo = takeBack;
      takeBack = null;
      undoable.value = null;
      undo?.().catch(() => say({ kind: 'not-saved' }));
    },
    showMessage(messageId) {
      const open = row.value;
      if (open === null || open === undefined) return;
      notice.value = null;
      sendToTab(open.tabId, 'showMessage', { messageId }, open.frameId).then(
        ({ shown }) => shown || say({ kind: 'message-away' }),
        () => say({ kind: 'message-away' }),
      );
    },
    async openPromise({ customerId }) {
      const open = (await stores.conversations.all()).find(
        ({ conversation }) => conversation.customerId === customerId,
      );
      if (open !== undefined) {
        const tab = await browser.tabs.update(open.tabId, { active: true });
        if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
        return 'conversation';
      }
      await ports.openProfile(customerId);
      return 'profile';
    },
    copyPromises(promises) {
      const { interfaceLocale, agentName } = store.settings.value;
      const setting = {
        customerName: store.customer.value?.name ?? row.value?.conversation.customerName ?? '',
        agentName,
        timeZone: store.timeZone.value,
        nowMs: Date.now(),
      };
      void ports
        .copy(promiseNote(promises.map(asNoted), setting, interfaceLocale))
        .then((isCopied) => say({ kind: 'note-copied', isCopied }));
    },
    turnOnReminders: () => askForReminders(store.reminders),
  };
}

/** Which promise of its message it is. */
const placeIn = (item: string): number => Number(item.slice(item.lastIndexOf(' ') + 1));

const asNoted = (promise: OwedPromise | DuePromise) => ({
  ...promise,
  customerName: 'customerName' in promise ? promise.customerName : null,
});

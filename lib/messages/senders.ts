import { type Browser, browser } from 'wxt/browser';
import type { MessageName } from './protocol';

/** `console`: our script in a console tab. `page`: one of our own pages. `extension`: any part of ours. */
type Side = 'console' | 'page' | 'extension';

/** Who may say what. Whatever writes the shop's data comes from our own pages alone. */
const SENDERS: Readonly<Record<MessageName, Side>> = {
  loadWorkplace: 'console',
  findConsoles: 'console',
  startCoach: 'console',
  loadStage: 'console',
  explainFindings: 'console',
  recordEntries: 'console',
  recordCredits: 'console',
  recordReplies: 'console',
  recordMessages: 'console',
  reportConversation: 'console',
  closeConversation: 'console',
  readPicture: 'extension',
  insertSentence: 'extension',
  showMessage: 'extension',
  readHealth: 'extension',
  refreshWorkplace: 'extension',
  savePolicy: 'page',
  dropConversations: 'page',
  saveCustomers: 'page',
  beginImport: 'page',
  importOrders: 'page',
  finishImport: 'page',
  undoImport: 'page',
  rememberMapping: 'page',
  linkCustomer: 'page',
  notePurchase: 'page',
  confirmPromise: 'page',
  dropPromise: 'page',
  settlePromise: 'page',
  setAside: 'page',
  changeCare: 'page',
  tickRepair: 'page',
  saveReview: 'page',
  saveReviews: 'page',
  saveDispute: 'page',
  moveRule: 'page',
  settleCrisis: 'page',
  saveAdapter: 'page',
  removeAdapter: 'page',
  startTeaching: 'page',
  teachConsole: 'console',
  endTeaching: 'console',
  changeLibrary: 'page',
  eraseCustomer: 'page',
  saveSettings: 'page',
  updateConsoles: 'page',
};

/** Whether `sender`, as the browser vouches for it, may send a message of that name. */
export function maySend(name: MessageName, sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const side = SENDERS[name];
  if (side === 'page') return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
  return side === 'extension' || sender.tab?.id !== undefined;
}

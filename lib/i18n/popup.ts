import type { Localized } from '../model/locale';

/** Words of the popup: what this tab is, whether it can be enabled, and where to go. */
export interface PopupText {
  readonly calm: string;
  readonly doubtful: string;
  readonly crisis: string;
  readonly left: string;
  readonly where: (consoleName: string, customer: string) => string;
  readonly blind: string;
  readonly unchecked: (reason: string) => string;
  readonly noConversation: string;
  readonly noConversationHint: string;
  readonly stopped: string;
  readonly stoppedHint: string;
  readonly notEnabled: string;
  readonly notEnabledHint: string;
  readonly notSite: string;
  readonly notSiteHint: string;
  readonly failed: string;
  readonly failedHint: string;
  readonly looking: string;
  readonly enable: string;
  readonly resume: string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly teach: string;
  readonly declined: string;
  readonly notSaved: string;
  readonly onForSite: string;
  readonly openPanel: string;
  readonly openDashboard: string;
  readonly openOptions: string;
}

export const popupText: Localized<PopupText> = {
  'zh-CN': {
    calm: '平静',
    doubtful: '客户起疑了',
    crisis: '信任出事，先修复',
    left: '客户这次不买了',
    where: (consoleName, customer) => `${consoleName}，${customer}`,
    blind: '看不到这个页面',
    unchecked: (reason) => `${reason}，草稿没有检查，发送照常`,
    noConversation: '没有打开的对话',
    noConversationHint: '已启用，打开一段对话就开始看',
    stopped: '在这个网站停了',
    stoppedHint: '草稿没有检查，发送照常',
    notEnabled: '这里还没启用',
    notEnabledHint: '启用后才能读这个网站的对话',
    notSite: '这不是聊天页面',
    notSiteHint: '打开工作台，再点这里',
    failed: '没能读出状态',
    failedHint: '关掉这个小窗再打开一次',
    looking: '在看这个标签页',
    enable: '在这个网站启用',
    resume: '恢复',
    unknown: '还没认出这里的工作台',
    unknownHint: '已启用。打开一段对话，或者教它认',
    teach: '教它认这个页面',
    declined: '浏览器没有给权限，还没启用',
    notSaved: '没有存下，请再试一次',
    onForSite: '在这个网站启用',
    openPanel: '打开侧栏',
    openDashboard: '看我的记录',
    openOptions: '设置',
  },
  'zh-TW': {
    calm: '平靜',
    doubtful: '客戶起疑了',
    crisis: '信任出事，先修復',
    left: '客戶這次不買了',
    where: (consoleName, customer) => `${consoleName}，${customer}`,
    blind: '看不到這個頁面',
    unchecked: (reason) => `${reason}，草稿沒有檢查，傳送照常`,
    noConversation: '沒有開啟的對話',
    noConversationHint: '已啟用，打開一段對話就開始看',
    stopped: '在這個網站停了',
    stoppedHint: '草稿沒有檢查，傳送照常',
    notEnabled: '這裡還沒啟用',
    notEnabledHint: '啟用後才能讀這個網站的對話',
    notSite: '這不是聊天頁面',
    notSiteHint: '打開工作台，再點這裡',
    failed: '沒能讀出狀態',
    failedHint: '關掉這個小視窗再打開一次',
    looking: '在看這個分頁',
    enable: '在這個網站啟用',
    resume: '恢復',
    unknown: '還沒認出這裡的工作台',
    unknownHint: '已啟用。打開一段對話，或者教它認',
    teach: '教它認這個頁面',
    declined: '瀏覽器沒有給權限，還沒啟用',
    notSaved: '沒有存下，請再試一次',
    onForSite: '在這個網站啟用',
    openPanel: '開啟側欄',
    openDashboard: '看我的紀錄',
    openOptions: '設定',
  },
  en: {
    calm: 'Calm',
    doubtful: 'The customer is in doubt',
    crisis: 'Trust at risk: repair first',
    left: 'The customer is not buying',
    where: (consoleName, customer) => `${consoleName}, ${customer}`,
    blind: 'This page cannot be read',
    unchecked: (reason) => `${reason}. Drafts are not checked, sending works`,
    noConversation: 'No conversation is open',
    noConversationHint: 'Enabled. Open a conversation to start',
    stopped: 'Stopped on this site',
    stoppedHint: 'Drafts are not checked, sending works',
    notEnabled: 'Not enabled here yet',
    notEnabledHint: 'Once enabled, chats on this site can be read',
    notSite: 'This is not a chat page',
    notSiteHint: 'Open your console, then come back here',
    failed: 'The state could not be read',
    failedHint: 'Close this popup and open it again',
    looking: 'Looking at this tab',
    enable: 'Enable on this site',
    resume: 'Resume',
    unknown: 'No console recognised here',
    unknownHint: 'Enabled. Open a conversation, or teach this page',
    teach: 'Teach this page',
    declined: 'The browser gave no permission; not enabled',
    notSaved: 'Not saved; try once more',
    onForSite: 'On for this site',
    openPanel: 'Open side panel',
    openDashboard: 'My log',
    openOptions: 'Settings',
  },
};

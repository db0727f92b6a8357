import type { Light, LightState } from '../model/health';
import type { Localized } from '../model/locale';

/** Words of the five lights: what is read of a page. */
export interface HealthText {
  readonly title: string;
  readonly lights: Readonly<Record<Light, string>>;
  readonly states: Readonly<Record<LightState, string>>;
  readonly copyReport: string;
  readonly copied: string;
  readonly reportHint: string;
}

export const healthText: Localized<HealthText> = {
  'zh-CN': {
    title: '这一页读到了什么',
    lights: { list: '消息', roles: '谁说的', composer: '输入框', send: '发送', customer: '客户是谁' },
    states: { read: '读到', missing: '没找到', weak: '只有名字', none: '没有', unseen: '还没有' },
    copyReport: '复制情况',
    copied: '已复制',
    reportHint: '只有页面结构，没有文字和名字',
  },
  'zh-TW': {
    title: '這一頁讀到了什麼',
    lights: { list: '訊息', roles: '誰說的', composer: '輸入框', send: '傳送', customer: '客戶是誰' },
    states: { read: '讀到', missing: '沒找到', weak: '只有名字', none: '沒有', unseen: '還沒有' },
    copyReport: '複製情況',
    copied: '已複製',
    reportHint: '只有頁面結構，沒有文字和名字',
  },
  en: {
    title: 'What is read of this page',
    lights: {
      list: 'Messages',
      roles: 'Who said it',
      composer: 'Input',
      send: 'Sending',
      customer: 'Customer',
    },
    states: { read: 'read', missing: 'not found', weak: 'name only', none: 'none', unseen: 'not yet' },
    copyReport: 'Copy report',
    copied: 'Copied',
    reportHint: 'Page structure only: no texts, no names',
  },
};

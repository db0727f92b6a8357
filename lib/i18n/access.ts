import type { Localized } from '../model/locale';

/** What leave to read a site means, in plain words, and how it is asked for by address. */
export interface AccessText {
  readonly reads: string;
  readonly readsWhat: readonly string[];
  readonly never: string;
  readonly neverWhat: readonly string[];
  readonly address: string;
  readonly addressHint: string;
  readonly addressWrong: string;
  readonly enableAddress: string;
  readonly enabledAddress: (host: string) => string;
  readonly takeBack: string;
  readonly takeBackFrom: (host: string) => string;
}

export const accessText: Localized<AccessText> = {
  'zh-CN': {
    reads: '会读',
    readsWhat: ['打开着的那段对话：消息、时间、客户的名字', '输入框里还没发出的字和图片'],
    never: '不会',
    neverWhat: ['看别的网站、别的标签页', '把对话传出这台电脑', '替你发送'],
    address: '工作台的网址',
    addressHint: '自己架的工作台也行，打开后自动认出来',
    addressWrong: '要写完整的网址，以https://开头',
    enableAddress: '启用',
    enabledAddress: (host) => `已启用${host}，打开它就开始读`,
    takeBack: '收回权限',
    takeBackFrom: (host) => `收回${host}的权限`,
  },
  'zh-TW': {
    reads: '會讀',
    readsWhat: ['開著的那段對話：訊息、時間、客戶的名字', '輸入框裡還沒送出的字和圖片'],
    never: '不會',
    neverWhat: ['看別的網站、別的分頁', '把對話傳出這台電腦', '替你傳送'],
    address: '工作台的網址',
    addressHint: '自己架的工作台也行，打開後自動認出來',
    addressWrong: '要寫完整的網址，以https://開頭',
    enableAddress: '啟用',
    enabledAddress: (host) => `已啟用${host}，打開它就開始讀`,
    takeBack: '收回權限',
    takeBackFrom: (host) => `收回${host}的權限`,
  },
  en: {
    reads: 'It reads',
    readsWhat: [
      'the open conversation: messages, times, the customer’s name',
      'words and pictures you have not sent yet',
    ],
    never: 'It never',
    neverWhat: [
      'looks at other sites or tabs',
      'sends conversations off this computer',
      'sends a message for you',
    ],
    address: 'Address of your console',
    addressHint: 'One of your own server works too: it is recognised once it is open',
    addressWrong: 'The whole address is needed, beginning with https://',
    enableAddress: 'Enable',
    enabledAddress: (host) => `${host} is enabled; open it to start`,
    takeBack: 'Take access back',
    takeBackFrom: (host) => `Take access to ${host} back`,
  },
};

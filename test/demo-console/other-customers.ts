import type { DeskLocale } from './scenario';

/** One text, or one for each language of the console. */
type Words = string | Readonly<Record<DeskLocale, string>>;

interface PastMessage {
  /** Minutes before the console opened. */
  readonly minutesAgo: number;
  readonly from: 'customer' | 'agent' | 'bot' | 'system';
  readonly note?: boolean;
  readonly text: Words;
}

export interface OtherCustomer {
  readonly id: string;
  readonly key: string;
  readonly name: Words;
  readonly channel: string;
  readonly region: Words;
  readonly unread: number;
  readonly messages: readonly PastMessage[];
}

const all = (zhCN: string, zhTW: string, en: string): Words => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export function wordsIn(words: Words, locale: DeskLocale): string {
  return typeof words === 'string' ? words : words[locale];
}

/** The other people an agent has open: everyday service, nothing that a scenario rests on. */
export const OTHER_CUSTOMERS: readonly OtherCustomer[] = [
  {
    id: 'c-4102',
    key: 'v-31877',
    name: all('沈小满', '沈小滿', 'Maya Shen'),
    channel: 'web',
    region: all('浙江 宁波', '台中市', 'Ningbo'),
    unread: 2,
    messages: [
      {
        minutesAgo: 21,
        from: 'system',
        text: all('会话由机器人转接', '對話由機器人轉接', 'Handed over by the bot'),
      },
      {
        minutesAgo: 20,
        from: 'customer',
        text: all(
          '你好，我想换个收货地址，还来得及吗',
          '你好，我想換個收件地址，還來得及嗎',
          'Hi, can I still change the delivery address?',
        ),
      },
      {
        minutesAgo: 18,
        from: 'agent',
        text: all(
          '您好，我看一下包裹到哪一步了，请稍等',
          '您好，我看一下包裹到哪一步了，請稍等',
          'Hello, let me look at where the parcel is. One moment.',
        ),
      },
      {
        minutesAgo: 16,
        from: 'agent',
        text: all(
          '还没有出库，可以改。请把新地址发我',
          '還沒有出貨，可以改。請把新地址傳給我',
          'It has not left the warehouse, so yes. Please send me the new address.',
        ),
      },
      {
        minutesAgo: 6,
        from: 'customer',
        text: all('太好了，我找一下', '太好了，我找一下', 'Great, let me find it'),
      },
      {
        minutesAgo: 5,
        from: 'customer',
        text: all('是我妈那边的地址', '是我媽那邊的地址', "it's my mum's place"),
      },
    ],
  },
  {
    id: 'c-4097',
    key: 'v-20655',
    name: 'Oliver Grant',
    channel: 'email',
    region: 'Leeds, UK',
    unread: 0,
    messages: [
      {
        minutesAgo: 95,
        from: 'customer',
        text: 'Good morning. The lid of the jar arrived with a small crack.',
      },
      {
        minutesAgo: 88,
        from: 'agent',
        text: 'Good morning Oliver, sorry about that. Could you send a photo of the lid?',
      },
      { minutesAgo: 64, from: 'customer', text: 'Will do when I am home tonight.' },
      {
        minutesAgo: 62,
        from: 'agent',
        note: true,
        text: 'Waiting for the photo. A spare lid is in stock, so no need to return the jar.',
      },
      { minutesAgo: 61, from: 'agent', text: 'Thank you, take your time.' },
    ],
  },
  {
    id: 'c-4088',
    key: 'v-18234',
    name: all('罗师傅', '羅師傅', 'Mr Luo'),
    channel: 'wecom',
    region: all('四川 绵阳', '新竹市', 'Mianyang'),
    unread: 1,
    messages: [
      {
        minutesAgo: 190,
        from: 'customer',
        text: all('发票抬头要写公司名', '發票抬頭要寫公司名', 'The invoice needs the company name on it'),
      },
      {
        minutesAgo: 186,
        from: 'agent',
        text: all(
          '好的，麻烦您发一下公司全称和税号',
          '好的，麻煩您提供公司全名和統一編號',
          'Of course. Please send the full company name and the tax number.',
        ),
      },
      {
        minutesAgo: 47,
        from: 'customer',
        text: all(
          '税号要问会计，下午给你',
          '統編要問會計，下午給你',
          'I have to ask accounting for the number, will send it this afternoon',
        ),
      },
    ],
  },
  {
    id: 'c-4071',
    key: 'v-09964',
    name: all('桃子汽水', '桃子汽水', '桃子汽水'),
    channel: 'web',
    region: '福建 厦门',
    unread: 0,
    messages: [
      { minutesAgo: 1530, from: 'customer', text: '请问你们周末有人在吗' },
      { minutesAgo: 1530, from: 'bot', text: '您好，人工客服时间是每天9:00到21:00，周末也在。' },
      { minutesAgo: 1526, from: 'customer', text: '好的，那我周六再来问' },
      { minutesAgo: 1520, from: 'agent', text: '好的，到时候见～' },
    ],
  },
];

import type { Localized } from '../model/locale';

/** Words of the page on which the tea case can be tried. */
export interface TryoutText {
  readonly title: string;
  readonly name: string;
  readonly lead: string;
  readonly customer: string;
  readonly known: string;
  readonly facts: readonly string[];
  readonly storyLine: string;
  readonly storyHint: string;
  readonly input: string;
  readonly placeholder: string;
  readonly send: string;
  readonly detach: string;
  readonly code: string;
  /** A picture that shows no code: in the story, one of the old order. */
  readonly oldOrder: string;
  readonly restart: string;
  readonly chat: string;
  readonly over: string;
  readonly overLead: string;
  readonly tally: (held: number, warned: number, changed: number) => string;
  readonly toWelcome: string;
  readonly scripted: string;
}

export const tryoutText: Localized<TryoutText> = {
  'zh-CN': {
    title: '诚言 · 试一试',
    name: '试一试：买茶的周先生',
    lead: '随便写，或点故事里那位客服当时发的话。检查的就是你以后用的那一套，这里什么都不存。',
    customer: '周先生',
    known: '已经知道的',
    facts: [
      '买过三次小青柑普洱250g，上次付123元',
      '天猫店今天128元',
      '这里给老客118元，包邮',
      '只收公司账户：岭上柑茶业有限公司',
    ],
    storyLine: '故事里，客服发的是',
    storyHint: '点一下放进输入框',
    input: '写给周先生',
    placeholder: '写一句，看会怎样',
    send: '发送',
    detach: '拿掉',
    code: '收款码',
    oldOrder: '上次订单的截图',
    restart: '从头再来',
    chat: '和周先生的聊天',
    over: '故事到这里',
    overLead: '在真实的聊天里，你看到的就是这些。大多数时候，只有一个绿点。',
    tally: (held, warned, changed) => `拦下${held}次，提醒${warned}次，你改了${changed}次`,
    toWelcome: '回到欢迎页',
    scripted: '周先生的话是写好的，不管你怎么答，他都照着说。',
  },
  'zh-TW': {
    title: '誠言 · 試一試',
    name: '試一試：買茶的周先生',
    lead: '隨便寫，或點故事裡那位客服當時傳的話。檢查用的就是你以後用的那一套，這裡什麼都不存。',
    customer: '周先生',
    known: '已經知道的',
    facts: [
      '買過三次小青柑普洱 250g，上次付 123 元',
      '天貓店今天 128 元',
      '這裡給老客戶 118 元，免運',
      '只收公司帳戶：岭上柑茶业有限公司',
    ],
    storyLine: '故事裡，客服傳的是',
    storyHint: '點一下放進輸入框',
    input: '寫給周先生',
    placeholder: '寫一句，看會怎樣',
    send: '傳送',
    detach: '拿掉',
    code: '收款碼',
    oldOrder: '上次訂單的截圖',
    restart: '從頭再來',
    chat: '和周先生的聊天',
    over: '故事到這裡',
    overLead: '在真正的聊天裡，你看到的就是這些。大多數時候，只有一個綠點。',
    tally: (held, warned, changed) => `攔下 ${held} 次，提醒 ${warned} 次，你改了 ${changed} 次`,
    toWelcome: '回到歡迎頁',
    scripted: '周先生的話是寫好的，不管你怎麼答，他都照著說。',
  },
  en: {
    title: 'Candor · Try it',
    name: 'Try it: Mr Zhou buys tea',
    lead: 'Write what you like, or press what the agent of the story sent. It is judged by what you will use every day, and nothing is kept here.',
    customer: 'Mr Zhou',
    known: 'What is known',
    facts: [
      'Bought 小青柑普洱 250 g three times, last for 123 yuan',
      'The Tmall store is at 128 today',
      'Here, returning customers have it for 118 with delivery',
      'Paid to the company only: Lingshang Gan Tea Co., Ltd.',
    ],
    storyLine: 'In the story the agent sent',
    storyHint: 'Press to put it into the input',
    input: 'Write to Mr Zhou',
    placeholder: 'Write a line and see',
    send: 'Send',
    detach: 'Take away',
    code: 'payment code',
    oldOrder: 'screenshot of the last order',
    restart: 'Start again',
    chat: 'Chat with Mr Zhou',
    over: 'The story ends here',
    overLead: 'This is what you see in a real chat. Most of the time it is a green dot.',
    tally: (held, warned, changed) => `Held ${held}, warned ${warned}, changed by you ${changed}`,
    toWelcome: 'Back to welcome',
    scripted: 'Mr Zhou’s lines are written: he says them whatever you answer.',
  },
};

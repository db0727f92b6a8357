import type { Localized } from '../model/locale';

/** Words of the welcome page. */
export interface WelcomeText {
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly done: string;
  readonly doneLead: string;
  readonly steps: string;
  readonly you: string;
  readonly shop: string;
  readonly aMinute: string;
  readonly console: string;
  readonly next: string;
  readonly withoutShop: string;
  readonly skipped: string;
  readonly shopSet: (name: string, shops: number, waysToPay: number) => string;
  readonly shopLead: string;
  readonly howToEnable: readonly string[];
  readonly enabled: (hosts: string) => string;
  readonly notEnabled: string;
  readonly enableLater: string;
  readonly finish: string;
  /** What makes warnings sharper still, once the three steps are done. */
  readonly sharper: string;
  readonly toOrders: string;
  readonly toOrdersWhy: string;
  readonly toPrices: string;
  readonly toPricesWhy: string;
  readonly openOptions: string;
  readonly openReview: string;
  readonly promises: readonly [string, string, string];
  readonly looks: string;
  readonly look: Readonly<Record<'calm' | 'advice' | 'warning' | 'critical' | 'blind', string>>;
  readonly tryIt: string;
  readonly tryLead: string;
  readonly openTry: string;
}

export const welcomeText: Localized<WelcomeText> = {
  'zh-CN': {
    name: '诚言',
    title: '诚言 · 欢迎',
    heading: '发出之前，先替客户看一眼',
    lead: '诚言看着你正在写的这句话：他付过多少，你答应过什么，这句话在他眼里是什么样。说得不对就提醒你，句子也替你备好。',
    done: '好了，去聊吧',
    doneLead: '打开你的聊天页面，输入框右上角会有一个绿点。大多数时候，你只会看到它。',
    steps: '三步',
    you: '语言和身份',
    shop: '你的店铺',
    aMinute: '约1分钟',
    console: '你的工作台',
    next: '下一步',
    withoutShop: '以后再填',
    skipped: '先不填',
    shopSet: (name, shops, ways) => `${name}，${shops}家店，${ways}种收款`,
    shopLead: '写下店名，再贴店铺链接、放一张收款码：发错店、发错码马上拦得住。价格以后再补。',
    howToEnable: [
      '打开你接待客户的聊天页面',
      '点工具栏里的诚言图标',
      '点「在这个网站启用」，浏览器会再问你一次',
    ],
    enabled: (hosts) => `已允许${hosts}`,
    notEnabled: '还没给权限',
    enableLater: '现在没有打开聊天页也没关系，以后照这样做。',
    finish: '完成',
    sharper: '再加两样，提醒才说得准',
    toOrders: '导入订单',
    toOrdersWhy: '谁买过什么、付过多少，从此记得',
    toPrices: '录价格',
    toPricesWhy: '报高报低、少说了优惠，当场看得出',
    openOptions: '打开设置',
    openReview: '打开复核',
    promises: ['数据只在这台电脑', '没发出的话，谁也看不到', '出了错就让开，发送照常'],
    looks: '会看到的几种样子',
    look: {
      calm: '在看，没有要说的',
      advice: '一行，可以不理',
      warning: '说清哪里不对，备好一句',
      critical: '没有发出，改了再发，或写一句理由',
      blind: '读不到页面，没有检查，发送照常',
    },
    tryIt: '试一试：买茶的周先生',
    tryLead: '他上次付123元，天猫今天128元，这里可以给118元。写一句，看会发生什么。',
    openTry: '试一试',
  },
  'zh-TW': {
    name: '誠言',
    title: '誠言 · 歡迎',
    heading: '送出之前，先替客戶看一眼',
    lead: '誠言看著你正在寫的這句話：他付過多少，你答應過什麼，這句話在他眼裡是什麼樣。說得不對就提醒你，句子也替你備好。',
    done: '好了，去聊吧',
    doneLead: '打開你的聊天頁面，輸入框右上角會有一個綠點。大多數時候，你只會看到它。',
    steps: '三步',
    you: '語言和身份',
    shop: '你的店鋪',
    aMinute: '約1分鐘',
    console: '你的工作台',
    next: '下一步',
    withoutShop: '以後再填',
    skipped: '先不填',
    shopSet: (name, shops, ways) => `${name}，${shops}家店，${ways}種收款`,
    shopLead: '寫下店名，再貼賣場連結、放一張收款碼：傳錯店、傳錯碼馬上攔得住。價格以後再補。',
    howToEnable: [
      '打開你接待客戶的聊天頁面',
      '點工具列裡的誠言圖示',
      '點「在這個網站啟用」，瀏覽器會再問你一次',
    ],
    enabled: (hosts) => `已允許${hosts}`,
    notEnabled: '還沒給權限',
    enableLater: '現在沒有開著聊天頁也沒關係，以後照這樣做。',
    finish: '完成',
    sharper: '再加兩樣，提醒才說得準',
    toOrders: '匯入訂單',
    toOrdersWhy: '誰買過什麼、付過多少，從此記得',
    toPrices: '填價格',
    toPricesWhy: '報高報低、少說了優惠，當場看得出',
    openOptions: '打開設定',
    openReview: '打開複核',
    promises: ['資料只在這台電腦', '沒送出的話，誰也看不到', '出了錯就讓開，傳送照常'],
    looks: '會看到的幾種樣子',
    look: {
      calm: '在看，沒有要說的',
      advice: '一行，可以不理',
      warning: '說清哪裡不對，備好一句',
      critical: '沒有送出，改了再送，或寫一句理由',
      blind: '讀不到頁面，沒有檢查，傳送照常',
    },
    tryIt: '試一試：買茶的周先生',
    tryLead: '他上次付123元，天貓今天128元，這裡可以給118元。寫一句，看會發生什麼。',
    openTry: '試一試',
  },
  en: {
    name: 'Candor',
    title: 'Candor · Welcome',
    heading: 'Before it is sent, see it as the customer will',
    lead: 'Candor reads the sentence you are writing: what he paid, what you promised, how it looks from his side. If something is off it tells you, and has the honest sentence ready.',
    done: 'All set',
    doneLead:
      'Open your chat page: a green dot stands at the top right of the input. Most of the time it is all you will see.',
    steps: 'Three steps',
    you: 'Language and role',
    shop: 'Your shop',
    aMinute: 'about a minute',
    console: 'Your console',
    next: 'Next',
    withoutShop: 'Later',
    skipped: 'not filled in yet',
    shopSet: (name, shops, ways) =>
      `${name}, ${shops} ${shops === 1 ? 'shop' : 'shops'}, ${ways} ${ways === 1 ? 'way' : 'ways'} to pay`,
    shopLead:
      'Name your shop, then paste its links and drop a payment code: a wrong link or code is held from then on. Prices can follow.',
    howToEnable: [
      'Open the page you chat with customers on',
      'Press Candor in the toolbar',
      'Press “Enable on this site”; the browser asks once more',
    ],
    enabled: (hosts) => `${hosts} allowed`,
    notEnabled: 'not allowed yet',
    enableLater: 'No chat page open now? Do the same whenever you open one.',
    finish: 'Finish',
    sharper: 'Two more things make the warnings sharper',
    toOrders: 'Import orders',
    toOrdersWhy: 'who bought what, and for how much',
    toPrices: 'Enter prices',
    toPricesWhy: 'a wrong quote or an offer left out is seen at once',
    openOptions: 'Open settings',
    openReview: 'Open review',
    promises: [
      'Data stays on this computer',
      'Nobody sees what you did not send',
      'If it fails it steps aside, and sending works',
    ],
    looks: 'What you will see',
    look: {
      calm: 'reading, nothing to say',
      advice: 'one line; leave it if you like',
      warning: 'says what is off, with a sentence ready',
      critical: 'not sent: change it, or give a reason',
      blind: 'cannot read the page; not checked, sending works',
    },
    tryIt: 'Try it: Mr Zhou buys tea',
    tryLead:
      'He paid 123 last time, Tmall is at 128 today, here he can have it at 118. Write to him and see.',
    openTry: 'Try it',
  },
};

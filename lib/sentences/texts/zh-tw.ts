import type { PriceWords, Texts } from './texts';

const NUMERALS = ['零', '一', '兩', '三', '四', '五', '六', '七', '八', '九', '十'];

const conditions = ({ condition, until }: PriceWords): string =>
  (condition === null ? '' : `，${condition}`) + (until === null ? '' : `，到${until}`);

/** 老客戶價NT$540，免運費，到11月30日24點; 定價NT$590. */
const full = (price: PriceWords): string => `${price.offer ?? '定價'}${price.amount}${conditions(price)}`;

export const zhTw: Texts = {
  join: { parts: '；', end: '。', sentences: '' },

  hello: (name, agent) => `${name ?? ''}您好${agent === null ? '。' : `，我是${agent}。`}`,
  recall: (date, place, product) =>
    `您上次${date}${place === null ? '' : `在${place}`}買的是${product.name}${product.quantity}，這次還是這款嗎？`,
  askProduct: () =>
    '您想看哪一款？如果以前買過，告訴我是哪一款、大概什麼時候買的，我對一下，免得給您說錯價格。',

  pricesIntro: () => '價格跟您說清楚：',
  correctionIntro: () => '抱歉，剛才我報的價格不準確，請以這則為準：',
  paidPart: ({ amount, place, offer }, date) =>
    offer === null
      ? `您上次${date ?? ''}在${place}付的是${amount}`
      : `您上次${date ?? ''}是${offer}${amount}`,
  storePart: (price) => `${price.place}今天${full(price)}`,
  herePart: (price, isSameAsStore) => {
    if (price.offer !== null) return `您在我們${price.place}下單，${full(price)}`;
    return `我們${price.place}今天${isSameAsStore ? '也是' : '定價'}${price.amount}`;
  },
  noPromotionPart: () => '目前沒有活動',
  sameGoods: () => '兩邊是同一款同一規格，都可以買，看您方便。',
  unknownPrice: (product, blank) => `${product ?? '這款'}今天的價格是${blank}，我核對過再請您下單。`,
  offerWithDates: (price) =>
    `${price.offer ?? '定價'}${price.amount}在${price.place}${
      price.range === null ? '' : `，從${price.range}一直有效`
    }${price.condition === null ? '' : `，${price.condition}`}`,
  deadline: (price, afterwards) =>
    `${price.place}的${full({ ...price, until: null })}，到${price.until ?? ''}結束${
      afterwards === null ? '' : `，之後恢復定價${afterwards}`
    }，您慢慢看。`,
  noDeadline: (price) => `${price.place}今天定價${price.amount}，沒有截止日期，您慢慢看。`,
  confirmPrice: (minutes, store) =>
    `我先確認這個價格，${minutes}分鐘內回覆您，確認前以${store.place}定價${store.amount}為準。`,

  stockNow: (pieces) => (pieces > 0 ? `目前頁面庫存${pieces}件。` : '目前沒有貨。'),
  totalPrice: (total, item, extra) => `總共${total}：商品${item}，其他費用${extra}，沒有別的了。`,
  trueReference: (place, price, low, offer) =>
    `${place}今天${price}，近30天最低${low}${
      offer === null ? '' : `；您在這邊下單${offer.price}，便宜${offer.less}`
    }。`,
  totalsFirst: (one, three) =>
    `單買實付${one}${three === null ? '' : `，三件共${three}`}；結帳時自動計算，不用湊單。`,
  choiceInstead: (product, time, substitute, difference, price) =>
    `${product ?? '您要的這款'}暫時出不了貨。可以：①等到${time}；②改${substitute}，差別是${difference}，價格${price}；③全額退款。您選哪一個？`,

  payHere: ({ shop, link }, payee, extras) =>
    `付款請走我們的${shop}：${link} 。付款頁收款方是「${payee}」${extras.map((extra) => `，${extra}`).join('')}。`,
  payOnPlatform: ({ shop, link }, extras) =>
    `請在我們的${shop}下單：${link} ，在平台裡付款${extras.map((extra) => `，${extra}`).join('')}。`,
  onlyPayHere: ({ shop, link }, payee, other) =>
    `我們只走${shop}：${link} ，收款方是${payee}${
      other === null ? '' : `；您不放心就在${other.place}買：${other.link} `
    }。`,
  neverToPerson: () => '我們不會讓您轉帳給個人。',
  order: () => '有訂單',
  invoice: () => '可開發票',
  returns: (words) => words,
  storeLink: ({ shop, link }, product, price) =>
    `${shop}在這裡：${link} ${product === null ? '' : `，商品是${product}`}${price === null ? '' : `，今天${price}`}。`,
  storeInstead: ({ shop, link }, price, here, hasPromotion) =>
    `沒問題，${shop}同款在這裡：${link} ${price === null ? '' : `，今天${price}`}${hasPromotion ? '' : '，沒有活動'}。${
      here === null
        ? ''
        : `${here.place}的${here.offer ?? '定價'}${here.amount}${
            here.until === null ? '' : `到${here.until}都有效`
          }，以後想用再說。`
    }`,
  productLink: ({ shop, link }, product, price) =>
    `請下單這項商品本身，這是${shop}：${link} ，訂單會顯示「${product}」${
      price === null ? '' : `，${full(price)}`
    }，退換都照它算。`,
  places: (places, isAll) => {
    const links = places.map(({ place, link }) => `${place}${link} `);
    const all = [links.slice(0, -1).join('、'), ...links.slice(-1)]
      .filter((words) => words !== '')
      .join('和');
    return `官方${isAll ? `只有${NUMERALS[places.length] ?? places.length}個入口` : '入口有'}：${all}。`;
  },

  admitCode: () => '對不起，是我傳錯了，請不要付那個碼。',
  admitCodeToo: () => '收款碼也是我傳錯的，請不要付。',
  admitLink: (brand, isNoticed) =>
    `${isNoticed ? '您說得對，我傳錯店了。' : '對不起，商店連結我傳錯了。'}${brand ?? '那'}不是我們的店，請別下單。`,
  admitBoth: (name, brand) =>
    `${name === null ? '' : `${name}，`}剛才收款碼和商店連結我都傳錯了，對不起，讓您不放心了。請不要付那個碼；${
      brand ?? '那家店'
    }不是我們的店，請別下單。`,
  admitWithheld: (price, store) =>
    price === null
      ? '優惠一開始沒說清楚，是我的錯。'
      : `${price.offer ?? '定價'}${price.amount}在${price.place}${
          price.range === null ? '' : `，從${price.range}一直有效`
        }，一開始我沒說，是我的錯${store === null ? '' : `；${store.place}${store.amount}`}。`,
  notOurBrand: (brand) => `${brand}不是我們的店，請別下單。`,
  sisterBrand: (brand, relation, own) =>
    `${brand}是我們的另一個官方品牌，和${own}的差別是：${relation}。您願意再選，不願意就還是${own}。`,
  noRush: (hasChoice) => `您不用急，${hasChoice ? '兩邊都行，' : ''}不買也沒關係。`,

  withdrawCard: () => '請盡快收回剛才的卡號，我們不在聊天收卡片資料，我這邊也不會保存。',
  noSensitiveData: () => '不需要您的這些資料，請不要傳給任何人，包含我。要填的，您在官方頁面自行填寫就好。',
  ownDataOnly: () => '別的客戶的資料我不能傳給您，我只查您自己的訂單。',
  stayOnPlatform: (price) =>
    `在這裡就能下單，售後也在這裡處理${price === null ? '' : `，${price.place}${full(price)}`}。`,
  acknowledgeStop: () => '好的，已為您停止活動訊息，之後只在訂單有異動時聯絡您。需要時隨時找我。',
  close: (name, store, fault) => {
    const faults = {
      both: '今天收款碼和連結是我弄錯的，您的意見我會交給店裡改。',
      code: '今天收款碼是我弄錯的，您的意見我會交給店裡改。',
      link: '今天商店連結是我弄錯的，您的意見我會交給店裡改。',
      withheld: '今天優惠一開始沒說清楚，是我的錯，您的意見我會交給店裡改。',
    };
    return `好的${name ?? ''}${store === null ? '' : `，${store}一樣出貨`}。${
      fault === null ? '' : faults[fault]
    }之後不打擾您，需要時再找我。`;
  },

  answerDelivery: (words) => `關於出貨：${words}。`,
  answerReturns: (words) => `關於退貨：${words}。`,
  answerInvoice: (words) => (words === null ? '關於發票：可以開發票。' : `關於發票：${words}。`),
  answerStock: (product, pieces) =>
    pieces > 0 ? `${product ?? '這款'}有貨，頁面庫存${pieces}件。` : `${product ?? '這款'}目前沒有貨。`,
  answerQuality: (claim, evidence) => `關於品質：${claim}，依據在這裡，您可以自己核對：${evidence} 。`,
  latePromise: (status, time) =>
    `答應您的事晚了，抱歉。目前進度是${status}，最晚${time}前給您結果，您不想等也可以跟我說，我幫您換個方式。`,
  changedPromise: (reason, choice) =>
    `之前答應您的沒做到，對不起，原因是${reason}。您可以選${choice}，不想等就退款，看您方便。`,
  clearTime: (time, step) => `最晚${time}前${step}，到時沒做到您直接找我，我幫您退款或換別的方式。`,
  standardTime: (words) => `我們的標準是：${words}。路上的時間我沒辦法打包票，如果晚了我會主動跟您說。`,
  timedHold: (minutes) => `我在查，${minutes}分鐘內給您；您先忙沒關係，查好我傳給您。`,
  keepOwnership: (time) =>
    `這件事我來跟：情況我已經整理好轉給負責的同事，${time}前我給您回覆，您不用再跑一趟，有事直接找我。`,
  answerLater: (time) => `您問的我去查，${time}前回覆您。`,

  takeCharge: (step, time) => `我理解您的心情，這件事我來處理：${step}，${time}前給您結果。`,
  acknowledge: (step, time, returns) =>
    `造成您的困擾，非常抱歉。我先${step}，${time}前給您結果${returns === null ? '' : `；您也可以退換，${returns}`}。`,
  askNeed: () => '您是自己用還是送人？有沒有特別在意的地方，或是大概的預算？我先了解一下再推薦。',
  checkRecord: (date, place, product, amount) =>
    `我這邊看到您${date}${place === null ? '' : `在${place}`}買的是${product.name}${product.quantity}，${amount}，對嗎？有出入再請您告訴我。`,
  noPressure: () => '需要再找我就好，不買也歡迎問。',

  provenFact: (claim, evidence) => `您可以自己查證：${claim}，依據是${evidence}。`,
  checkableFact: (fact) => `可以查證的是這幾點：${fact}，適不適合您對照著看。`,
  nameSource: (source) => `這個說法出自${source}，您可以自己查；查不到就當我沒說。`,
  notMedicine: () => '它不是藥，不能治病。若正在服藥或有病史，請先問醫師。',
  honestReview: () => '請依真實感受評價，好壞都可以。有問題先找我，我來處理。',
  sayAutomated: (shop, minutes) =>
    `您好，我是${shop ?? '店裡'}的智能客服，不是真人。要找真人請回覆「真人」，${minutes}分鐘內有人接手。`,
  grantReturn: (terms, step) =>
    `可以處理的，${terms}；品質問題由我們負責。您這樣操作：${step}，款項原路退回。`,
  ownFactsOnly: (fact) => `別家我不熟，不評論。我們自己的是${fact}，您可以對照著看。`,

  offerNames: { returning: '老客戶價', new: '新客價', all: '活動價', other: '優惠價' },
  named: (name, generic) => `「${name}」${generic}`,
  freeShipping: '免運費',
  channels: {
    tmall: '天貓店',
    taobao: '淘寶店',
    jd: '京東店',
    douyin: '抖音店',
    pdd: '拼多多店',
    kuaishou: '快手店',
    xiaohongshu: '小紅書店',
    shopee: '蝦皮賣場',
    amazon: '亞馬遜店',
    ebay: 'eBay賣場',
    official: '官網',
    web: '官網',
    site: '官網',
    website: '官網',
  },
  ownShop: '官方商店',
  miniProgram: '官方小程式',
  monthPromotion: (month) => `${month}月活動價`,
  pieces: (count, measure) => {
    if (measure !== null) return `${NUMERALS[count] ?? count}${measure}`;
    return count === 1 ? '' : `，共${count}件`;
  },
};

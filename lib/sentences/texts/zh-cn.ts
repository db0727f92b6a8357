import type { PriceWords, Texts } from './texts';

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

const conditions = ({ condition, until }: PriceWords): string =>
  (condition === null ? '' : `，${condition}`) + (until === null ? '' : `，到${until}`);

/** 老客价118元，包邮，到11月30日24点; 标价128元. */
const full = (price: PriceWords): string => `${price.offer ?? '标价'}${price.amount}${conditions(price)}`;

export const zhCn: Texts = {
  join: { parts: '；', end: '。', sentences: '' },

  hello: (name, agent) => `${name ?? ''}您好${agent === null ? '。' : `，我是${agent}。`}`,
  recall: (date, place, product) =>
    `您上次${date}${place === null ? '' : `在${place}`}买的是${product.name}${product.quantity}，这次还是这款吗？`,
  askProduct: () =>
    '您想看哪一款？如果以前买过，告诉我是哪一款、大概什么时候买的，我对一下，免得给您说错价。',

  pricesIntro: () => '价格跟您说清楚：',
  correctionIntro: () => '抱歉，刚才我报的价不准确，请以这条为准：',
  paidPart: ({ amount, place, offer }, date) =>
    offer === null
      ? `您上次${date ?? ''}在${place}付的是${amount}`
      : `您上次${date ?? ''}是${offer}${amount}`,
  storePart: (price) => `${price.place}今天${full(price)}`,
  herePart: (price, isSameAsStore) => {
    if (price.offer !== null) return `您在我们${price.place}下单，${full(price)}`;
    return `我们${price.place}今天${isSameAsStore ? '也是' : '标价'}${price.amount}`;
  },
  noPromotionPart: () => '目前没有活动',
  sameGoods: () => '两边是同一款同一规格，都可以买，看您方便。',
  unknownPrice: (product, blank) => `${product ?? '这款'}今天的价格是${blank}，我核对过再请您下单。`,
  offerWithDates: (price) =>
    `${price.offer ?? '标价'}${price.amount}在${price.place}${
      price.range === null ? '' : `，从${price.range}一直有效`
    }${price.condition === null ? '' : `，${price.condition}`}`,
  deadline: (price, afterwards) =>
    `${price.place}的${full({ ...price, until: null })}，到${price.until ?? ''}结束${
      afterwards === null ? '' : `，之后恢复标价${afterwards}`
    }，您慢慢看。`,
  noDeadline: (price) => `${price.place}今天标价${price.amount}，没有截止日期，您慢慢看。`,
  confirmPrice: (minutes, store) =>
    `我先确认一下这个价，${minutes}分钟内回您，确认前以${store.place}标价${store.amount}为准。`,

  stockNow: (pieces) => (pieces > 0 ? `目前页面库存${pieces}件。` : '目前没有货。'),
  totalPrice: (total, item, extra) => `一共${total}：商品${item}，其他费用${extra}，再没有别的了。`,
  trueReference: (place, price, low, offer) =>
    `${place}今天${price}，近30天最低${low}${
      offer === null ? '' : `；您在这边下单${offer.price}，便宜${offer.less}`
    }。`,
  totalsFirst: (one, three) =>
    `单买到手${one}${three === null ? '' : `，三件一共${three}`}；下单时自动算好，不用凑单。`,
  choiceInstead: (product, time, substitute, difference, price) =>
    `${product ?? '您要的这款'}暂时发不了。可以：①等到${time}；②换成${substitute}，区别是${difference}，价格${price}；③全额退款。您选哪个？`,

  payHere: ({ shop, link }, payee, extras) =>
    `付款走我们的${shop}：${link} 。付款页收款方是「${payee}」${extras.map((extra) => `，${extra}`).join('')}。`,
  payOnPlatform: ({ shop, link }, extras) =>
    `请在我们的${shop}下单：${link} ，在平台里付款${extras.map((extra) => `，${extra}`).join('')}。`,
  onlyPayHere: ({ shop, link }, payee, other) =>
    `我们只走${shop}：${link} ，收款方是${payee}${
      other === null ? '' : `；您不放心就在${other.place}买：${other.link} `
    }。`,
  neverToPerson: () => '我们不会让您转账给个人。',
  order: () => '有订单',
  invoice: () => '可开票',
  returns: (words) => words,
  storeLink: ({ shop, link }, product, price) =>
    `${shop}在这里：${link} ${product === null ? '' : `，商品是${product}`}${price === null ? '' : `，今天${price}`}。`,
  storeInstead: ({ shop, link }, price, here, hasPromotion) =>
    `没问题，${shop}同款在这里：${link} ${price === null ? '' : `，今天${price}`}${hasPromotion ? '' : '，没有活动'}。${
      here === null
        ? ''
        : `${here.place}的${here.offer ?? '标价'}${here.amount}${
            here.until === null ? '' : `到${here.until}都有效`
          }，以后想用再说。`
    }`,
  productLink: ({ shop, link }, product, price) =>
    `请拍这款商品本身，这是${shop}：${link} ，订单里就是「${product}」${
      price === null ? '' : `，${full(price)}`
    }，退换都按它算。`,
  places: (places, isAll) => {
    const links = places.map(({ place, link }) => `${place}${link} `);
    const all = [links.slice(0, -1).join('、'), ...links.slice(-1)]
      .filter((words) => words !== '')
      .join('和');
    return `官方${isAll ? `只有${NUMERALS[places.length] ?? places.length}个入口` : '入口有'}：${all}。`;
  },

  admitCode: () => '对不起，是我发错了，请不要付那个码。',
  admitCodeToo: () => '收款码也是我发错的，请不要付。',
  admitLink: (brand, isNoticed) =>
    `${isNoticed ? '您说得对，我发错店了。' : '对不起，店铺链接我发错了。'}${brand ?? '那'}不是我们的店，请别拍。`,
  admitBoth: (name, brand) =>
    `${name === null ? '' : `${name}，`}刚才收款码和店铺链接我都发错了，对不起，让您不放心了。请不要付那个码；${
      brand ?? '那家店'
    }不是我们的店，请别拍。`,
  admitWithheld: (price, store) =>
    price === null
      ? '优惠一开始没说清楚，是我的错。'
      : `${price.offer ?? '标价'}${price.amount}在${price.place}${
          price.range === null ? '' : `，从${price.range}一直有效`
        }，一开始我没说，是我的错${store === null ? '' : `；${store.place}${store.amount}`}。`,
  notOurBrand: (brand) => `${brand}不是我们的店，请别拍。`,
  sisterBrand: (brand, relation, own) =>
    `${brand}是我们的另一个官方品牌，和${own}的区别是：${relation}。您愿意再选，不愿意就还是${own}。`,
  noRush: (hasChoice) => `您不用急，${hasChoice ? '两边都行，' : ''}不买也没关系。`,

  withdrawCard: () => '请尽快撤回刚才的卡号，我们不在聊天里收卡信息，我这边也不会保存。',
  noSensitiveData: () => '不需要您的这些资料，请不要发给任何人，包括我。要填的，您在官方页面自己填就行。',
  ownDataOnly: () => '别的客户的信息我不能发给您，我只查您自己的订单。',
  stayOnPlatform: (price) =>
    `在这里就能下单，售后也在这里处理${price === null ? '' : `，${price.place}${full(price)}`}。`,
  acknowledgeStop: () => '好的，已为您关闭活动消息，之后只在订单有变动时联系您。需要时随时找我。',
  close: (name, store, fault) => {
    const faults = {
      both: '今天收款码和链接是我弄错的，您的意见我会交给店里改。',
      code: '今天收款码是我弄错的，您的意见我会交给店里改。',
      link: '今天店铺链接是我弄错的，您的意见我会交给店里改。',
      withheld: '今天优惠一开始没说清楚，是我的错，您的意见我会交给店里改。',
    };
    return `好的${name ?? ''}${store === null ? '' : `，${store}一样发货`}。${
      fault === null ? '' : faults[fault]
    }之后不打扰您，需要时再找我。`;
  },

  answerDelivery: (words) => `关于发货：${words}。`,
  answerReturns: (words) => `关于退货：${words}。`,
  answerInvoice: (words) => (words === null ? '关于发票：可以开票。' : `关于发票：${words}。`),
  answerStock: (product, pieces) =>
    pieces > 0 ? `${product ?? '这款'}有货，页面库存${pieces}件。` : `${product ?? '这款'}目前没有货。`,
  answerQuality: (claim, evidence) => `关于质量：${claim}，依据在这里，您可以自己核对：${evidence} 。`,
  answerLater: (time) => `您问的我去查，${time}前答您。`,
  latePromise: (status, time) =>
    `答应您的事晚了，抱歉。现在的进展是${status}，最晚${time}前给您结果，您不想等也可以告诉我，我给您换个办法。`,
  changedPromise: (reason, choice) =>
    `之前答应您的没做到，对不起，原因是${reason}。您可以选${choice}，不想等就退款，看您方便。`,
  clearTime: (time, step) => `最晚${time}前${step}，到时没做到您直接找我，我给您办退款或换别的办法。`,
  standardTime: (words) => `我们的标准是：${words}。路上的时间我没法打包票，要是晚了我会主动告诉您。`,
  timedHold: (minutes) => `我在查，${minutes}分钟内给您；您先忙别的也行，查好我发您。`,
  keepOwnership: (time) =>
    `这件事我来跟：情况我已经整理好转给负责的同事，${time}前我给您回复，您不用再跑一趟，有事直接找我。`,

  takeCharge: (step, time) => `我理解您的心情，这件事我来处理：${step}，${time}前给您结果。`,
  acknowledge: (step, time, returns) =>
    `给您添麻烦了，对不起。我这边先${step}，${time}前给您结果${returns === null ? '' : `；您也可以退换，${returns}`}。`,
  askNeed: () => '您是自己用还是送人？有没有特别在意的地方，或者大概的预算？我先了解一下再推荐。',
  checkRecord: (date, place, product, amount) =>
    `我这边看到您${date}${place === null ? '' : `在${place}`}买的是${product.name}${product.quantity}，${amount}，对吗？有出入请您告诉我。`,
  noPressure: () => '需要的话再找我就行，不买也欢迎随时问。',

  provenFact: (claim, evidence) => `您可以自己核对：${claim}，依据是${evidence}。`,
  checkableFact: (fact) => `能核对的是这几点：${fact}，合不合适您对照着看。`,
  nameSource: (source) => `这个说法出自${source}，您可以自己查；查不到的话就当我没说。`,
  notMedicine: () => '它不是药，不能治病。您在吃药或者有病史的话，请先问医生。',
  honestReview: () => '您按真实感受评就好，好坏都行。有问题先找我，我来解决。',
  sayAutomated: (shop, minutes) =>
    `您好，我是${shop ?? '店里'}的智能助手，不是真人。要找人工请回复“人工”，${minutes}分钟内有人接。`,
  grantReturn: (terms, step) => `可以处理的，${terms}；质量问题我们负责。您这样操作：${step}，钱原路退回。`,
  ownFactsOnly: (fact) => `别家我不了解，不评价。我们自己的是${fact}，您可以对照着看。`,

  offerNames: { returning: '老客价', new: '新客价', all: '活动价', other: '优惠价' },
  named: (name, generic) => `「${name}」${generic}`,
  freeShipping: '包邮',
  channels: {
    tmall: '天猫店',
    taobao: '淘宝店',
    jd: '京东店',
    douyin: '抖音店',
    pdd: '拼多多店',
    kuaishou: '快手店',
    xiaohongshu: '小红书店',
    shopee: '虾皮店',
    amazon: '亚马逊店',
    ebay: 'eBay店',
    official: '官网',
    web: '官网',
    site: '官网',
    website: '官网',
  },
  ownShop: '官方商城',
  miniProgram: '官方小程序',
  monthPromotion: (month) => `${month}月活动价`,
  pieces: (count, measure) => {
    if (measure !== null) return `${NUMERALS[count] ?? count}${measure}`;
    return count === 1 ? '' : `，共${count}件`;
  },
};

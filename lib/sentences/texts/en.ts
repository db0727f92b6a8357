import type { PriceWords, Texts } from './texts';

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const conditions = ({ condition, until }: PriceWords): string =>
  (condition === null ? '' : `, ${condition}`) + (until === null ? '' : `, until ${until}`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `you get an order, an invoice on request and returns (30 days)` */
const youGet = (words: readonly string[]): string =>
  words.length === 0
    ? ''
    : `; you get ${[words.slice(0, -1).join(', '), words[words.length - 1]].filter(Boolean).join(' and ')}`;

export const en: Texts = {
  join: { parts: '; ', end: '.', sentences: ' ' },

  hello: (name, agent) =>
    `Hello${name === null ? '' : ` ${name}`}${agent === null ? '.' : `, I'm ${agent}.`}`,
  recall: (date, place, product) =>
    `On ${date} you bought ${product.quantity}${product.name}${place === null ? '' : ` in our ${place}`}. The same again?`,
  askProduct: () =>
    'Which product would you like? If you have bought it before, tell me which one and roughly when, and I will check so that I give you the right price.',

  pricesIntro: () => 'To be clear on price: ',
  correctionIntro: () => 'Sorry, the price I gave was not right. To be exact: ',
  paidPart: ({ amount, place, offer }, date) => {
    const when = date === null ? 'last time' : `on ${date}`;
    return offer === null
      ? `${when} you paid ${amount} in our ${place}`
      : `${when} you paid the ${offer} of ${amount}`;
  },
  storePart: (price) =>
    price.offer === null
      ? `the ${price.place} shows ${price.amount} today`
      : `in the ${price.place} the ${price.offer} is ${price.amount} today${conditions(price)}`,
  herePart: (price, isSameAsStore) => {
    if (price.offer !== null)
      return `in our ${price.place} the ${price.offer} is ${price.amount}${conditions(price)}`;
    return isSameAsStore
      ? `our ${price.place} shows the same ${price.amount} today`
      : `our ${price.place} shows ${price.amount} today`;
  },
  noPromotionPart: () => 'there is no promotion at the moment',
  sameGoods: () => 'Same item, same size; buy wherever you prefer.',
  unknownPrice: (product, blank) =>
    `today's price of ${product ?? 'this item'} is ${blank}; I will have checked it before you order.`,
  offerWithDates: (price) =>
    `${price.offer === null ? 'the price' : `the ${price.offer}`} in our ${price.place} is ${price.amount}${
      price.range === null ? '' : `, valid ${price.range}`
    }${price.condition === null ? '' : `, ${price.condition}`}`,
  deadline: (price, afterwards) =>
    `In our ${price.place} the ${price.offer ?? 'price'} of ${price.amount} is valid until ${price.until ?? ''}${
      price.condition === null ? '' : `, ${price.condition}`
    }${afterwards === null ? '' : `; after that it is ${afterwards} again`}. Take your time.`,
  noDeadline: (price) => `The ${price.place} shows ${price.amount} today, with no end date. Take your time.`,
  confirmPrice: (minutes, store) =>
    `Let me confirm that price and come back within ${minutes} minutes; until then the price of ${store.amount} in the ${store.place} stands.`,

  stockNow: (pieces) =>
    pieces > 0 ? `The page shows ${pieces} in stock at the moment.` : 'It is out of stock at the moment.',
  totalPrice: (total, item, extra) => `Total ${total}: item ${item}, other costs ${extra}, nothing else.`,
  trueReference: (place, price, low, offer) =>
    `The ${place} shows ${price} today, and the lowest there in the last 30 days was ${low}${
      offer === null ? '' : `; ordered here it is ${offer.price}, so ${offer.less} less`
    }.`,
  totalsFirst: (one, three) =>
    `One is ${one}${three === null ? '' : `, three are ${three}`} to pay; the checkout works it out, nothing to stack.`,
  choiceInstead: (product, time, substitute, difference, price) =>
    `I can't send ${product ?? 'the one you asked for'} right now. Your options: 1) wait until ${time}; 2) ${substitute}, which differs in ${difference}, at ${price}; 3) a full refund. Which would you like?`,

  payHere: ({ shop, link }, payee, extras) =>
    `Please pay in our ${shop}: ${link} . The payee shown is ${payee}${youGet(extras)}.`.replace('..', '.'),
  payOnPlatform: ({ shop, link }, extras) =>
    `Please order in our ${shop}: ${link} , and pay on the platform${youGet(extras)}.`,
  onlyPayHere: ({ shop, link }, payee, other) =>
    `We only use our ${shop}: ${link} , payee ${payee}${
      other === null ? '' : `; if you prefer, buy in the ${other.place}: ${other.link} `
    }.`.replace('..', '.'),
  neverToPerson: () => 'We will never ask you to transfer to a person.',
  order: () => 'an order',
  invoice: () => 'an invoice on request',
  returns: (words) => `returns (${words})`,
  storeLink: ({ shop, link }, product, price) =>
    `The ${shop} is here: ${link} ${product === null ? '' : `; the item is ${product}`}${
      price === null ? '' : `, ${price} today`
    }.`,
  storeInstead: ({ shop, link }, price, here, hasPromotion) =>
    `No problem, the same item in the ${shop}: ${link} ${price === null ? '' : `, ${price} today`}${
      hasPromotion ? '' : ', no promotion'
    }.${
      here === null
        ? ''
        : ` The ${here.offer ?? 'price'} of ${here.amount} stays in our ${here.place}${
            here.until === null ? '' : ` until ${here.until}`
          } if you ever want it.`
    }`,
  productLink: ({ shop, link }, product, price) =>
    `Please order the product itself in our ${shop}: ${link} . The order will show ${product}${
      price === null
        ? ''
        : `, ${price.offer === null ? '' : `${price.offer} `}${price.amount}${conditions(price)}`
    }, and returns go by it.`,
  places: (places, isAll) => {
    const links = places.map(({ place, link }) => `the ${place} ${link} `);
    const all = [links.slice(0, -1).join(', '), ...links.slice(-1)]
      .filter((words) => words !== '')
      .join('and ');
    const count = NUMERALS[places.length] ?? places.length;
    const noun = places.length === 1 ? 'place' : 'places';
    return isAll
      ? `There ${places.length === 1 ? 'is' : 'are'} only ${count} official ${noun}: ${all}.`
      : `Our official ${noun}: ${all}.`;
  },

  admitCode: () => "I'm sorry, I sent the wrong code; please don't pay it.",
  admitCodeToo: () => "The code was wrong too; please don't pay it.",
  admitLink: (brand, isNoticed) =>
    `${isNoticed ? "You're right, I sent the wrong store." : "I'm sorry, I sent the wrong store link."} ${
      brand ?? 'That store'
    } is not ours, please don't order there.`,
  admitBoth: (name, brand) =>
    `${name === null ? '' : `${name}, `}I sent the wrong code and the wrong store link, I'm sorry I made you doubt us. Please don't pay that code; ${
      brand ?? 'that store'
    } is not ours, please don't order there.`,
  admitWithheld: (price, store) =>
    price === null
      ? 'I was not clear about the discount at the start; that was my mistake.'
      : `The ${price.offer ?? 'price'} of ${price.amount} is in our ${price.place}${
          price.range === null ? '' : `, valid ${price.range}`
        }; I should have said so at the start.${
          store === null ? '' : ` The ${store.place} shows ${store.amount}.`
        }`,
  notOurBrand: (brand) => `${brand} is not ours, please don't order there.`,
  sisterBrand: (brand, relation, own) =>
    `${brand} is another official brand of ours; how it differs from ${own}: ${relation}. Choose it if you like, or stay with ${own}.`,
  noRush: (hasChoice) => `No rush, ${hasChoice ? 'either is fine, or ' : ''}not buying is fine too.`,

  withdrawCard: () =>
    "Please delete that card number; we don't take card details in chat and I won't keep them.",
  noSensitiveData: () =>
    "I don't need that data; please don't send it to anyone, including me. What has to be filled in you can enter yourself on the official page.",
  ownDataOnly: () => "I can't share another customer's information; I only look up your own orders.",
  stayOnPlatform: (price) =>
    `You can order right here, and after-sales are handled here too${
      price === null
        ? ''
        : `; in the ${price.place} the ${price.offer ?? 'price'} is ${price.amount}${conditions(price)}`
    }.`,
  acknowledgeStop: () =>
    "Done, no more promotional messages; I'll only write about your order. I'm here if you need me.",
  close: (name, store, fault) => {
    const faults = {
      both: "The code and the link were my mistakes; I'll pass your points to the shop. ",
      code: "The code was my mistake; I'll pass your points to the shop. ",
      link: "The store link was my mistake; I'll pass your points to the shop. ",
      withheld: "I should have told you the discount at the start; I'll pass your points to the shop. ",
    };
    return `Of course${name === null ? '' : `, ${name}`}${store === null ? '' : `; the ${store} ships the same`}. ${
      fault === null ? '' : faults[fault]
    }I won't message you again unless you write.`;
  },

  answerDelivery: (words) => `About delivery: ${words}.`,
  answerReturns: (words) => `About returns: ${words}.`,
  answerInvoice: (words) =>
    words === null ? 'About the invoice: you get one on request.' : `About the invoice: ${words}.`,
  answerStock: (product, pieces) =>
    pieces > 0
      ? `${capital(product ?? 'it')} is in stock, ${pieces} on the page.`
      : `${capital(product ?? 'it')} is out of stock at the moment.`,
  answerQuality: (claim, evidence) =>
    `About quality: ${claim}. You can check it yourself here: ${evidence} .`,
  latePromise: (status, time) =>
    `I'm late with what I promised you, sorry. Where it stands: ${status}; you'll have it by ${time}, and if you'd rather not wait, tell me and we'll find another way.`,
  changedPromise: (reason, choice) =>
    `I promised you this and didn't keep it. I'm sorry; the reason is ${reason}. You can choose ${choice} or a refund, whichever suits you.`,
  clearTime: (time, step) =>
    `By ${time} at the latest: ${step}. If that doesn't happen, come straight to me and you can have a refund or another way out.`,
  standardTime: (words) =>
    `Our standard: ${words}. I can't vouch for the time on the road; if it slips, I'll tell you first.`,
  timedHold: (minutes) =>
    `Checking now, back within ${minutes} minutes; feel free to carry on, I'll message you.`,
  keepOwnership: (time) =>
    `I'm looking after this: I've passed the details to the colleague in charge and you'll hear from me by ${time}. No need to contact anyone else, just message me.`,
  answerLater: (time) => `I'll look that up and answer by ${time}.`,

  takeCharge: (step, time) => `I understand, and I'll handle it: ${step}. You'll hear from me by ${time}.`,
  acknowledge: (step, time, returns) =>
    `I'm sorry about this. I'll ${step} and get back to you by ${time}${
      returns === null ? '.' : `; or you may return it: ${returns}.`
    }`,
  askNeed: () =>
    'Is it for you or a gift? Tell me what matters most to you and a rough budget, so I can suggest the right one.',
  checkRecord: (date, place, product, amount) =>
    `I see ${product.quantity === '' ? '' : `${product.quantity} `}${product.name}${
      place === null ? '' : ` from our ${place}`
    } on ${date} at ${amount}. Is that right?`,
  noPressure: () => "No pressure at all. Message me whenever you like, whether you're buying or not.",

  provenFact: (claim, evidence) => `You can check this yourself: ${claim}, see ${evidence} .`,
  checkableFact: (fact) => `What you can check yourself: ${fact}. See if it suits you.`,
  nameSource: (source) => `That comes from ${source}; if you can't find it there, please set it aside.`,
  notMedicine: () =>
    "It is not medicine and can't treat any condition. If you take medication, please ask your doctor first.",
  honestReview: () =>
    "Please rate it as you honestly found it, good or bad. If something is wrong, tell me first and I'll fix it.",
  sayAutomated: (shop, minutes) =>
    `Hi, I'm ${shop === null ? 'the shop' : shop}'s automated assistant, not a person. Reply 'agent' and somebody will join within ${minutes} minutes.`,
  grantReturn: (terms, step) =>
    `Yes, we can sort that out: ${terms}; faults are on us. What to do: ${step}, and the money goes back the way you paid.`,
  ownFactsOnly: (fact) => `I can't speak for other shops. Ours is ${fact}; compare for yourself.`,

  offerNames: {
    returning: 'returning-customer price',
    new: 'first-order price',
    all: 'promotion price',
    other: 'special price',
  },
  named: (name, generic) => `"${name}" ${generic}`,
  freeShipping: 'shipping included',
  channels: {
    tmall: 'Tmall store',
    taobao: 'Taobao store',
    jd: 'JD store',
    douyin: 'Douyin store',
    pdd: 'Pinduoduo store',
    kuaishou: 'Kuaishou store',
    xiaohongshu: 'Xiaohongshu store',
    shopee: 'Shopee store',
    amazon: 'Amazon store',
    ebay: 'eBay store',
    official: 'web shop',
    web: 'web shop',
    site: 'web shop',
    website: 'web shop',
  },
  ownShop: 'official shop',
  miniProgram: 'official mini-program',
  monthPromotion: (month) => `${MONTHS[month - 1] ?? ''} promotion price`,
  pieces: (count, measure) => {
    if (measure !== null) return `${NUMERALS[count] ?? count} ${measure}${count === 1 ? '' : 's'} of `;
    return count === 1 ? 'the ' : `${count} × `;
  },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

import type { CreditId } from '../model/credit';
import type { Localized } from '../model/locale';

/** What an agent did well, as a fact; "counted" is said by the surface that shows it. */
export const creditText: Localized<Readonly<Record<CreditId, string>>> = {
  'zh-CN': {
    'mistake-mended': '认了错也补好了',
    'official-way-to-pay': '官方付款方式和收款方一起说清了',
    'price-with-conditions': '优惠的条件和期限一次说清了',
    'promise-kept': '答应的按时做到了',
    'purchase-recalled': '记得他上次买的',
    'three-prices-told': '三个价一次说清了',
  },
  'zh-TW': {
    'mistake-mended': '認了錯也補救好了',
    'official-way-to-pay': '官方付款方式和收款方一起說清楚了',
    'price-with-conditions': '優惠的條件和期限一次說清楚了',
    'promise-kept': '答應的準時做到了',
    'purchase-recalled': '記得他上次買的',
    'three-prices-told': '三個價一次說清楚了',
  },
  en: {
    'mistake-mended': 'Owned the mistake and put it right',
    'official-way-to-pay': 'Official way to pay, with the payee named',
    'price-with-conditions': 'Offer told at once, with its conditions',
    'promise-kept': 'Did what was promised, in time',
    'purchase-recalled': 'Remembered the last purchase',
    'three-prices-told': 'All three prices told at once',
  },
};

import type { NeedField } from '../model/care';
import type { Localized } from '../model/locale';

/** One good question about each part of a need: it can be answered in a word, and says why it is asked. */
export const QUESTIONS: Localized<Readonly<Record<NeedField, string>>> = {
  'zh-CN': {
    stated: '您这次主要想找什么样的？我按您说的来挑，不合适的就直说不合适。',
    underlying: '想先弄明白：现在用的哪里不满意？这样我不会给您推不对的。',
    driver: '几样里您最看重哪一样：品质、价格，还是到得快？我照这个来比。',
    occasion: '是平时用，还是有什么日子要用？我好看时间来不来得及。',
    recipient: '请问是您自己用，还是送人？送人的话是送哪位，我好按他的习惯来看。',
    budget: '您心里大概多少合适？我只在这个范围里看，不往上推。',
  },
  'zh-TW': {
    stated: '您這次主要想找什麼樣的？我照您說的來挑，不合適的就直說不合適。',
    underlying: '想先弄明白：現在用的哪裡不滿意？這樣我不會給您推不對的。',
    driver: '幾樣裡您最看重哪一樣：品質、價格，還是到得快？我照這個來比。',
    occasion: '是平時用，還是有什麼日子要用？我好看時間來不來得及。',
    recipient: '請問是您自己用，還是送人？送人的話是送哪位，我好照他的習慣來看。',
    budget: '您心裡大概多少合適？我只在這個範圍裡看，不往上推。',
  },
  en: {
    stated: 'What are you mainly looking for? I go by that, and say so when something does not fit.',
    underlying: 'What is not right with what you use now? Then I will not suggest the wrong thing.',
    driver: 'What matters most to you: quality, price or how soon it arrives? I compare by that.',
    occasion: 'Is it for every day, or for a certain date? Then I can see whether it will be there in time.',
    recipient: 'Is it for yourself or a present? If a present, for whom, so that I can go by their habits.',
    budget: 'About how much would you like to spend? I stay within it and do not push above.',
  },
};

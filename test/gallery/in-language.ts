import { Converter } from 'opencc-js/cn2t';
import type { Locale } from '../../lib/model/locale';

/** What is said in the samples, in English. A sample that has no English is a name, or an id. */
const EN: Readonly<Record<string, string>> = {
  '在吗？我是你们老客户了，想再买点茶，现在有优惠吗？':
    'Hello? I have bought from you before and want some more tea. Any discount now?',
  '这款128元，跟天猫店一样的价格哈': 'This one is 128 yuan, same price as the Tmall store',
  那您微信下单的话可以给您123: 'If you order on WeChat you can have it for 123',
  '这店不是我要的牌子啊，而且怎么是个补运费的链接？':
    'This store is not the brand I want, and why is it a freight listing?',
  '当时小程序打不开，我想补救，不是故意晚说。':
    'The mini-program was down; I wanted to make up for it, not keep it back.',
  '当时小程序打不开。': 'The mini-program was down.',
  '亲，现在微信下单可以给您优惠10元，118，要不要给您安排？':
    'Order on WeChat now and I can take 10 off: 118. Shall I arrange it?',
  '不用了，我去天猫店原价拍，电话••••8812。': 'No, I will pay full price at Tmall. Phone ••••8812.',
  '小青柑普洱250 g': 'Xiaoqinggan Pu’er 250 g',
  小程序老客价: 'returning price, mini-program',
  '现在有优惠吗？': 'Any discount now?',
  '128元，跟天猫店一样的价格': '128 yuan, same price as the Tmall store',
  微信下单的话可以给您123: 'if you order on WeChat you can have it for 123',
  '在这个里面拍就可以，数量改成123': 'Just order in this one and set the quantity to 123',
  茗川堂旗舰店: 'Mingchuantang flagship store',
  岭上柑: 'Lingshang Gan',
  岭上柑茶铺: 'Lingshang Gan Tea',
  老客价: 'Returning price',
  全网最好: 'best on the web',
  我们家是全网最好的小青柑: 'Ours is the best Xiaoqinggan on the web',
  '加店长微信有老客优惠哦，微信号••••': 'Add the manager on WeChat for a regulars’ discount, id ••••',
  今天: 'today',
  '催一下仓库，今天给您回话': 'I will chase the warehouse and get back to you today',
  '他第一句就问了优惠，老客价要先说。':
    'He asked for a discount in his first line; say the returning price first.',
  '您上次89元拿的，天猫今天98元，我这里84元，到11月30日。':
    'Last time you paid 89; Tmall is at 98 today; here it is 84, until 30 November.',
  '您上次89元拿的，天猫今天98元，我这里84元。': 'Last time you paid 89; Tmall is at 98 today; here it is 84.',
  '补寄一罐，今天发出': 'Send another tin, leaving today',
  '这店不是我要的牌子啊，收款码也不对，钱到底付给谁？':
    'Not the brand I want, and the payment code is wrong too: whom would I be paying?',
  陈皮白茶饼: 'Chenpi white tea cake',
  夜班: 'Night shift',
  周先生: 'Mr Zhou',
  周女士: 'Ms Zhou',
  林女士: 'Ms Lin',
  吴女士: 'Ms Wu',
  小叶: 'Leaf',
  小乔: 'Jo',
  阿凯: 'Kai',
  小唐: 'Tang',
  李多多: 'Dora',
  邹小北: 'Bea',
  陈主管: 'Chen',
};

let converter: ((words: string) => string) | null = null;
function traditional(words: string): string {
  converter ??= Converter({ from: 'cn', to: 'twp' });
  return converter(words);
}

/** A sample with all that is said in it in the page's language. */
export function inLanguage<T>(sample: T, locale: Locale): T {
  return locale === 'zh-CN' ? sample : (said(sample, locale) as T);
}

function said(sample: unknown, locale: Locale): unknown {
  if (typeof sample === 'string') return locale === 'en' ? (EN[sample] ?? sample) : traditional(sample);
  if (Array.isArray(sample)) return sample.map((one) => said(one, locale));
  if (typeof sample !== 'object' || sample === null) return sample;
  return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, said(value, locale)]));
}

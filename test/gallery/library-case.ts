import { type LibraryEntry, libraryEntrySchema } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';

/** A library of the tea shop, one entry a kind and more of the commonest; everything invented. */
export const libraryCase = (locale: Locale): readonly LibraryEntry[] =>
  (locale === 'en' ? EN : ZH).map((entry, index) => libraryEntrySchema.parse({ id: `l-${index}`, ...entry }));

const ZH = [
  {
    kind: 'question',
    title: '收款码为什么是个人的？',
    aliases: ['扫出来是个人', '是你们公司的吗', '付款安全吗'],
    text: '我们只收公司账户：岭上柑茶业有限公司。扫出来是个人名字的码请不要付，发给我看一下，我马上核实。',
    source: '收款规定',
    date: '2026-11-02',
  },
  {
    kind: 'question',
    title: '怎么退货？',
    aliases: ['退换', '不想要了'],
    text: '签收后七天内、没拆内封的都可以退，运费我们出。拆了的，请拍一张照片给我，我来看能怎么办，不会让您白跑一趟。寄回地址在订单页里，寄出后告诉我单号就行。',
    source: '店铺售后规则',
    date: '2026-11-01',
    tags: ['售后'],
  },
  {
    kind: 'contact',
    title: '售后 李静',
    handles: '退换、破损、漏发',
    hours: '周一到周六 09:00-18:00',
    reach: '企业微信 李静，分机 802',
  },
  {
    kind: 'evidence',
    title: '2026年新会柑普农残检测',
    text: '这批小青柑送检了，农残 48 项都没有检出。',
    scope: '批次 20260815，只说明这一批',
    source: '省质检院报告',
    date: '2026-09-12',
    link: 'https://www.lingshanggan.example/report/20260815',
    validUntil: '2026-11-25',
  },
  {
    kind: 'comparison',
    title: '和普通熟普比',
    text: '小青柑有柑皮的香，第一泡就出味；普通熟普要三四泡才开。',
    weaknesses: '耐泡不如熟普：我们大约十泡，熟普十五泡；每克也贵些。',
    source: '自己对泡',
    date: '2026-10-08',
  },
  {
    kind: 'trial',
    title: '三颗试饮装',
    text: '先寄三颗给您喝喝看，运费 6 元，合口味再买整盒。',
    scope: '没买过小青柑的客户，每人一次',
    validUntil: '2026-10-31',
  },
  {
    kind: 'usage',
    title: '小青柑怎么泡',
    text: '沸水冲，前两泡五秒出汤，之后每泡加五秒。',
    source: '茶艺师 陈',
    skus: ['LSG-XQG-250'],
  },
  {
    kind: 'beyond',
    title: '想要白茶',
    text: '白茶我们没有做。福鼎的几家做得好，您可以看看当地合作社的店。',
    source: '采购部',
    date: '2026-06-01',
  },
];

const EN = [
  {
    kind: 'question',
    title: 'Why is the payment code a private one?',
    aliases: ['is it your company', 'is paying safe'],
    text: 'We are paid to the company account only: Lingshang Gan Tea Co., Ltd. Please do not pay a code that shows a private name; send it to me and I will check at once.',
    source: 'Payment rules',
    date: '2026-11-02',
  },
  {
    kind: 'question',
    title: 'How do I return it?',
    aliases: ['refund', 'do not want it'],
    text: 'Within seven days of delivery, inner seal unbroken, and we pay the postage. If it was opened, send me a photo and I will see what can be done.',
    source: 'After-sales rules',
    date: '2026-11-01',
  },
  {
    kind: 'contact',
    title: 'Li Jing, after-sales',
    handles: 'returns, breakage, missing parts',
    hours: 'Mon to Sat 09:00-18:00',
    reach: 'WeCom “Li Jing”, extension 802',
  },
  {
    kind: 'evidence',
    title: 'Pesticide test of the 2026 crop',
    text: 'This batch was tested: none of 48 pesticides was found.',
    scope: 'Batch 20260815, this batch only',
    source: 'Provincial laboratory',
    date: '2026-09-12',
    link: 'https://www.lingshanggan.example/report/20260815',
    validUntil: '2026-11-25',
  },
  {
    kind: 'comparison',
    title: 'Against ordinary ripe Pu’er',
    text: 'Ours has the scent of the peel and opens at the first infusion; ripe Pu’er takes three.',
    weaknesses: 'It lasts ten infusions, not fifteen, and costs more a gram.',
    source: 'Brewed side by side',
    date: '2026-10-08',
  },
  {
    kind: 'trial',
    title: 'Three pieces to try',
    text: 'I can send you three pieces for the postage of 6 yuan; buy a box if you like them.',
    scope: 'Who has not bought it yet, once each',
    validUntil: '2026-10-31',
  },
];

import type { SearchState } from '../../components/side-panel/panel-data';
import { byRank, matchCustomer } from '../../lib/find/match';
import { termsOf } from '../../lib/find/query';
import { type CustomerFile, customerFileSchema } from '../../lib/model/customer';
import { NOW_MS } from './panel-case';

export const NOTHING_ASKED: SearchState = {
  query: '',
  found: null,
  isCut: false,
  failed: false,
  opened: null,
};

const bought = (at: string, product: string, unitPrice: number, order: string, quantity = 1) => ({
  at: `${at}T12:00:00+08:00`,
  channel: 'tmall',
  shop: '岭上柑旗舰店',
  brand: 'lingshanggan',
  product,
  unitPrice,
  quantity,
  currency: 'CNY',
  order: `${order}/1`,
});
const people: readonly CustomerFile[] = [
  {
    id: 'zhou',
    name: '周先生',
    phoneTail: '8812',
    tier: '老客',
    tags: ['爱喝浓'],
    purchases: [
      bought('2026-08-20', '小青柑普洱 250克', 123, '2381200012345678901'),
      bought('2026-03-03', '小青柑普洱 250克', 128, '2381200012345670001', 2),
      bought('2025-11-11', '白毫银针 100克', 260, '2281200012345670002'),
    ],
    promises: [
      {
        at: new Date(NOW_MS).toISOString(),
        text: '补发一包茶滤',
        dueAt: '2026-11-30T18:00:00+08:00',
        status: 'open',
      },
    ],
    notes: '送父亲的，要少苦的。',
  },
  {
    id: 'wu',
    name: '吴女士',
    phoneTail: '0516',
    purchases: [bought('2026-08-02', '小青柑普洱 100克', 58, '2381200012345670003')],
  },
  { id: 'anna', name: 'Anna Wu', tags: ['小青柑爱好者'], purchases: [] },
].map((file) => customerFileSchema.parse(file));

const searched = (query: string): SearchState => {
  const terms = termsOf(query, { timeZone: 'Asia/Shanghai', currency: 'CNY', nowMs: NOW_MS });
  const found = people.flatMap((file) => matchCustomer(file, terms) ?? []).sort(byRank);
  return { ...NOTHING_ASKED, query, found };
};

/** The finder in each of its states; open its tab to see it. */
export const searchCases: Readonly<Record<string, SearchState>> = {
  known: searched('小青柑'),
  unknown: { ...searched('zxs'), opened: people[0] ?? null },
  crisis: searched('没有这个人'),
};

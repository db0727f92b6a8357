import type { ListImport, ListImportPorts } from '../../components/options/list-import';
import { planImport } from '../../lib/import/plan';
import { runImport } from '../../lib/import/run';
import type { ImportRun } from '../../lib/model/import-run';
import { nowMs } from './log-case';

const setting = { timeZone: 'Asia/Shanghai' };
const run: ImportRun = {
  id: 'i-1',
  startedAtMs: nowMs - 3_600_000,
  files: ['ExportOrderList202611.csv', 'ExportOrderDetailList202611.csv'],
  formats: ['taobao'],
  state: 'done',
  batches: 4,
  customers: 1_204,
  purchases: 3_911,
  faults: 12,
};

/** Imports made before, as the list shows them. */
export const galleryRuns: readonly ImportRun[] = [
  run,
  {
    ...run,
    id: 'i-2',
    files: ['老客户.xlsx'],
    formats: [],
    state: 'undone',
    startedAtMs: nowMs - 86_400_000,
  },
];

const isEndless = new URLSearchParams(location.search).get('list') === 'running';

/** Read for real, stored nowhere. */
export const galleryLists: Omit<ListImportPorts, 'changed'> = {
  plan: (files, chosen) => planImport(files, setting, {}, chosen),
  async *read(files, plan) {
    if (isEndless) {
      yield { kind: 'customers', formatId: 'taobao', customers: [], done: 38_500, total: 100_000 };
      await new Promise(() => undefined);
    }
    yield* runImport(files, plan, setting);
  },
  begin: async (files) => ({ ...run, files, id: 'i-3', customers: 0, purchases: 0 }),
  store: async ({ customers }) => ({
    ...run,
    id: 'i-3',
    customers: customers.length,
    purchases: customers.flatMap(({ lines }) => lines).length,
  }),
  finish: async (_, state, faults) => ({ ...run, id: 'i-3', state, faults, customers: 2, purchases: 2 }),
  undo: async () => 0,
  remember: async () => undefined,
};

const TAOBAO =
  '订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,联系手机,订单付款时间,宝贝标题,宝贝总数量\n' +
  '2381200012345678901,t_林间,178.00,交易成功,林女士,138****5678,2026-03-03 10:01:40,小青柑普洱 250克,2\n' +
  '2381200012345678902,t_阿杰,108.00,交易关闭,周先生,13900000000,,小青柑普洱 250克,1\n' +
  '2381200012345678903,t_小满,98.00,买家已付款,满女士,13900001111,2026-03-05 09:00:30,陈皮 100克 送礼礼盒装（顺丰包邮）,1\n' +
  '2381200012345678904,t_小满,面议,买家已付款,满女士,13900001111,2026-03-05 09:00:30,陈皮 100克,1\n';
const OWN =
  '三月流水,,,,\n哪天,谁,东西,多少钱,随便写\n2026/3/3,林女士,小青柑,89,送人\n2026/3/4,周先生,陈皮,40,\n';

/** A list dropped in, in the state asked for. */
export async function takeList(flow: ListImport, wanted: string | null): Promise<void> {
  if (wanted === null) return;
  const content = wanted === 'own' ? OWN : wanted === 'bad' ? '只有一句话' : TAOBAO;
  await flow.take([new File([content], wanted === 'own' ? '流水.csv' : 'ExportOrderList202611.csv')]);
  if (wanted === 'running' || wanted === 'done') await flow.start();
}

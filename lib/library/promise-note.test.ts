import { expect, it } from 'vitest';
import { promiseNote } from './promise-note';

const at = (time: string): number => Date.parse(`2026-11-${time}:00+08:00`);
const setting = {
  customerName: '周先生',
  agentName: '小叶',
  timeZone: 'Asia/Shanghai',
  nowMs: at('20T12:00'),
};
const owed = {
  text: '单号发他',
  whole: null,
  atMs: at('19T10:00'),
  dueAtMs: at('20T18:00'),
  by: '阿宁',
  customerName: null,
};

it('tells the next agent what is owed, by when, and who promised it', () => {
  const half = { ...owed, text: '补发票', whole: '寄提袋和发票', dueAtMs: at('20T10:00'), by: null };
  expect(promiseNote([owed, half], setting, 'zh-CN')).toBe(
    [
      '周先生，还欠着：',
      '- 单号发他（11月20日18:00，阿宁11月19日答应）',
      '- 还欠：补发票（原来答应「寄提袋和发票」，11月20日10:00，已过点）',
      '小叶留',
    ].join('\n'),
  );
});

it('names each customer when there are several, and no agent when there is no name', () => {
  expect(promiseNote([{ ...owed, customerName: '林女士' }], { ...setting, agentName: ' ' }, 'en')).toBe(
    'Handover, promises still open:\n- 林女士: 单号发他 (20 Nov, 18:00, 阿宁 promised on 19 Nov)',
  );
});

import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../lib/import/plan';
import type { ImportEvent } from '../../lib/import/run';
import type { ImportRun } from '../../lib/model/import-run';
import { createListImport, type ListImportPorts, UnreadList } from './list-import';

const plan: ImportPlan = {
  files: [
    {
      name: 'a.csv',
      encoding: 'utf-8',
      formatId: null,
      titles: ['谁', '东西'],
      titleRow: 0,
      mapping: { name: 0 },
      samples: [],
      kind: 'customers',
    },
  ],
  halves: null,
  preview: [],
};
const run: ImportRun = {
  id: 'i1',
  startedAtMs: 1,
  files: ['a.csv'],
  formats: [],
  state: 'running',
  batches: 3,
  customers: 0,
  purchases: 0,
  faults: 0,
};
const customers = (done: number): ImportEvent => ({
  kind: 'customers',
  formatId: null,
  customers: [],
  done,
  total: 3,
});

function flowWith(parts: Partial<ListImportPorts> = {}) {
  const calls: string[] = [];
  const flow = createListImport({
    plan: async () => plan,
    async *read() {
      yield { kind: 'read', readBytes: 10, totalBytes: 10, rows: 3 };
      yield {
        kind: 'faults',
        faults: [{ file: 'a.csv', row: 2, reason: 'no-product', field: null, value: '' }],
      };
      for (const done of [1, 2, 3]) yield customers(done);
    },
    begin: async () => run,
    store: async ({ batch }) => {
      calls.push(`store ${batch}`);
      return run;
    },
    finish: async (_, state, faults) => {
      calls.push(`finish ${state} ${faults}`);
      return { ...run, state };
    },
    undo: async () => 0,
    remember: async (titles, mapping) => calls.push(`remember ${titles} ${JSON.stringify(mapping)}`),
    changed: () => calls.push('changed'),
    ...parts,
  });
  return { flow, calls };
}
const files = [new File(['x'], 'a.csv')];

describe('a list', () => {
  it('is shown before anything is stored, then stored batch by batch', async () => {
    const { flow, calls } = flowWith();
    await flow.take(files);
    expect(flow.state.value.step).toBe('preview');
    expect(calls).toEqual([]);
    await flow.start();
    expect(calls).toEqual(['store 0', 'store 1', 'store 2', 'finish done 1', 'changed']);
    expect(flow.state.value).toMatchObject({ step: 'done', isBroken: false, faults: [{ row: 2 }] });
  });

  it('that cannot be read says why', async () => {
    const { flow } = flowWith({ plan: () => Promise.reject(new UnreadList('a.csv', 'locked-workbook')) });
    await flow.take(files);
    expect(flow.state.value).toEqual({ step: 'faulty', file: 'a.csv', reason: 'locked-workbook' });
  });

  it('is not started while its columns do not say enough', async () => {
    const [file] = plan.files;
    const { flow, calls } = flowWith({
      plan: async () => ({ ...plan, files: file === undefined ? [] : [{ ...file, kind: null }] }),
    });
    await flow.take(files);
    await flow.start();
    expect(calls).toEqual([]);
  });

  it('mapped by hand is remembered by its titles', async () => {
    const { flow, calls } = flowWith();
    await flow.take(files);
    await flow.map(0, { name: 0, product: 1 });
    await flow.start();
    expect(calls[0]).toBe('remember 谁,东西 {"name":0,"product":1}');
  });

  it('stops after the batch under way', async () => {
    const { flow, calls } = flowWith({
      store: async ({ batch }) => {
        calls.push(`store ${batch}`);
        flow.cancel();
        return run;
      },
    });
    await flow.take(files);
    await flow.start();
    expect(calls).toEqual(['store 0', 'finish cancelled 1', 'changed']);
  });

  it('that could not be stored says so and keeps its faults', async () => {
    const { flow } = flowWith({ store: () => Promise.reject(new Error('full')) });
    await flow.take(files);
    await flow.start();
    expect(flow.state.value).toMatchObject({ step: 'done', isBroken: true, faults: [{ row: 2 }] });
  });

  it('is taken back until nothing is left; a failure can be tried again', async () => {
    const left = [2, 1, 0];
    const { flow } = flowWith({ undo: async () => left.shift() ?? 0 });
    await flow.undo(run);
    expect(left).toEqual([]);
    expect(flow.undoing.value).toBeNull();
    const broken = flowWith({ undo: () => Promise.reject(new Error('gone')) }).flow;
    await broken.undo(run);
    expect(broken.undoing.value?.state).toBe('failed');
  });
});

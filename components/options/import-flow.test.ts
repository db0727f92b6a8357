import { describe, expect, it } from 'vitest';
import { createImport } from './import-flow';

const fileOf = (name: string) => new File(['x'], name);

function desk() {
  const saved: string[] = [];
  const waiting = new Map<string, (content: string) => void>();
  const state = { canSave: true };
  const flow = createImport<string>({
    read: async (file) => {
      if (file.name === 'bad') throw new Error('line 3');
      if (file.name.startsWith('slow')) return new Promise((resolve) => waiting.set(file.name, resolve));
      return `content of ${file.name}`;
    },
    explain: (error, file) => ({ file, line: 3, field: 'a', expected: String(error) }),
    save: async (content) => {
      if (!state.canSave) throw new Error('nobody answered');
      saved.push(content);
    },
  });
  return { flow, saved, state, finish: (name: string) => waiting.get(name)?.(`content of ${name}`) };
}

describe('an import', () => {
  it('stores nothing before it is confirmed', async () => {
    const { flow, saved } = desk();
    await flow.take(fileOf('good'));
    expect(flow.state.value).toMatchObject({ step: 'preview', content: 'content of good' });
    expect(saved).toEqual([]);
    await flow.confirm();
    expect(saved).toEqual(['content of good']);
    expect(flow.state.value).toMatchObject({ step: 'saved' });
  });

  it('shows what is wrong with a bad file and stores nothing', async () => {
    const { flow, saved } = desk();
    await flow.take(fileOf('bad'));
    expect(flow.state.value).toEqual({
      step: 'faulty',
      fault: { file: 'bad', line: 3, field: 'a', expected: 'Error: line 3' },
    });
    await flow.confirm();
    expect(saved).toEqual([]);
  });

  it('keeps the preview when saving fails, so that it can be tried again', async () => {
    const { flow, saved, state } = desk();
    await flow.take(fileOf('good'));
    state.canSave = false;
    await flow.confirm();
    expect(flow.state.value).toMatchObject({ step: 'preview', saving: 'failed' });
    state.canSave = true;
    await flow.confirm();
    expect(saved).toEqual(['content of good']);
  });

  it('confirmed twice at once is stored once', async () => {
    const { flow, saved } = desk();
    await flow.take(fileOf('good'));
    await Promise.all([flow.confirm(), flow.confirm()]);
    expect(saved).toHaveLength(1);
  });

  it('takes the file dropped last, however long the first takes to read', async () => {
    const { flow, finish } = desk();
    const first = flow.take(fileOf('slow'));
    await flow.take(fileOf('good'));
    finish('slow');
    await first;
    expect(flow.state.value).toMatchObject({ step: 'preview', file: 'good' });
  });

  it('cancelled while a file is read shows nothing', async () => {
    const { flow, finish } = desk();
    const taken = flow.take(fileOf('slow'));
    flow.cancel();
    finish('slow');
    await taken;
    expect(flow.state.value).toEqual({ step: 'idle' });
  });
});

import { describe, expect, it } from 'vitest';
import { type NamedFile, readCustomersFile, readPolicyFile, UnreadFile } from './import-files';
import { FileFault } from './read-file';

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): NamedFile =>
  new File([content], name);
const lin = { id: 'c-1', name: '林女士' };
const shop = { name: '示例茶铺', currency: 'CNY', timeZone: 'Asia/Shanghai' };

describe('a file of customers', () => {
  it.each([
    ['a list', 'a.json', JSON.stringify([lin, { ...lin, id: 'c-2' }], null, 2), ['c-1', 'c-2']],
    ['one customer', 'a.json', JSON.stringify(lin, null, 2), ['c-1']],
    ['one a line', 'a.jsonl', `${JSON.stringify(lin)}\n`, ['c-1']],
    [
      'one a line, whatever it is called',
      'a.json',
      `{"id":"c-1","name":"A"}\r\n{"id":"c-2","name":"B"}`,
      ['c-1', 'c-2'],
    ],
    ['a list that begins with a byte order mark', 'a.json', `\ufeff${JSON.stringify([lin])}`, ['c-1']],
    ['nothing', 'a.json', '[]', []],
  ])('may hold %s', async (_, name, content, ids) => {
    expect((await readCustomersFile(fileOf(name, content))).map(({ id }) => id)).toEqual(ids);
  });

  it('names the line and the field that are wrong', async () => {
    const lines = `${JSON.stringify(lin)}\n${JSON.stringify({ id: 'c-2', name: 'B', tags: 'vip' })}`;
    const fault = await readCustomersFile(fileOf('a.jsonl', lines)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ file: 'a.jsonl', line: 2, field: 'tags' });
  });
});

describe('a policy file', () => {
  it('is read with what it leaves out filled in', async () => {
    expect(await readPolicyFile(fileOf('p.json', JSON.stringify({ shop })))).toMatchObject({
      shop,
      brands: [],
    });
  });

  it('in another encoding is not read into wrong names', async () => {
    const gb18030 = new Uint8Array([0x7b, 0x22, 0xb2, 0xe8, 0x22, 0x7d]); // {"茶"}
    await expect(readPolicyFile(fileOf('p.json', gb18030))).rejects.toEqual(new UnreadFile('not-utf8'));
  });

  it('of monstrous size is not loaded at all', async () => {
    const monster = {
      name: 'p.json',
      size: 1_000_000_000,
      arrayBuffer: () => Promise.reject(new Error('was loaded')),
    };
    await expect(readPolicyFile(monster)).rejects.toMatchObject({ why: 'too-large' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teaShop } from '../../test/support/shops';
import {
  KIND_FIELDS,
  LIBRARY_KINDS,
  type LibraryEntry,
  libraryEntrySchema,
  validityOf,
} from '../model/library';
import { lintEntries } from './lint';
import { asTable, NoLibrary, readLibraryFile } from './read-library';
import { LibrarySearch } from './search';

const entry = (parts: Partial<LibraryEntry> & { title: string }): LibraryEntry =>
  libraryEntrySchema.parse({
    id: parts.title,
    kind: 'question',
    text: '好的',
    source: '店规',
    date: '2026-11-01',
    ...parts,
  });

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

describe('search', () => {
  const search = new LibrarySearch([
    entry({ title: '怎么退货？', aliases: ['退换', '不想要了'], text: '签收后七天内可以退，运费我们出。' }),
    entry({
      title: '小青柑怎么泡',
      kind: 'usage',
      text: '沸水冲泡，前两泡五秒出汤。',
      skus: ['LSG-XQG-250'],
    }),
    entry({ title: 'How long does delivery take?', text: 'Two working days within England.' }),
    entry({ title: '发票', text: '下单时填抬头，三天内开出电子发票。' }),
  ]);
  const titles = (words: string) =>
    search.find({ words, kind: null, limit: 9 }).entries.map(({ title }) => title);

  it.each([
    ['a word of the title', '退货', '怎么退货？'],
    ['the other script', '退貨', '怎么退货？'],
    ['full width and upper case', 'ＬＳＧ-xqg', '小青柑怎么泡'],
    ['the beginning of a word', 'deliv', 'How long does delivery take?'],
    ['two words in another order', '电子 抬头', '发票'],
    ['other words for it', '不想要', '怎么退货？'],
    ['a whole question put differently', '请问收到以后不想要了能退货吗', '怎么退货？'],
  ])('finds by %s', (_, words, title) => expect(titles(words)[0]).toBe(title));

  it('puts a title before a text', () => {
    const both = new LibrarySearch([entry({ title: '运费', text: '包邮' }), entry({ title: '包邮' })]);
    expect(both.find({ words: '包邮', kind: null, limit: 9 }).entries.map(({ title }) => title)).toEqual([
      '包邮',
      '运费',
    ]);
  });

  it('finds nothing for what is not there, and keeps to the kind', () => {
    expect(titles('冰箱')).toEqual([]);
    expect(search.find({ words: '怎么', kind: 'usage', limit: 9 }).total).toBe(1);
  });

  it('offers an answer to a question, and none to small talk', () => {
    expect(search.answersTo('不合适的话可以退货不', 3).map(({ title }) => title)).toEqual(['怎么退货？']);
    expect(search.answersTo('你们好，在吗', 3)).toEqual([]);
  });

  it('finds every entry by any part of its title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (title, from, length) => {
        fc.pre(title.trim() !== '');
        const part = title.slice(from % title.length).slice(0, 1 + (length % title.length));
        const found = new LibrarySearch([entry({ title })]).find({ words: part, kind: null, limit: 1 });
        expect(found.total).toBe(1);
      }),
    );
  });
});

describe('a library file', () => {
  it('is read from a table in Chinese, as a table program writes it', async () => {
    const table =
      '种类,标题,回答,出处,日期,别名\r\n问答,怎么退货,"七天内可退，\n""运费""我们出",店规,2026/11/1,退换、不要了\r\n同事,售后小李,,,,\r\n';
    const { entries, faults } = await readLibraryFile(file('资料.csv', table));
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'question', date: '2026-11-01', aliases: ['退换', '不要了'] }),
    ]);
    expect(faults.map(({ row, field }) => [row, field])).toEqual([
      [3, 'handles'],
      [3, 'hours'],
      [3, 'reach'],
    ]);
  });

  it('comes back as it was written, as table and as JSON', async () => {
    const all = [
      entry({ title: '=HYPERLINK("http://x")', text: 'it\'s, "quoted"\nand more' }),
      entry({ title: '发票', aliases: ['抬头'], validUntil: '2026-12-31' }),
    ];
    for (const [name, content] of [
      ['a.csv', asTable(all)],
      ['a.json', JSON.stringify(all)],
    ] as const)
      expect(await readLibraryFile(file(name, content))).toEqual({ entries: all, faults: [] });
  });

  it.each([
    ['a table without a heading', 'a.csv', '问答,怎么退货,七天\n'],
    ['JSON that is no list', 'a.json', '{"kind":"question"}'],
    ['broken JSON', 'a.json', '[{'],
  ])('is refused: %s', async (_, name, content) => {
    await expect(readLibraryFile(file(name, content))).rejects.toThrow(NoLibrary);
  });

  it('never throws anything else on a table, and counts every wrong row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 20 }), async (cells) => {
        const table = `kind,title\n${cells.map((cell) => `question,"${cell.replaceAll('"', '""')}"`).join('\n')}`;
        const { entries, faults } = await readLibraryFile(file('a.csv', table));
        expect(entries).toEqual([]);
        expect(faults.every(({ row }) => row >= 2 && row <= cells.length + 1)).toBe(true);
      }),
    );
  });
});

describe('an entry', () => {
  it.each(LIBRARY_KINDS)('of kind %s needs what makes it honest', (kind) => {
    const bare = libraryEntrySchema.safeParse({ id: 'x', kind, title: 'x' });
    expect(bare.success).toBe(false);
    expect(bare.error?.issues.map(({ path }) => path[0])).toEqual([...KIND_FIELDS[kind].needs]);
  });

  it.each([
    ['2026-11-30', '2026-11-30', 'soon'],
    ['2026-11-29', '2026-11-30', 'expired'],
    ['2026-12-14', '2026-11-30', 'soon'],
    ['2026-12-15', '2026-11-30', 'valid'],
    [undefined, '2026-11-30', 'open'],
  ] as const)('valid until %s is, on %s, %s', (validUntil, today, validity) => {
    expect(validityOf(entry({ title: 'x', validUntil }), today)).toBe(validity);
  });
});

describe('linting', () => {
  it('warns of a saved answer by the rules of drafts, and leaves an honest one alone', () => {
    const grave = entry({ title: '怎么付款', text: '直接微信转账给我就行，不用走平台' });
    const honest = entry({ title: '怎么退货' });
    const linted = lintEntries([honest, grave], teaShop().index, Date.parse('2026-11-18T10:00:00+08:00'));
    expect(linted.map((one) => one.entry.id)).toEqual([grave.id]);
    expect(linted[0]?.findings[0]?.severity).toBe('critical');
  });
});

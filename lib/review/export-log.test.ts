import { describe, expect, it } from 'vitest';
import { logEntry } from '../../test/support/log-entries';
import { evidenceReport, type ReportWords } from './evidence-report';
import { csvEntry, csvHead, type EntryInWords, jsonEntry, LOG_COLUMNS, type LogColumn } from './export-log';

const said = (parts: Parameters<typeof logEntry>[1]): EntryInWords => ({
  entry: logEntry(1, parts),
  verdict: 'coach',
  title: '比上次贵没说',
  severity: '警告',
  outcome: '改后发出',
  verdictWords: '要辅导',
  at: '2026-11-18 10:02',
  evidence: ['3月3日的订单 89元'],
});

describe('csvEntry', () => {
  it.each(['=HYPERLINK("https://x.example")', '+86 1', '-2', '@SUM(A1)', '\t=1', '＝1', '|cmd', '%0'])(
    'lets no table program run %j',
    (words) => {
      const line = csvEntry(said({ snippet: words, customerName: words, agent: words }));
      expect(line).toContain(`'${words.replaceAll('"', '""')}`);
      expect(line).not.toMatch(/(?:^|,)"?[=+\-@＝|%\t]/);
    },
  );

  it('has a cell for each head, also when texts hold commas, quotes and line ends', () => {
    const heads = Object.fromEntries(LOG_COLUMNS.map((name) => [name, name])) as Record<LogColumn, string>;
    expect(csvHead(heads)).toBe(`\ufeff${LOG_COLUMNS.join(',')}\r\n`);
    const line = csvEntry(said({ snippet: '好的,"84元"\n一桶' }));
    expect(line).toContain('"好的,""84元""\n一桶"');
  });
});

it('jsonEntry is one line, and the whole entry', () => {
  const entry = logEntry(1, { snippet: 'a\u2028b\nc' });
  const line = jsonEntry(entry, null);
  expect(line.trimEnd()).not.toMatch(/[\n\u2028]/);
  expect(JSON.parse(line)).toEqual({ ...entry, verdict: null });
});

describe('evidenceReport', () => {
  const words: ReportWords = {
    locale: 'zh-CN',
    title: '提醒记录',
    lead: ['南岭茶铺'],
    chain: { words: '记录完整', isBroken: false, head: '12 ab' },
    headLabel: '最后一环',
    roles: { customer: '客户', agent: '客服', bot: '机器人', system: '系统' },
    redacted: '已遮住',
    evidenceLabel: '依据',
    rest: null,
  };

  it('says the state of the record before anything else', () => {
    const page = evidenceReport(words, [said({})]);
    expect(page.indexOf('记录完整')).toBeLessThan(page.indexOf('<article>'));
    expect(evidenceReport({ ...words, chain: { ...words.chain, isBroken: true } }, [])).toContain(
      'chain broken',
    );
  });

  it('names what each warning rests on', () => {
    expect(evidenceReport(words, [said({})])).toContain('3月3日的订单 89元');
  });

  it('takes no text of anybody for markup', () => {
    const mean = '<img src=x onerror=alert(1)> & "\'';
    const page = evidenceReport({ ...words, title: mean }, [
      said({ snippet: mean, agent: mean, context: [{ role: 'customer', atMs: null, text: mean }] }),
    ]);
    expect(page).not.toContain('<img');
    expect(page.match(/&lt;img/g)?.length).toBe(5);
  });
});

import { describe, expect, it } from 'vitest';
import { encode } from '../../test/support/encode';
import { orderExports } from '../../test/support/order-exports';
import { planImport } from './plan';
import { runImport } from './run';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);

/** What a file comes to: who bought what for how much, and which rows were left out. */
async function read(bytes: Uint8Array<ArrayBuffer>, timeZone = 'Asia/Shanghai') {
  const files = [new File([bytes], 'list.csv')];
  const plan = await planImport(files, { timeZone }, {});
  const lines: [string, string, number, number][] = [];
  const times: number[] = [];
  const faults: [row: number, reason: string][] = [];
  for await (const event of runImport(files, plan, { timeZone })) {
    if (event.kind === 'faults')
      faults.push(...event.faults.map(({ row, reason }): [number, string] => [row, reason]));
    if (event.kind === 'customers')
      for (const customer of event.customers)
        for (const line of customer.lines) {
          lines.push([customer.key, line.product, line.quantity, line.unitPrice]);
          times.push(line.atMs);
        }
  }
  return {
    format: plan.files[0]?.formatId ?? null,
    kind: plan.files[0]?.kind,
    lines,
    faults: faults.sort((a, b) => a[0] - b[0]),
    times,
  };
}

describe.each(orderExports.map((one) => [one.format, one] as const))('the export of %s', (format, one) => {
  const { csv, lines, faults, timeZone } = one;
  const isBig5 = format === 'shopee';
  it.each([
    ['in UTF-8', utf8(csv)],
    ['in UTF-8 with its mark', utf8(`\ufeff${csv}`)],
    ['in UTF-16', utf16(`\ufeff${csv}`)],
    ['in UTF-16 without a mark', utf16(csv)],
    isBig5 ? ['in Big5', encode(csv, 'big5')] : ['in GB18030', encode(csv, 'gb18030')],
    ['with plain line ends', utf8(csv.replaceAll('\r\n', '\n'))],
    ['with blank lines below', utf8(`${csv}\r\n\r\n,,,\r\n`)],
    ['below a heading', utf8(`某店 三月订单\r\n2026-03-01 至 2026-03-31\r\n\r\n${csv}`)],
  ] as const)('%s', async (_, bytes) => {
    const result = await read(bytes, timeZone);
    expect(result.format).toBe(format);
    expect(result.lines).toEqual(lines);
    expect(result.faults.map(([, reason]) => reason)).toEqual(faults);
  });
});

const HEAD = '订单号,付款时间,会员名,商品名称,数量,单价,状态\n';
const GOOD = '1,2026-03-03 10:00,a,茶,1,9,完成\n';
const ok = ['a', '茶', 1, 9] as const;

describe('malformed rows', () => {
  it.each<[string, string, readonly (readonly unknown[])[], readonly (readonly [number, string])[]]>([
    ['a negative quantity', `${HEAD}1,2026-03-03,a,茶,-1,9,完成\n`, [], [[2, 'refunded']]],
    ['a negative price', `${HEAD}1,2026-03-03,a,茶,1,-9,完成\n`, [], [[2, 'refunded']]],
    ['a price in brackets', `${HEAD}1,2026-03-03,a,茶,1,(9.00),完成\n`, [], [[2, 'refunded']]],
    ['a refunded order', `${HEAD}1,2026-03-03,a,茶,1,9,已退款\n`, [], [[2, 'refunded']]],
    ['an order not paid', `${HEAD}1,2026-03-03,a,茶,1,9,等待买家付款\n`, [], [[2, 'not-paid']]],
    ['a closed order', `${HEAD}1,2026-03-03,a,茶,1,9,交易关闭\n`, [], [[2, 'not-paid']]],
    ['an order that stands twice', HEAD + GOOD + GOOD, [ok], [[3, 'duplicate']]],
    [
      'one number for two articles',
      `${HEAD}${GOOD}1,2026-03-03 10:00,a,杯,1,5,完成\n`,
      [ok, ['a', '杯', 1, 5]],
      [],
    ],
    [
      'one number for two buyers',
      `${HEAD}${GOOD}1,2026-03-03 10:00,b,茶,1,9,完成\n`,
      [ok, ['b', '茶', 1, 9]],
      [],
    ],
    ['merged cells below an order', `${HEAD}${GOOD},,,杯,2,5,\n`, [ok, ['a', '杯', 2, 5]], []],
    ['merged cells above which nothing stands', `${HEAD},,,杯,2,5,\n`, [], [[2, 'no-customer']]],
    ['a formula for a price', `${HEAD}1,2026-03-03,a,茶,1,=A1*2,完成\n`, [], [[2, 'bad-price']]],
    ['a formula’s error', `${HEAD}1,2026-03-03,a,茶,1,#REF!,完成\n`, [], [[2, 'bad-price']]],
    ['a formula for a product', `${HEAD}1,2026-03-03,a,=CMD(),1,9,完成\n`, [['a', '=CMD()', 1, 9]], []],
    ['a number kept as text', `${HEAD}="1",2026-03-03,a,茶,="1",="9.00",完成\n`, [ok], []],
    ['a price with its sign', `${HEAD}1,2026-03-03,a,茶,1,￥9.00,完成\n`, [ok], []],
    ['a price with its unit', `${HEAD}1,2026-03-03,a,茶,1,9元,完成\n`, [ok], []],
    ['a price with thousands', `${HEAD}1,2026-03-03,a,茶,1,"1,280.50",完成\n`, [['a', '茶', 1, 1280.5]], []],
    ['a price in full width', `${HEAD}1,2026-03-03,a,茶,1,９.５,完成\n`, [['a', '茶', 1, 9.5]], []],
    ['no price', `${HEAD}1,2026-03-03,a,茶,1,,完成\n`, [], [[2, 'bad-price']]],
    ['words for a price', `${HEAD}1,2026-03-03,a,茶,1,面议,完成\n`, [], [[2, 'bad-price']]],
    ['two points in a price', `${HEAD}1,2026-03-03,a,茶,1,1.2.3,完成\n`, [], [[2, 'bad-price']]],
    ['a price of nothing: a gift', `${HEAD}1,2026-03-03,a,茶,1,0,完成\n`, [['a', '茶', 1, 0]], []],
    ['no quantity', `${HEAD}1,2026-03-03,a,茶,,9,完成\n`, [], [[2, 'bad-quantity']]],
    ['a quantity of none', `${HEAD}1,2026-03-03,a,茶,0,9,完成\n`, [], [[2, 'bad-quantity']]],
    ['a broken quantity', `${HEAD}1,2026-03-03,a,茶,1.5,9,完成\n`, [], [[2, 'bad-quantity']]],
    ['a quantity with its word', `${HEAD}1,2026-03-03,a,茶,两罐,9,完成\n`, [], [[2, 'bad-quantity']]],
    ['a day that is none', `${HEAD}1,2026-02-30,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['a thirteenth month', `${HEAD}1,2026-13-01,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['words for a day', `${HEAD}1,昨天,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['no day', `${HEAD}1,,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['a day before there were shops', `${HEAD}1,1899-12-31,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['#### of a narrow column', `${HEAD}1,########,a,茶,1,9,完成\n`, [], [[2, 'bad-time']]],
    ['no buyer', `${HEAD}1,2026-03-03,,茶,1,9,完成\n`, [], [[2, 'no-customer']]],
    ['no product', `${HEAD}1,2026-03-03,a,,1,9,完成\n`, [], [[2, 'no-product']]],
    ['too few cells', `${HEAD}1,2026-03-03\n${GOOD}`, [ok], [[2, 'no-product']]],
    [
      'a refund of the whole price',
      '订单号,付款时间,买家会员名,宝贝标题,购买数量,买家实付金额,退款金额\n1,2026-03-03,a,茶,1,9,9.00\n2,2026-03-03,a,茶,1,9,0.00\n3,2026-03-03,a,茶,1,9,2.00\n',
      [ok, ok],
      [[2, 'refunded']],
    ],
    ['too many cells', `${HEAD}1,2026-03-03,a,茶,1,9,完成,x,y,z\n`, [ok], []],
    [
      'quotes and newlines in a field',
      `${HEAD}1,2026-03-03,a,"茶 ""大""\n罐",1,9,完成\n`,
      [['a', '茶 "大"\n罐', 1, 9]],
      [],
    ],
    [
      'a quote that is never closed',
      `${HEAD}1,2026-03-03,a,"茶,1,9,完成\n2,2026-03-03,a,茶,1,9,完成\n`,
      [['a', '"茶', 1, 9], ok],
      [],
    ],
    ['a quote within a field', `${HEAD}1,2026-03-03,a,7" 茶盘,1,9,完成\n`, [['a', '7" 茶盘', 1, 9]], []],
    ['tabs and blanks around', `${HEAD} 1 ,\t2026-03-03 , a , 茶 , 1 , 9 ,完成\n`, [ok], []],
    [
      'a cell far too long',
      `${HEAD}1,2026-03-03,a,${'茶'.repeat(20_000)},1,9,完成\n${GOOD}`,
      [ok],
      [[2, 'cell-too-long']],
    ],
    ['the titles once more in the middle', HEAD + GOOD + HEAD, [ok], [[3, 'bad-time']]],
    ['a row of sums below', `${HEAD}${GOOD}合计,,,,1,9,\n`, [ok], [[3, 'no-product']]],
    [
      'titles in another order',
      '单价,数量,商品名称,会员名,付款时间,订单号\n9,1,茶,a,2026-03-03,1\n',
      [ok],
      [],
    ],
    [
      'a title that stands twice',
      '订单号,付款时间,会员名,商品名称,数量,单价,单价\n1,2026-03-03,a,茶,1,9,8\n',
      [ok],
      [],
    ],
    [
      'titles with blanks and stars',
      '*订单号, 付款时间 ,会员名,*商品名称,数量(件),单价（元）\n1,2026-03-03,a,茶,1,9\n',
      [ok],
      [],
    ],
    ['no column of quantities', '订单号,付款时间,会员名,商品名称,单价\n1,2026-03-03,a,茶,9\n', [ok], []],
    ['no column of orders', '付款时间,会员名,商品名称,单价\n2026-03-03,a,茶,9\n', [ok], []],
    ['semicolons', HEAD.replaceAll(',', ';') + GOOD.replaceAll(',', ';'), [ok], []],
    ['bars', HEAD.replaceAll(',', '|') + GOOD.replaceAll(',', '|'), [ok], []],
    ['zero bytes in a cell', `${HEAD}1,2026-03-03,a\u0000,茶,1,9,完成\n`, [['a\u0000', '茶', 1, 9]], []],
    [
      'characters that no encoding has',
      `${HEAD}1,2026-03-03,a,茶\ufffd,1,9,完成\n`,
      [['a', '茶\ufffd', 1, 9]],
      [],
    ],
  ])('%s', async (_, csv, lines, faults) => {
    const result = await read(utf8(csv));
    expect(result.lines).toEqual(lines);
    expect(result.faults).toEqual(faults);
  });

  it('a cell of ten megabytes costs one row', async () => {
    const huge = `"${'茶'.repeat(3_500_000)}"`;
    const result = await read(utf8(`${HEAD}1,2026-03-03,a,${huge},1,9,完成\n${GOOD}`));
    expect(result.lines).toEqual([ok]);
    expect(result.faults).toEqual([[2, 'cell-too-long']]);
  });

  it.each([
    ['2026-03-04 12:30:00'],
    ['2026/3/4 12:30'],
    ['2026年3月4日 12时30分'],
    ['20260304123000'],
    ['4/3/2026 12:30'],
    ['2026-03-04T04:30:00Z'],
  ])('the day written %s', async (written) => {
    const { times } = await read(utf8(`${HEAD}1,${written},a,茶,1,9,完成\n`));
    expect(times).toEqual([Date.parse('2026-03-04T12:30:00+08:00')]);
  });
});

describe('files that are no list', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', '\n\n  \n', 'no-titles'],
    ['a sentence', '你好', 'no-titles'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'no-titles'],
  ])('%s', async (_, text, reason) => {
    await expect(read(utf8(text))).rejects.toMatchObject({ name: 'UnplannedFile', file: 'list.csv', reason });
  });

  it('a list without who, what or when is not stored but asked about', async () => {
    expect((await read(utf8('甲,乙,丙\n1,2,3\n'))).kind).toBeNull();
    expect((await read(utf8('订单号,商品名称,单价\n1,茶,9\n'))).kind).toBeNull();
  });
});

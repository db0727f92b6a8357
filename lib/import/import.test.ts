import { describe, expect, it } from 'vitest';
import { encode } from '../../test/support/encode';
import { isChanged, withImported, withoutImport } from './customers';
import { encodingOf } from './decode';
import type { ImportedCustomer } from './gather';
import { planImport } from './plan';
import { type FileFault, runImport } from './run';
import { readSheet } from './sheet';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Everything lists yield, read as the worker reads them. */
async function readAll(
  files: readonly [name: string, bytes: Uint8Array<ArrayBuffer>][],
  timeZone = 'Asia/Shanghai',
) {
  const named = files.map(([name, bytes]) => new File([bytes], name));
  const plan = await planImport(named, { timeZone }, {});
  const customers: ImportedCustomer[] = [];
  const faults: FileFault[] = [];
  for await (const event of runImport(named, plan, { timeZone })) {
    if (event.kind === 'customers') customers.push(...event.customers);
    if (event.kind === 'faults') faults.push(...event.faults);
  }
  const lines = customers.flatMap(({ key, lines: own, ...one }) =>
    own.map((line) => ({
      ...line,
      customer: key,
      name: one.name,
      phoneTail: one.phoneTail,
      account: one.account,
    })),
  );
  return {
    plan,
    format: plan.files[0]?.formatId ?? null,
    customers,
    lines,
    faults: faults.map(({ file: _, ...fault }) => fault),
  };
}
const read = (bytes: Uint8Array<ArrayBuffer>, timeZone?: string) => readAll([['list.csv', bytes]], timeZone);

const TAOBAO =
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量,店铺名称\n' +
  '="2381200012345678901",t_林间,ali@mail.example,178.00,0.00,178.00,178.00,交易成功,林女士,\'138****5678,2026-03-03 10:00:12,2026-03-03 10:01:40,小青柑普洱 250克,1,2,南岭旗舰店\n' +
  '="2381200012345678902",t_阿杰,,98.00,10.00,108.00,108.00,交易关闭,周先生,13900000000,2026-03-04 09:00:00,,小青柑普洱 250克,1,1,南岭旗舰店\n' +
  '="2381200012345678903",t_小满,,98.00,10.00,108.00,108.00,买家已付款,满女士,13900001111,2026-03-05 09:00:00,2026-03-05 09:00:30,陈皮 100克,1,1,南岭旗舰店\n';

describe('order exports are recognised by their titles and read', () => {
  it.each([
    ['UTF-8', utf8(TAOBAO)],
    ['UTF-8 with its mark', utf8(`\ufeff${TAOBAO}`)],
    ['GB18030', encode(TAOBAO, 'gb18030')],
    ['UTF-16', new Uint8Array(Uint16Array.from(`\ufeff${TAOBAO}`, (char) => char.charCodeAt(0)).buffer)],
  ])('Taobao in %s', async (_, bytes) => {
    const { format, lines, faults } = await read(bytes);
    expect(format).toBe('taobao');
    expect(lines).toEqual([
      {
        order: '2381200012345678901/小青柑普洱 250克',
        atMs: Date.parse('2026-03-03T10:01:40+08:00'),
        customer: 't_林间',
        account: 't_林间',
        name: '林女士',
        phoneTail: '5678',
        product: '小青柑普洱 250克',
        sku: null,
        quantity: 2,
        unitPrice: 89,
        currency: null,
        shop: '南岭旗舰店',
      },
      expect.objectContaining({ customer: 't_小满', unitPrice: 98, quantity: 1 }),
    ]);
    expect(faults).toEqual([{ row: 3, reason: 'not-paid', field: 'status', value: '交易关闭' }]);
  });

  it('Shopify: the rows below an order are of the same order; a refunded one is none', async () => {
    const { format, lines, faults } = await read(
      utf8(
        'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Phone\n' +
          '#1001,ann@mail.example,paid,2026-03-03 10:00:00 +0000,GBP,60,65,2026-03-03 09:59:00 +0000,1,"Trail tent, 2 person",49.50,TT-2,Ann Lee,+44 7700 900123\n' +
          '#1001,ann@mail.example,,,,,,,2,Peg set,5.25,PEG,,\n' +
          '#1002,bo@mail.example,refunded,2026-03-04 10:00:00 +0000,GBP,20,20,2026-03-04 10:00:00 +0000,1,Mug,20,MUG,Bo,\n',
      ),
      'Europe/London',
    );
    expect(format).toBe('shopify');
    expect(
      lines.map(({ order, product, quantity, unitPrice, currency }) => [
        order,
        product,
        quantity,
        unitPrice,
        currency,
      ]),
    ).toEqual([
      ['#1001/TT-2', 'Trail tent, 2 person', 1, 49.5, 'GBP'],
      ['#1001/PEG', 'Peg set', 2, 5.25, 'GBP'],
    ]);
    expect(lines[1]?.atMs).toBe(Date.parse('2026-03-03T10:00:00Z'));
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([[4, 'refunded']]);
  });

  it.each([
    [
      'jd',
      '订单号,下单帐号,商品名称,订购数量,京东价,订单状态,下单时间,客户姓名,联系电话\n300100200300,jd_abc,手机壳,2,39.00,完成,2026-03-03 10:00:00,王五,139****0001\n',
      39,
    ],
    [
      'pinduoduo',
      '商品,订单号,订单状态,用户实付金额(元),邮费(元),商品数量(件),支付时间,商品规格,收货人,手机\n猫粮 2kg,260303-001,已收货,128.00,0,2,2026-03-03 10:00:00,鸡肉味,李*,138****0002\n',
      64,
    ],
    [
      'douyin',
      '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品单价,订单应付金额,收件人,收件人手机号,支付完成时间,订单状态,达人昵称\n6920001,69200011,防晒霜,50ml,1,99.00,79.00,赵*,138****0003,2026/03/03 10:00:00,已完成,\n',
      79,
    ],
    [
      'youzan',
      '订单号,订单状态,买家付款时间,商品名称,商品数量,商品单价,商品实际成交金额,收货人/提货人,收货人手机号/提货人手机号,买家手机号\nE2026030310,交易完成,2026-03-03 10:00:00,小青柑,2,94,168,陈女士,13800000004,13800000004\n',
      84,
    ],
    [
      'woocommerce',
      'Order Number,Order Status,Order Date,First Name (Billing),Email (Billing),Phone (Billing),Item Name,Quantity,Item Cost,SKU,Order Currency\n501,Completed,2026-03-03 10:00,Cleo,cleo@mail.example,020 7946 0000,Dog food 5 kg,1,24.90,DF5,EUR\n',
      24.9,
    ],
    [
      'shopee',
      '訂單編號,訂單狀態,買家帳號,訂單成立日期,商品名稱,商品選項名稱,數量,商品活動價格,收件者姓名,收件者電話\n2603030001,已完成,buyer_tw,2026-03-03 10:00,手機殼,透明,1,290,陳小姐,0912***456\n',
      290,
    ],
  ])('%s', async (id, csv, unitPrice) => {
    const { format, lines, faults } = await read(utf8(csv));
    expect(format).toBe(id);
    expect(faults).toEqual([]);
    expect(lines.map((line) => line.unitPrice)).toEqual([unitPrice]);
  });

  it('reads Big5 from Taiwan', () => {
    const text = '訂單編號,買家帳號,商品名稱,數量,商品活動價格,訂單成立日期,訂單狀態\n';
    expect(encodingOf(encode(text, 'big5'))).toBe('big5');
  });

  it('a list of the shop’s own, titles below a heading', async () => {
    const { format, lines } = await read(
      utf8('三月销售,,,,\n日期,客户,商品,数量,单价\n2026/3/3,林女士,小青柑,2,89\n'),
    );
    expect(format).toBeNull();
    expect(lines).toMatchObject([{ customer: '林女士', product: '小青柑', quantity: 2, unitPrice: 89 }]);
  });
});

describe('rows that are no purchase', () => {
  const head = '订单号,付款时间,会员名,商品名称,数量,单价,状态\n';
  const row = async (csv: string) =>
    (await read(utf8(head + csv))).faults.map(({ row: at, reason, value }) => [at, reason, value]);
  it.each([
    ['1,2026-03-03,a,茶,1,9,待付款\n', [2, 'not-paid', '待付款']],
    ['1,2026-03-03,a,茶,1,9,退款成功\n', [2, 'refunded', '退款成功']],
    ['1,2026-03-03,a,茶,-1,9,完成\n', [2, 'refunded', '-1']],
    ['1,昨天,a,茶,1,9,完成\n', [2, 'bad-time', '昨天']],
    ['1,2026-03-03,a,茶,一些,9,完成\n', [2, 'bad-quantity', '一些']],
    ['1,2026-03-03,a,茶,1,面议,完成\n', [2, 'bad-price', '面议']],
    ['1,2026-03-03,a,,1,9,完成\n', [2, 'no-product', '']],
    ['1,2026-03-03,,茶,1,9,完成\n', [2, 'no-customer', '']],
    [`1,2026-03-03,a,${'茶'.repeat(10_001)},1,9,完成\n`, [2, 'cell-too-long', '茶'.repeat(60)]],
  ])('are told with row, reason and what stood there', async (csv, fault) => {
    expect(await row(csv)).toEqual([fault]);
  });

  it('a row that stands twice counts once', async () => {
    const csv = '1,2026-03-03,a,茶,1,9,完成\n';
    expect(await row(csv + csv)).toEqual([[3, 'duplicate', '1']]);
  });

  it('quotes and line breaks inside a field are part of it', async () => {
    const { lines } = await read(utf8(`${head}1,2026-03-03,a,"茶,""大罐""\n红色",1,9,完成\n`));
    expect(lines[0]?.product).toBe('茶,"大罐"\n红色');
  });
});

describe('files that are no table', () => {
  it.each([
    [Uint8Array.of(), 'empty'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'broken-workbook'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old-workbook'],
  ])('say why', async (bytes, reason) => {
    await expect(readSheet(bytes)).rejects.toMatchObject({ name: 'UnreadableFile', reason });
  });
});

it('joins the two lists of Taobao by the order number', async () => {
  const orders = utf8(
    '订单编号,买家会员名,收货人姓名,联系手机,订单付款时间,订单状态\n1,t_林间,林女士,13800005678,2026-03-03 10:00:00,交易成功\n2,t_阿杰,周先生,,2026-03-04 10:00:00,交易关闭\n',
  );
  const articles = utf8(
    '订单编号,标题,价格,购买数量,外部系统编号\n1,小青柑,89,2,xqg\n1,陈皮,40,1,cp\n2,陈皮,40,1,cp\n3,陈皮,40,1,cp\n',
  );
  for (const files of [
    [
      ['ExportOrderList.csv', orders],
      ['ExportOrderDetailList.csv', articles],
    ],
    [
      ['ExportOrderDetailList.csv', articles],
      ['ExportOrderList.csv', orders],
    ],
  ] satisfies [string, Uint8Array<ArrayBuffer>][][]) {
    const { customers, faults } = await readAll(files);
    expect(customers).toMatchObject([
      {
        key: 't_林间',
        name: '林女士',
        phoneTail: '5678',
        lines: [
          { order: '1/xqg', product: '小青柑', unitPrice: 89, quantity: 2 },
          { order: '1/cp', product: '陈皮', unitPrice: 40, quantity: 1 },
        ],
      },
    ]);
    expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'not-paid'],
      [5, 'no-customer'],
    ]);
  }
});

describe('a list of customers', () => {
  it('gives names, tags and notes, and purchases of none', async () => {
    const { plan, customers, faults } = await read(
      utf8(
        '姓名,手机,标签,等级,生日,备注\n林女士,138 0000 5678,"老客,爱喝浓",金卡,5月3日,送人用\n,,,,,\n,,新客,,,\n',
      ),
    );
    expect(plan.files[0]?.kind).toBe('customers');
    expect(customers).toEqual([
      {
        key: '138 0000 5678',
        account: null,
        name: '林女士',
        phoneTail: '5678',
        details: { tags: ['老客', '爱喝浓'], tier: '金卡', birthday: '5月3日', notes: '送人用' },
        lines: [],
      },
    ]);
    expect(faults).toEqual([{ row: 4, reason: 'no-customer', field: 'customer', value: '' }]);
  });
});

describe('what a list adds to a customer', () => {
  const source = {
    importId: 'i1',
    formatId: 'taobao',
    channel: 'tmall',
    consoleId: 'qianniu',
    currency: 'CNY',
  };
  const bought = (...orders: string[]): ImportedCustomer => ({
    key: 't_林间',
    account: 't_林间',
    name: '林女士',
    phoneTail: '5678',
    details: {},
    lines: orders.map((order) => ({
      order,
      atMs: Date.parse('2026-03-03T10:00:00+08:00'),
      product: '小青柑',
      sku: null,
      quantity: 1,
      unitPrice: 89,
      currency: null,
      shop: null,
    })),
  });

  it('is added once, however often the list is read, and taken back whole', () => {
    const once = withImported(null, bought('1', '2'), source, null);
    expect(once).toMatchObject({
      purchases: 2,
      isNew: true,
      file: { id: 'taobao:t_林间', name: '林女士', phoneTail: '5678' },
    });
    const { file } = once;
    const again = withImported(file, bought('1', '2'), { ...source, importId: 'i2' }, null);
    expect(isChanged(again)).toBe(false);
    expect(again.file).toEqual(file);
    const more = withImported(file, bought('2', '3'), { ...source, importId: 'i2' }, null).file;
    expect(more.purchases.map(({ order }) => order)).toEqual(['1', '2', '3']);
    expect(withoutImport(more, 'i2')).toEqual(file);
    expect(withoutImport(file, 'i1')).toBeNull();
    expect(withoutImport({ ...file, notes: '喜欢淡一点' }, 'i1')).toMatchObject({
      purchases: [],
      notes: '喜欢淡一点',
    });
  });

  it('leaves the agent’s words; its own are taken back while they are as it wrote them', () => {
    const known = withImported(null, bought('1'), source, null).file;
    const told = { ...known, tags: ['老客'], tier: '银卡' };
    const list = { ...bought(), details: { tags: ['老客', '送礼'], tier: '金卡', notes: '爱喝浓' } };
    const { file, details } = withImported(told, list, { ...source, importId: 'i2' }, null);
    expect(file).toMatchObject({ tags: ['老客', '送礼'], tier: '银卡', notes: '爱喝浓' });
    expect(withoutImport(file, 'i2', details)).toEqual(told);
    expect(withoutImport({ ...file, notes: '爱喝浓，怕苦' }, 'i2', details)).toEqual({
      ...told,
      notes: '爱喝浓，怕苦',
    });
  });

  it('keeps no telephone number but its end', () => {
    const { file } = withImported(
      null,
      { ...bought('1'), key: '138 0000 5678', account: null },
      source,
      null,
    );
    expect(JSON.stringify(file)).not.toMatch(/138 ?0000/);
  });
});

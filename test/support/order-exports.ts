/** Order exports as the platforms write them: titles as published, invented people, two orders each. */
export interface OrderExport {
  readonly format: string;
  readonly csv: string;
  readonly timeZone: string;
  /** Account, product, pieces, paid for one. */
  readonly lines: readonly (readonly [
    customer: string,
    product: string,
    quantity: number,
    unitPrice: number,
  ])[];
  readonly faults: readonly string[];
}

type Row = Readonly<Record<string, string | number>>;

const csvOf = (titles: string, rows: readonly Row[]): string => {
  const heads = titles.split(',');
  for (const row of rows)
    for (const title of Object.keys(row)) if (!heads.includes(title)) throw new Error(`no column ${title}`);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return `${[line(heads), ...rows.map((row) => line(heads.map((title) => String(row[title] ?? ''))))].join('\r\n')}\r\n`;
};

export const orderExports: readonly OrderExport[] = [
  {
    format: 'taobao',
    timeZone: 'Asia/Shanghai',
    csv: csvOf(
      '订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单',
      [
        {
          订单编号: '="2381200012345678901"',
          买家会员名: 't_林间',
          买家应付货款: '178.00',
          买家应付邮费: '0.00',
          买家实际支付金额: '178.00',
          订单状态: '交易成功',
          收货人姓名: '林女士',
          联系手机: "'138****5678",
          订单创建时间: '2026-03-03 10:00:12',
          '订单付款时间 ': '2026-03-03 10:01:40',
          '宝贝标题 ': '小青柑普洱 250克',
          宝贝总数量: 2,
          店铺名称: '南岭旗舰店',
          买家留言: '轻一点,\n别压坏',
        },
        {
          订单编号: '="2381200012345678902"',
          买家会员名: 't_阿杰',
          买家实际支付金额: '0.00',
          订单状态: '交易关闭',
          订单创建时间: '2026-03-04 09:00:00',
          '宝贝标题 ': '陈皮 100克',
          宝贝总数量: 1,
        },
      ],
    ),
    lines: [['t_林间', '小青柑普洱 250克', 2, 89]],
    faults: ['not-paid'],
  },
  {
    format: 'jd',
    timeZone: 'Asia/Shanghai',
    csv: csvOf(
      '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,增值税发票,货号,订单完成时间,订单来源,订单渠道,送装服务,服务费,仓库ID,仓库名称,商家SKUID',
      [
        {
          订单号: 300100200300,
          商品ID: 100012,
          商品名称: '手机壳 透明',
          订购数量: 2,
          下单时间: '2026-03-03 10:00:00',
          京东价: '39.00',
          订单金额: '78.00',
          应付金额: '78.00',
          订单状态: '完成',
          下单帐号: 'jd_abc',
          客户姓名: '王五',
          联系电话: '139****0001',
          付款确认时间: '2026-03-03 10:00:30',
          货号: 'CASE-T',
        },
        {
          订单号: 300100200301,
          商品名称: '手机壳 黑',
          订购数量: 1,
          下单时间: '2026-03-04 10:00:00',
          京东价: '39.00',
          订单状态: '(删除)等待付款确认|锁定',
          下单帐号: 'jd_def',
        },
      ],
    ),
    lines: [['jd_abc', '手机壳 透明', 2, 39]],
    faults: ['not-paid'],
  },
  {
    format: 'pinduoduo',
    timeZone: 'Asia/Shanghai',
    csv: csvOf(
      '商品,订单号,订单状态,商品总价(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),收货人,手机,省,市,区,街道,支付时间,拼单成功时间,订单确认时间,承诺发货时间,发货时间,确认收货时间,商品id,商品规格,用户购买手机号,商家编码-规格维度,商家编码-商品维度,快递单号,快递公司,售后状态,商家备注',
      [
        {
          商品: '猫粮 2kg',
          订单号: '260303-123456789012345',
          订单状态: '已收货',
          '商品总价(元)': 130,
          '用户实付金额(元)': 128,
          '邮费(元)': 0,
          '商品数量(件)': 2,
          收货人: '李*',
          手机: '138****0002',
          支付时间: '2026-03-03 10:00:00',
          商品规格: '鸡肉味',
          '商家编码-规格维度': 'CAT-2',
          售后状态: '无售后或售后取消',
        },
        {
          商品: '猫粮 2kg',
          订单号: '260303-123456789012346',
          订单状态: '已发货，退款成功',
          '用户实付金额(元)': 64,
          '商品数量(件)': 1,
          收货人: '赵*',
          支付时间: '2026-03-03 11:00:00',
          售后状态: '退款成功',
        },
      ],
    ),
    lines: [['138****0002', '猫粮 2kg 鸡肉味', 2, 64]],
    faults: ['refunded'],
  },
  {
    format: 'douyin',
    timeZone: 'Asia/Shanghai',
    csv: csvOf(
      '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,优惠总金额,平台优惠,商家优惠,达人优惠,支付方式,收件人,收件人手机号,省,市,区,街道,详细地址,买家留言,订单提交时间,商家备注,订单完成时间,支付完成时间,APP渠道,订单状态,承诺发货时间,达人ID,达人昵称,售后状态,取消原因',
      [
        {
          主订单编号: "'6920001234567890123",
          子订单编号: "'6920001234567890124",
          选购商品: '防晒霜',
          商品规格: '50ml',
          商品数量: 1,
          商品单价: '99.00',
          订单应付金额: '79.00',
          收件人: '赵*',
          收件人手机号: '138****0003',
          订单提交时间: '2026/03/03 09:59:00',
          支付完成时间: '2026/03/03 10:00:00',
          订单状态: '已完成',
          售后状态: '-',
        },
        {
          主订单编号: "'6920001234567890125",
          子订单编号: "'6920001234567890126",
          选购商品: '防晒霜',
          商品数量: 1,
          商品单价: '99.00',
          订单应付金额: '99.00',
          订单状态: '已关闭',
          取消原因: '超时未支付',
        },
      ],
    ),
    lines: [['138****0003', '防晒霜 50ml', 1, 79]],
    faults: ['not-paid'],
  },
  {
    format: 'youzan',
    timeZone: 'Asia/Shanghai',
    csv: csvOf(
      '订单号,订单类型,订单状态,订单创建时间,买家付款时间,买家姓名,买家手机号,归属店铺,下单网点,收货人/提货人,收货人手机号/提货人手机号,商品名称,商品类型,商品规格,规格编码,商品编码,商品单价,商品数量,商品优惠后价格,商品实际成交金额,运费,订单实付金额,商品退款状态,商家订单备注,买家备注',
      [
        {
          订单号: 'E20260303100000012300001',
          订单状态: '交易完成',
          买家付款时间: '2026-03-03 10:00:00',
          买家手机号: '13800000004',
          '收货人/提货人': '陈女士',
          商品名称: '小青柑',
          商品单价: '94.00',
          商品数量: 2,
          商品实际成交金额: '168.00',
          归属店铺: '南岭茶铺',
        },
        { 商品名称: '陈皮', 商品单价: '40.00', 商品数量: 1, 商品实际成交金额: '40.00' },
      ],
    ),
    lines: [
      ['13800000004', '小青柑', 2, 84],
      ['13800000004', '陈皮', 1, 40],
    ],
    faults: [],
  },
  {
    format: 'shopify',
    timeZone: 'Europe/London',
    csv: csvOf(
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing City,Billing Zip,Billing Country,Billing Phone,Shipping Name,Shipping Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,Source,Lineitem discount,Phone',
      [
        {
          Name: '#1001',
          Email: 'ann@mail.example',
          'Financial Status': 'paid',
          'Paid at': '2026-03-03 10:00:00 +0000',
          Currency: 'GBP',
          'Created at': '2026-03-03 09:59:00 +0000',
          'Lineitem quantity': 1,
          'Lineitem name': 'Trail tent, 2 person',
          'Lineitem price': '49.50',
          'Lineitem sku': 'TT-2',
          'Billing Name': 'Ann Lee',
          Phone: '+44 7700 900123',
        },
        {
          Name: '#1001',
          Email: 'ann@mail.example',
          'Created at': '2026-03-03 09:59:00 +0000',
          'Lineitem quantity': 2,
          'Lineitem name': 'Peg set',
          'Lineitem price': '5.25',
          'Lineitem sku': 'PEG',
        },
        {
          Name: '#1002',
          Email: 'bo@mail.example',
          'Financial Status': 'voided',
          'Created at': '2026-03-04 10:00:00 +0000',
          'Lineitem quantity': 1,
          'Lineitem name': 'Mug',
          'Lineitem price': 20,
        },
      ],
    ),
    lines: [
      ['ann@mail.example', 'Trail tent, 2 person', 1, 49.5],
      ['ann@mail.example', 'Peg set', 2, 5.25],
    ],
    faults: ['not-paid'],
  },
  {
    format: 'woocommerce',
    timeZone: 'Europe/Berlin',
    csv: csvOf(
      'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount',
      [
        {
          'Order Number': 501,
          'Order Status': 'Completed',
          'Order Date': '2026-03-03 10:00',
          'First Name (Billing)': 'Cleo',
          'Email (Billing)': 'cleo@mail.example',
          'Phone (Billing)': '020 7946 0000',
          SKU: 'DF5',
          'Item Name': 'Dog food 5 kg',
          'Quantity (- Refund)': 1,
          'Item Cost': '24.90',
        },
        {
          'Order Number': 502,
          'Order Status': 'Pending payment',
          'Order Date': '2026-03-04 10:00',
          'Email (Billing)': 'dan@mail.example',
          'Item Name': 'Dog food 5 kg',
          'Quantity (- Refund)': 1,
          'Item Cost': '24.90',
        },
      ],
    ),
    lines: [['cleo@mail.example', 'Dog food 5 kg', 1, 24.9]],
    faults: ['not-paid'],
  },
  {
    format: 'shopee',
    timeZone: 'Asia/Taipei',
    csv: csvOf(
      '訂單編號,訂單狀態,不成立原因,退貨 / 退款狀態,買家帳號,訂單成立日期,商品總價,買家支付運費,買家總支付金額,蝦皮補貼金額,商品名稱,商品選項名稱,商品原價,商品活動價格,商品選項貨號,數量,收件地址,收件者電話,城市,行政區,郵遞區號,收件者姓名,寄送方式,付款方式,最晚出貨日期,買家付款時間,實際出貨時間,訂單完成時間,買家備註,備註',
      [
        {
          訂單編號: '260303ABCDEF12',
          訂單狀態: '已完成',
          買家帳號: 'buyer_tw',
          訂單成立日期: '2026-03-03 10:00',
          商品名稱: '手機殼',
          商品選項名稱: '透明',
          商品原價: 350,
          商品活動價格: 290,
          數量: 1,
          收件者電話: '886912345456',
          收件者姓名: '陳小姐',
          買家付款時間: '2026-03-03 10:05',
        },
        {
          訂單編號: '260303ABCDEF13',
          訂單狀態: '不成立',
          不成立原因: '買家取消',
          買家帳號: 'buyer_b',
          訂單成立日期: '2026-03-03 11:00',
          商品名稱: '手機殼',
          商品活動價格: 290,
          數量: 1,
        },
      ],
    ),
    lines: [['buyer_tw', '手機殼 透明', 1, 290]],
    faults: ['not-paid'],
  },
];

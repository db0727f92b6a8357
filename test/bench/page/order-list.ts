import { between, pick, type Random, seeded } from './random';

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红梅小雨晓文佳思雅婷欣怡子涵浩宇轩梓睿',
];
const GOODS = [
  '小青柑普洱',
  '陈皮',
  '白毫银针',
  '龙井',
  '铁观音',
  '大红袍',
  '茉莉花茶',
  '金骏眉',
  '碧螺春',
  '六堡茶',
];
const SIZES = ['50克', '100克', '150克', '250克', '500克', '礼盒装', '罐装', '散装'];
const YEARS = ['2023年', '2024年', '2025年', '2026年', '头春'];

export const HEAD =
  '订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,联系手机,订单付款时间,宝贝标题,宝贝总数量,店铺名称,买家留言\n';

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly phone: string;
}

export function personAt(at: number): Person {
  const random = seeded(at * 7_919 + 1);
  const name = pick(random, SURNAMES) + pick(random, GIVEN) + (random() < 0.7 ? pick(random, GIVEN) : '');
  return {
    account: `t_${name}${at}`,
    name,
    phone: `138****${String(between(random, 0, 9_999)).padStart(4, '0')}`,
  };
}

export const orderNumberAt = (row: number): string =>
  `2381${String(row * 7_919 + 20_000_000_000_000).padStart(15, '0')}`;

/** A Taobao export of `orders` rows by `people` customers, in the order of payment: a customer's rows lie far apart. */
export function orderList(orders: number, people: number): Blob {
  const parts: string[] = [HEAD];
  const random = seeded(5);
  for (let from = 0; from < orders; from += PART) {
    let part = '';
    for (let row = from; row < Math.min(from + PART, orders); row++)
      part += rowAt(row, row % people, orders, random);
    parts.push(part);
  }
  return new Blob(parts);
}
const PART = 10_000;

function rowAt(row: number, who: number, orders: number, random: Random): string {
  const { account, name, phone } = personAt(who);
  const quantity = random() < 0.8 ? 1 : between(random, 2, 4);
  const price = between(random, 19, 260);
  const at = new Date(Date.UTC(2023, 0, 1) + (row / orders) * 3.8 * 365 * 86_400_000).toISOString();
  const product = `${pick(random, YEARS)}${pick(random, GOODS)} ${pick(random, SIZES)}`;
  return `="${orderNumberAt(row)}",${account},${price * quantity}.00,交易成功,${name},'${phone},${at.slice(0, 10)} ${at.slice(11, 19)},${product},${quantity},岭上柑旗舰店,"好喝，下次再来"\n`;
}

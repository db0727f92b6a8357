import { describe, expect, it } from 'vitest';
import type { Message } from '../model/conversation';
import { Ledger } from './ledger';
import { MessageFacts } from './message-facts';
import { pretextOf } from './pretexts';

const factsOf = (text: string, role: Message['role'] = 'agent'): MessageFacts =>
  new MessageFacts({ id: text, role, atMs: 0, text, pictures: [], cards: [], note: false }, null);

describe('pretext', () => {
  it.each([
    ['这里是城南派出所，您名下账户涉嫌洗钱，请配合核实', 'account'],
    ['您好，我是順豐客服，您的包裹含有違禁品，請協助處理', 'parcel'],
    ['恭喜您中了头奖，奖金三十万元', 'prize'],
    ['你好，我是你外甥的室友，他刚刚出事了', 'person'],
    ['Your daughter has been arrested, she needs bail money today', 'person'],
  ])('is read in %s', (text, kind) => {
    expect(factsOf(text).pretext?.kind).toBe(kind);
  });

  it.each([
    '这款床护栏防止孩子受伤',
    '恭喜您抽中保温杯一个，地址发我',
    '账户登录异常的话可以改密码',
    '有人冒充快递说您的包裹有违禁品，请不要相信',
    '恭喜您获得50元现金券',
    'Your parcel is held at customs; the courier will text you.',
  ])('is not read in %s', (text) => {
    expect(factsOf(text).pretext).toBeNull();
  });

  it('is none when the customer spoke of it first', () => {
    const ledger = new Ledger();
    ledger.append(factsOf('我的包裹被海关扣了', 'customer'));
    expect(pretextOf(factsOf('我是物流客服，包裹未申报被扣留，请配合补资料'), ledger)).toBeNull();
  });

  it('stays when the customer answers it, and is no business of his', () => {
    const ledger = new Ledger();
    ledger.append(factsOf('This is your bank. We saw a suspicious transfer on your account.'));
    ledger.append(factsOf('Oh no, my bank account?', 'customer'));
    expect(ledger.pretext?.kind).toBe('account');
    expect(ledger.business).toBeNull();
  });
});

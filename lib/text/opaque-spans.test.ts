import { describe, expect, it } from 'vitest';
import { opaqueSpans } from './opaque-spans';

const hidden = (text: string): string[] => opaqueSpans(text).map(({ start, end }) => text.slice(start, end));

describe('opaqueSpans', () => {
  it.each([
    ['a link up to the Chinese text', '看https://a.example/1?b=2，118元', 'https://a.example/1?b=2'],
    ['a bare host with its path', 'shop.example/item/9 好', 'shop.example/item/9'],
    ['a host of digits', '去1688.com看', '1688.com'],
    ['an e-mail address', 'to jenny.88@mail.example now', 'jenny.88@mail.example'],
    ['an id', '加line @lsg888', '@lsg888'],
  ])('hides %s', (_, text, span) => {
    expect(hidden(text)).toEqual([span]);
  });

  it.each([
    ['a sentence that lacks its space', '$49.thanks'],
    ['an amount', '19.9元'],
    ['a per-piece price', '$5/tin'],
  ])('shows %s', (_, text) => {
    expect(hidden(text)).toEqual([]);
  });
});

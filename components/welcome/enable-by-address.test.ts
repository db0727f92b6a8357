import { describe, expect, it } from 'vitest';
import { originOf } from './EnableByAddress';

describe('the address of a console as people write it', () => {
  it.each([
    ['whole', 'https://desk.shop.example/app/inbox?id=7#x', 'https://desk.shop.example'],
    ['without a scheme', 'desk.shop.example/inbox', 'https://desk.shop.example'],
    ['with a port', 'http://10.0.0.7:3000/', 'http://10.0.0.7:3000'],
    ['with spaces around', '  https://desk.shop.example ', 'https://desk.shop.example'],
    ['nothing', '', null],
    ['a word', '客服', null],
    ['a page of the browser', 'chrome://extensions', null],
    ['a file', 'file:///home/x.html', null],
  ])('%s', (_, written, origin) => {
    expect(originOf(written)).toBe(origin);
  });
});

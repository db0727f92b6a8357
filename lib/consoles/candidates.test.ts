import { describe, expect, it } from 'vitest';
import type { ConsoleAdapter } from '../model/console-adapter';
import { candidatesAt, fitsPattern } from './candidates';
import { adapter } from './catalog/harbour-desk';

describe('match patterns', () => {
  it.each([
    ['https://desk.example/inbox', 'https://desk.example/*', true],
    ['https://desk.example:8443/inbox', 'https://desk.example/*', true],
    ['https://a.desk.example/', 'https://*.desk.example/*', true],
    ['https://desk.example/', 'https://*.desk.example/*', true],
    ['https://otherdesk.example/', 'https://*.desk.example/*', false],
    ['http://desk.example/', 'https://desk.example/*', false],
    ['http://desk.example/', '*://desk.example/*', true],
    ['file:///desk', '*://*/*', false],
    ['https://desk.example/chat/7?a=1', 'https://desk.example/chat/*', true],
    ['https://desk.example/settings', 'https://desk.example/chat/*', false],
    ['https://deskxexample/', 'https://desk.example/*', false],
    ['no address', 'https://desk.example/*', false],
    ['https://desk.example/', 'no pattern', false],
  ])('%s under %s: %s', (url, pattern, fits) => {
    expect(fitsPattern(url, pattern)).toBe(fits);
  });
});

describe('candidates', () => {
  const named = (id: string, matches: string[]): ConsoleAdapter => ({ ...adapter, id, matches });
  const ids = (own: ConsoleAdapter[], catalog: ConsoleAdapter[]) =>
    candidatesAt('https://desk.example/', own, catalog).map(({ id }) => id);

  it('puts own ones first, marks last, and leaves out other addresses', () => {
    const catalog = [
      named('anywhere', []),
      named('desk', ['https://desk.example/*']),
      named('other', ['https://other.example/*']),
    ];
    expect(ids([named('own', ['https://desk.example/*'])], catalog)).toEqual(['own', 'desk', 'anywhere']);
  });

  it('takes an own adapter in the place of the catalogue’s of the same id', () => {
    expect(ids([named('desk', [])], [named('desk', ['https://desk.example/*'])])).toEqual(['desk']);
  });
});

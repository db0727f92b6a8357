import { expect, it } from 'vitest';
import { sitePattern } from './site-pattern';

it.each([
  ['https://desk.example', false, 'https://desk.example/*'],
  ['https://desk.example:8443', false, 'https://desk.example:8443/*'],
  ['https://desk.example', true, 'https://desk.example/*'],
  ['https://desk.example:8443', true, 'https://desk.example/*'],
  ['http://[::1]:3000', true, 'http://[::1]/*'],
])('%s (Firefox: %s) is granted as %s', (origin, isFirefox, pattern) => {
  expect(sitePattern(origin, isFirefox)).toBe(pattern);
});

import { expect, it } from 'vitest';
import { Reading } from '../text/reading';
import { readMood } from './moods';

const mood = (text: string): string => {
  const { decides, refuses, hesitates, asksHowToBuy } = readMood(new Reading(text));
  return [decides && 'decides', refuses && 'refuses', hesitates && 'hesitates', asksHowToBuy && 'asks']
    .filter(Boolean)
    .join(' ');
};

it.each([
  ['我先问问我老公', 'hesitates'],
  ['還是再想一下好了', 'hesitates'],
  ['等发工资再说', 'hesitates'],
  ["I'm still thinking about it", 'hesitates'],
  ['let me run it by my wife', 'hesitates'],
  ['算了，不买了', 'refuses'],
  ['不用了，我去别家看看', 'refuses'],
  ["no thanks, I'll get it from Amazon", 'refuses'],
  ['那就要这个吧，我拍了', 'decides'],
  ['来两袋', 'decides'],
  ["ok I'll take the green one", 'decides'],
  ['怎么付款', 'asks'],
  ['链接发我一下', 'asks'],
  ['how do I pay?', 'asks'],
  ['不要辣的', ''],
  ['不要了，换成蓝色', ''],
  ['上次买了两罐', ''],
  ['我还没下单', ''],
  ['No, make it four', ''],
  ['几天能到', ''],
])('%s: %s', (text, expected) => {
  expect(mood(text)).toBe(expected);
});

import { expect, it } from 'vitest';
import { wordMemo } from './word-memo';

it('reads the same words once, until too many others came', () => {
  const asked: string[] = [];
  const lengthOf = wordMemo((words) => {
    asked.push(words);
    return words.length;
  });
  expect([lengthOf('这款'), lengthOf('这款'), lengthOf('')]).toEqual([2, 2, 0]);
  expect(asked).toEqual(['这款', '']);
  for (let other = 0; other < 300; other++) lengthOf(String(other));
  expect(lengthOf('这款')).toBe(2);
  expect(asked.filter((words) => words === '这款')).toHaveLength(2);
});

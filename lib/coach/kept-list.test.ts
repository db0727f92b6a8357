import { expect, it } from 'vitest';
import { KeptList } from './kept-list';

const item = (name: string, isFinal = true) => ({ name, isFinal });
type Item = ReturnType<typeof item>;

function counting() {
  const asked: string[] = [];
  const make = ({ name }: Item): { made: string } => {
    asked.push(name);
    return { made: name };
  };
  return { asked, list: new KeptList(make, ({ isFinal }: Item) => isFinal) };
}

it('asks for what has come alone, and keeps the rest', () => {
  const { asked, list } = counting();
  const [a, b, c] = [item('a'), item('b'), item('c')];
  const before = list.of([a, b]);
  const after = list.of([a, b, c]);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(after.map(({ made }) => made)).toEqual(['a', 'b', 'c']);
  expect(after[1]).toBe(before[1]);
});

it('asks again for what moved, and for what is not final', () => {
  const { asked, list } = counting();
  const [a, b, c] = [item('a'), item('b'), item('c', false)];
  list.of([a, c]);
  expect(list.of([b, c, a]).map(({ made }) => made)).toEqual(['b', 'c', 'a']);
  expect(asked).toEqual(['a', 'c', 'b', 'c', 'a']);
});

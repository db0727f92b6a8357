import { Lookups } from '../../../lib/consoles/lookups';

const CLASSES = ['a', 'b', 'c'];
const ASKED = [
  '.a',
  '.a .b',
  '.a > .b:not(.c)',
  'i.c, .b.c',
  '.b + .c',
  '.a:has(.c)',
  'i:first-child',
  '[data-x="1"] .a',
];

/** Changes a page at random and asks after each change. Answers the selectors that were answered wrongly. */
export function lookUp(steps: readonly number[]): readonly string[] {
  const root = document.createElement('main');
  document.body.append(root);
  const observer = new MutationObserver((records) => lookups.note(records));
  observer.observe(root, { subtree: true, childList: true, attributes: true });
  const lookups = new Lookups({
    isWatched: () => true,
    catchUp: () => lookups.note(observer.takeRecords()),
  });
  const wrong = new Set<string>();
  for (const step of steps) {
    change(root, step);
    for (const css of ASKED) {
      const [said, true_] = [lookups.every(root, css), [...root.querySelectorAll(css)]];
      if (said.length !== true_.length || said.some((one, at) => one !== true_[at])) wrong.add(css);
    }
  }
  observer.disconnect();
  root.remove();
  return [...wrong];
}

function change(root: Element, step: number): void {
  const all = [...root.querySelectorAll('*')];
  const one = all[step % all.length];
  const other = all[(step >> 5) % all.length];
  const name = CLASSES[(step >> 3) % CLASSES.length] ?? 'a';
  const kind = step % 6;
  if (kind === 0 || one === undefined || other === undefined) {
    const made = document.createElement(step % 2 === 0 ? 'i' : 'div');
    made.className = name;
    if (step % 3 === 0) made.innerHTML = '<i class="b"><i class="c"></i></i><i class="a"></i>';
    (one ?? root).append(made);
  } else if (kind === 1) one.classList.toggle(name);
  else if (kind === 2) one.toggleAttribute('hidden');
  else if (kind === 3 && !one.contains(other)) other.before(one);
  else if (kind === 4) one.setAttribute('data-x', String(step % 2));
  else one.remove();
}

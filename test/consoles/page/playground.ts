/** What a page may do to its messages; numbers are taken modulo what there is. */
export type Step =
  | { readonly do: 'insert'; readonly at: number; readonly isAgent: boolean; readonly text: string }
  | { readonly do: 'move'; readonly from: number; readonly to: number }
  | { readonly do: 'detach'; readonly at: number }
  /** A copy under another id; the old one goes first, last, or at once. */
  | { readonly do: 'replace'; readonly at: number; readonly order: 'before' | 'after' | 'at-once' }
  /** The same id in another element. */
  | { readonly do: 'redraw'; readonly at: number }
  | { readonly do: 'touch'; readonly at: number }
  /** The page lets observers run. */
  | { readonly do: 'pause' };

export interface Said {
  readonly role: string;
  readonly text: string;
}

interface Line {
  element: HTMLElement;
  readonly said: Said;
}

let nextId = 0;

/** Does `steps` to the list and brings it in order again. Answers what the conversation then is. */
export async function play(
  steps: readonly Step[],
  start: readonly Said[],
  isWrapped: boolean,
  isReversed: boolean,
): Promise<readonly Said[]> {
  const list = document.querySelector('#list');
  const head = document.querySelector('#head');
  if (list === null || head === null) throw new Error('no page');
  list.replaceChildren();
  await pause();
  head.setAttribute('data-key', `run-${nextId++}`);
  await pause();
  const lines: Line[] = start.map((said) => ({ said, element: draw(said, isWrapped) }));
  const arrange = (): void => {
    const wanted = lines.map(({ element }) => element);
    for (const element of isReversed ? wanted.reverse() : wanted) list.append(element);
  };
  arrange();
  await pause();
  const lineAt = (at: number): Line | undefined => lines[at % lines.length];
  for (const step of steps) {
    if (step.do === 'pause') await pause();
    else if (step.do === 'insert') {
      const said = { role: step.isAgent ? 'agent' : 'customer', text: step.text };
      const line = { said, element: draw(said, isWrapped) };
      const at = step.at % (lines.length + 1);
      const next = lines[isReversed ? at - 1 : at]?.element;
      list.insertBefore(line.element, next?.parentNode === list ? next : null);
      lines.splice(at, 0, line);
    } else if (step.do === 'move') {
      const next = lineAt(step.to)?.element;
      const element = lineAt(step.from)?.element;
      if (element !== undefined) list.insertBefore(element, next?.parentNode === list ? next : null);
    } else {
      const line = lineAt(step.at);
      if (line !== undefined) await change(step, line, isWrapped);
    }
  }
  await pause();
  arrange();
  await pause();
  return lines.map(({ said }) => said);
}

async function change(
  step: Exclude<Step, { do: 'insert' | 'move' | 'pause' }>,
  line: Line,
  isWrapped: boolean,
): Promise<void> {
  const old = line.element;
  if (step.do === 'detach') old.remove();
  if (step.do === 'touch') old.classList.toggle('is-hovered');
  if (step.do !== 'replace' && step.do !== 'redraw') return;
  if (old.parentNode === null) return;
  const copy = draw(line.said, isWrapped);
  line.element = copy;
  if (step.do === 'redraw') {
    const id = messageIn(old).getAttribute('data-id');
    messageIn(copy).setAttribute('data-id', id ?? '');
    old.replaceWith(copy);
    return;
  }
  const next = old.nextSibling;
  const parent = old.parentNode;
  if (step.order === 'after') {
    parent.insertBefore(copy, next);
    await pause();
    old.remove();
  } else {
    old.remove();
    if (step.order === 'before') await pause();
    parent.insertBefore(copy, next);
  }
}

const messageIn = (element: Element): Element => element.querySelector('.message') ?? element;

function draw({ role, text }: Said, isWrapped: boolean): HTMLElement {
  const message = document.createElement('div');
  message.className = `message from-${role}`;
  message.setAttribute('data-id', `id-${nextId++}`);
  const words = document.createElement('span');
  words.className = 'text';
  words.textContent = text;
  message.append(words);
  if (!isWrapped) return message;
  const wrapper = document.createElement('section');
  wrapper.append(message);
  return wrapper;
}

/** Observers run before this goes on. */
const pause = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

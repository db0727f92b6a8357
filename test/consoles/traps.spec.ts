import { expect, type Page, test } from '@playwright/test';
import { LAB_PAGE, LAYOUTS, labAdapter } from './lab-adapter';
import { showPage } from './reader-script';

const [IDS, NO_IDS] = LAYOUTS;

test.describe.configure({ mode: 'parallel' });

/** Texts as told, after the observers ran; polled, for some waits are only ended by time. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const state = candor.told();
    return state.kind === 'blind'
      ? state.reason
      : state.conversation.messages.map(({ text }) => text).join('|');
  });
const keyOf = (page: Page) =>
  page.evaluate(() => {
    const state = candor.told();
    return state.kind === 'blind' ? state.reason : state.conversation.key;
  });

async function open(page: Page, layout = IDS, isVirtual = false): Promise<void> {
  if (layout === undefined) throw new Error('no layout');
  await showPage(page, 'https://desk.example/', LAB_PAGE);
  await page.evaluate((adapter) => candor.start(adapter), labAdapter(layout, isVirtual));
}

/** Runs in the page: `add('c1:a1', …)` puts messages at the end; c is the customer, a the agent. */
async function act(page: Page, work: (lab: Lab) => void): Promise<void> {
  await page.evaluate(
    `(${work.toString()})({
      list: document.querySelector('#list'),
      head: document.querySelector('#head'),
      line(id, text, role = 'customer', mark = '') {
        const line = document.createElement('div');
        line.className = 'message from-' + role + ' ' + mark;
        line.dataset.id = id;
        line.innerHTML = '<span class="text"></span>';
        line.firstChild.textContent = text;
        return line;
      },
      at: (id) => document.querySelector('[data-id="' + id + '"]'),
    })`,
  );
}

interface Lab {
  readonly list: HTMLElement;
  readonly head: HTMLElement;
  line(id: string, text: string, role?: string, mark?: string): HTMLElement;
  at(id: string): HTMLElement;
}

const start = (page: Page) =>
  act(page, ({ list, line }) =>
    list.append(line('1', 'Hi'), line('2', 'Hello, Mara', 'agent'), line('3', 'Where is it?')),
  );

test('what a translator writes into a bubble was said by nobody', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ at }) => {
    const text = at('3').querySelector('.text');
    text?.insertAdjacentHTML(
      'beforeend',
      '<font class="notranslate immersive-translate-target-wrapper"><br><font>它在哪里？</font></font>',
    );
  });
  await expect.poll(() => texts(page)).toBe('Hi|Hello, Mara|Where is it?');
});

test('an optimistic bubble is the message the server confirms', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ list, line }) => list.append(line('tmp', 'Tomorrow', 'agent')));
  await act(page, ({ list, line }) => list.append(line('4', 'Tomorrow', 'agent')));
  await act(page, ({ at }) => at('tmp').remove());
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Tomorrow');
  await act(page, ({ at }) => at('4').setAttribute('data-id', '5'));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Tomorrow');
});

test('what waits for the server was not said yet, and what failed never was', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ list, line }) => list.append(line('tmp', 'Tomorrow', 'agent', 'is-pending')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?');
  await act(page, ({ at }) => at('tmp').classList.remove('is-pending'));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Tomorrow');
});

test('history goes above, the newest first of it, and is nobody’s new message', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ list, line }) => list.prepend(line('0', 'Last year')));
  await act(page, ({ list, line }) => list.prepend(line('-2', 'Long ago'), line('-1', 'Not so long ago')));
  expect(await texts(page)).toBe('Long ago|Not so long ago|Last year|Hi|Hello, Mara|Where is it?');
});

test('an edit is read in place; what was taken back was said', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ at }) => {
    at('1').firstElementChild?.firstChild?.replaceWith('Hi there');
    at('2').classList.add('is-deleted');
    at('2').firstElementChild?.replaceChildren('This message was deleted');
  });
  expect(await texts(page)).toBe('Hi there|Hello, Mara|Where is it?');
});

for (const layout of [IDS, NO_IDS])
  test(`key first, then the messages, in pieces: none of the last customer’s (${layout?.name})`, async ({
    page,
  }) => {
    await open(page, layout);
    await start(page);
    await act(page, ({ head }) => head.setAttribute('data-key', 'second'));
    expect(await texts(page)).toBe('');
    await act(page, ({ list, line }) => list.append(line('21', 'Newest')));
    expect(await texts(page)).toBe('Newest');
    await act(page, ({ at }) => ['1', '2', '3'].map((id) => at(id).remove()));
    await act(page, ({ list, line }) => list.prepend(line('20', 'Before it')));
    expect(await texts(page)).toBe('Before it|Newest');
    expect(await keyOf(page)).toBe('second');
  });

test('messages first, then the key: they are never the last customer’s', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ list, line }) => list.replaceChildren(line('20', 'Before it'), line('21', 'Newest')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?');
  await act(page, ({ head }) => head.setAttribute('data-key', 'second'));
  expect(await keyOf(page)).toBe('second');
  expect(await texts(page)).toBe('Before it|Newest');
});

test('elements that a framework fills with the next customer’s messages are theirs', async ({ page }) => {
  await open(page, NO_IDS);
  await start(page);
  await act(page, ({ head }) => head.setAttribute('data-key', 'second'));
  await act(page, ({ list }) => {
    for (const [at, line] of [...list.children].entries())
      line.firstElementChild?.replaceChildren(`New ${at}`);
  });
  expect(await texts(page)).toBe('New 0|New 1|New 2');
});

test.describe('two visitors of one name, where the name is all the console shows', () => {
  const atVisitors = async (page: Page, layout = NO_IDS): Promise<void> => {
    if (layout === undefined) throw new Error('no layout');
    const lab = labAdapter(layout);
    const adapter = {
      ...lab,
      conversation: { ...lab.conversation, key: { element: '#head' } },
      customer: { name: { element: '#head' }, key: { from: { element: '#head' }, is: 'name' as const } },
    };
    await showPage(page, 'https://desk.example/', LAB_PAGE);
    await act(page, ({ head }) => head.replaceChildren('Visitor'));
    await page.evaluate((given) => candor.start(given), adapter);
    await start(page);
  };
  const sitting = (page: Page) =>
    page.evaluate(() => {
      const state = candor.told();
      return state.kind === 'blind' ? -1 : state.conversation.sitting;
    });
  /** The agent clicks something beside list and composer. */
  const clickBeside = (page: Page) => page.locator('#head').click();

  test('the list is another’s when what stood there is gone', async ({ page }) => {
    await atVisitors(page);
    const first = await sitting(page);
    await act(page, ({ list, line }) =>
      list.replaceChildren(line('20', 'Where is it?'), line('21', 'Do you ship to Oslo?')),
    );
    await expect.poll(() => texts(page)).toBe('Where is it?|Do you ship to Oslo?');
    expect(await sitting(page)).not.toBe(first);
  });

  test('also when the page fills the same elements, and both were greeted alike', async ({ page }) => {
    await atVisitors(page);
    const first = await sitting(page);
    await clickBeside(page);
    await act(page, ({ at }) => {
      at('2').firstElementChild?.replaceChildren('Hello, what can I do?');
      at('3').remove();
    });
    await expect.poll(() => texts(page)).toBe('Hi|Hello, what can I do?');
    expect(await sitting(page)).not.toBe(first);
  });

  test('also when nobody has said anything there yet', async ({ page }) => {
    await atVisitors(page);
    await clickBeside(page);
    await act(page, ({ list }) => list.replaceChildren());
    await expect.poll(() => texts(page)).toBe('');
    await act(page, ({ list, line }) => list.append(line('30', 'Anybody there?')));
    await expect.poll(() => texts(page)).toBe('Anybody there?');
  });

  test('an edit, a redrawn list, history and an answer are of the same one', async ({ page }) => {
    await atVisitors(page);
    const first = await sitting(page);
    await act(page, ({ at }) => at('1').firstElementChild?.replaceChildren('Hi there'));
    await act(page, ({ list }) =>
      list.replaceChildren(...[...list.children].map((line) => line.cloneNode(true))),
    );
    await act(page, ({ list, line }) => {
      list.prepend(line('0', 'Long ago', 'agent'));
      list.append(line('4', 'On its way', 'agent'));
    });
    await expect.poll(() => texts(page)).toBe('Long ago|Hi there|Hello, Mara|Where is it?|On its way');
    expect(await sitting(page)).toBe(first);
  });
});

test('the same chat under a better key keeps its messages', async ({ page }) => {
  await open(page);
  await start(page);
  await act(page, ({ head }) => head.setAttribute('data-key', 'second'));
  await expect.poll(() => texts(page)).toBe('Hi|Hello, Mara|Where is it?');
});

for (const layout of [IDS, NO_IDS])
  test(`a virtual list: what scrolled away was said, rows used again are others (${layout?.name})`, async ({
    page,
  }) => {
    await open(page, layout, true);
    await act(page, ({ list, line }) => {
      for (let at = 4; at < 8; at++) list.append(line(`${at}`, at % 2 === 0 ? 'Yes' : `Message ${at}`));
    });
    await act(page, ({ list }) => {
      // The last row becomes the one above.
      const row = list.lastElementChild;
      if (!(row instanceof HTMLElement)) return;
      row.dataset.id = '3';
      row.firstElementChild?.replaceChildren('Message 3');
      list.prepend(row);
    });
    expect(await texts(page)).toBe('Message 3|Yes|Message 5|Yes|Message 7');
    await act(page, ({ list }) => {
      const row = list.firstElementChild;
      if (!(row instanceof HTMLElement)) return;
      row.dataset.id = '7';
      row.firstElementChild?.replaceChildren('Message 7');
      list.append(row);
    });
    expect(await texts(page)).toBe('Message 3|Yes|Message 5|Yes|Message 7');
  });

test('a list that is drawn anew, all of it, is the same conversation', async ({ page }) => {
  await open(page);
  await start(page);
  await page.evaluate(() => {
    const list = document.querySelector('#list');
    list?.replaceWith(list.cloneNode(true));
  });
  await act(page, ({ list, line }) => list.append(line('4', 'One more')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|One more');
});

test('a list that cannot be found is blind, and seeing again is told', async ({ page }) => {
  await open(page);
  await start(page);
  await page.evaluate(() => document.querySelector('#list')?.setAttribute('id', 'renamed'));
  expect(await texts(page)).toBe('list-not-found');
  await page.evaluate(() => document.querySelector('#renamed')?.setAttribute('id', 'list'));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?');
});

test('typing and what moves about in the page is told to nobody', async ({ page }) => {
  await open(page);
  await start(page);
  const before = await page.evaluate(() => candor.tellings());
  await page.locator('#composer').pressSequentially('On its way');
  await act(page, ({ list, at }) => {
    at('1').classList.add('is-hovered');
    list.scrollTop = 10;
  });
  expect(await page.evaluate(() => candor.tellings())).toBe(before);
});

test('a tab that was hidden reads what came meanwhile as soon as it is seen, its timers asleep', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    // A hidden tab: timers come once a minute at best, frames never.
    Object.assign(window, { setTimeout: () => 0, requestAnimationFrame: () => 0 });
  });
  await start(page);
  await act(page, ({ list, line }) => list.append(line('4', 'Still there?')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Still there?');
  // All new under the old key: it waits for a key, and only time would end that.
  await act(page, ({ list, line }) => list.replaceChildren(line('20', 'Before it'), line('21', 'Newest')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Still there?');
  await page.clock.setFixedTime('2026-11-22T12:01:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?|Still there?|Before it|Newest');
});

test('a dialog of the console over the chat changes nothing; a chat it takes away is blind', async ({
  page,
}) => {
  await open(page);
  await start(page);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<dialog id="elsewhere">Logged in elsewhere</dialog>');
    document.querySelector('dialog')?.showModal();
  });
  expect(await texts(page)).toBe('Hi|Hello, Mara|Where is it?');
  await page.evaluate(() => document.querySelector('#composer')?.remove());
  expect(await texts(page)).toBe('composer-not-found');
});

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { showPage } from './reader-script';
import { expectUnrestChangesNothing } from './unrest';

/** What a saved page must yield. */
interface Expected {
  readonly address: string;
  /** Why nothing can be read, instead of a conversation. */
  readonly blind?: string;
  readonly conversation?: {
    readonly key: string;
    readonly customerKey: string;
    readonly customerName: string;
    readonly messages: readonly ExpectedMessage[];
  };
  readonly draft?: { readonly text: string; readonly note: boolean };
}

interface ExpectedMessage {
  readonly id?: string;
  readonly role: string;
  readonly text: string;
  /** Absent: the page shows no time. */
  readonly at?: string;
  readonly note?: boolean;
  readonly pictures?: readonly string[];
  readonly cards?: readonly object[];
}

/** What a card may leave out. */
const NO_CARD = { title: '', url: '', shop: '', price: null };

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'page')
  .map(({ name }) => name);

test.use({ timezoneId: 'Asia/Shanghai', locale: 'zh-CN', viewport: { width: 1280, height: 800 } });

for (const id of folders)
  for (const file of readdirSync(resolve(import.meta.dirname, id)).filter((name) => name.endsWith('.html')))
    test(`${id}: ${file}`, async ({ page }) => {
      const path = resolve(import.meta.dirname, id, file);
      const expected: Expected = JSON.parse(readFileSync(path.replace('.html', '.expected.json'), 'utf8'));
      await showPage(page, expected.address, readFileSync(path, 'utf8'));
      // Nor does another console take the page for its own.
      expect(await page.evaluate(() => candor.detected())).toEqual([id]);
      const state = await page.evaluate((name) => candor.start(name), id);
      if (expected.conversation === undefined) {
        expect(state).toEqual({ kind: 'blind', reason: expected.blind });
        return;
      }
      expect(state.kind === 'blind' ? state : null).toBeNull();
      if (state.kind === 'blind') return;
      const { messages, sitting: _, ...head } = state.conversation;
      const { messages: wanted, ...wantedHead } = expected.conversation;
      expect(head).toEqual(wantedHead);
      const shown = messages.map(({ id: key, role, text, atMs, note, pictures, cards }, index) => ({
        ...(wanted[index]?.id === undefined ? {} : { id: key }),
        role,
        text,
        at: atMs,
        note,
        pictures: pictures.map(({ url }) => url),
        cards,
      }));
      expect(shown).toEqual(
        wanted.map((message) => ({
          ...(message.id === undefined ? {} : { id: message.id }),
          role: message.role,
          text: message.text,
          at: message.at === undefined ? null : Date.parse(zoned(message.at)),
          note: message.note ?? false,
          pictures: message.pictures ?? [],
          cards: (message.cards ?? []).map((card) => ({ ...NO_CARD, ...card })),
        })),
      );
      if (expected.draft !== undefined) {
        const { text, note } = expected.draft;
        const draft = await page.evaluate(() => candor.draft());
        expect(draft && { ...draft, text: draft.text.trim() }).toEqual({ text, note });
      }
      await expectUnrestChangesNothing(page, messages);
    });

/** A time without a zone is the page's. */
const zoned = (at: string): string => (/Z$|[+-]\d\d:\d\d$/.test(at) ? at : `${at}+08:00`);

test('every console of the catalogue has a saved page, but the one that runs in the tests', () => {
  const known = readdirSync(resolve(import.meta.dirname, '../../lib/consoles/catalog')).map((name) =>
    name.replace('.ts', ''),
  );
  expect(known.filter((id) => id !== 'harbour-desk' && !folders.includes(id))).toEqual([]);
});

import type { Page } from '@playwright/test';
import type { OpenConversation } from '../../lib/model/open-conversation';
import type { Extension } from './extension';

/** All rows of a table as they lie in the database, read from one of the extension's own pages. */
export const rowsIn = (page: Page, table: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('candor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        };
      }),
    table,
  );

/** The same, from a page opened for it. */
export async function storedRows(extension: Extension, table: string): Promise<unknown[]> {
  const page = await extension.open('popup.html');
  const rows = await rowsIn(page, table);
  await page.close();
  return rows;
}

/** The conversations that console pages told of, as they are stored. */
export async function openConversations(extension: Extension): Promise<OpenConversation[]> {
  const rows = (await storedRows(extension, 'openConversations')) as { conversation: OpenConversation }[];
  return rows.map(({ conversation }) => conversation);
}

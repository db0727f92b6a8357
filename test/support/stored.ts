import type { OpenConversation } from '../../lib/model/open-conversation';
import type { Extension } from './extension';

/** The conversations that console pages told of, as they are stored: read from one of the extension's own pages. */
export async function openConversations(extension: Extension): Promise<OpenConversation[]> {
  const page = await extension.open('popup.html');
  const rows = await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('candor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const table = opening.result.transaction('openConversations').objectStore('openConversations');
          const reading = table.getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        };
      }),
  );
  await page.close();
  return (rows as { conversation: OpenConversation }[]).map(({ conversation }) => conversation);
}

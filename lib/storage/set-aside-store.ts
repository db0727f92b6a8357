import type { Database } from './database';

/** What an agent set aside in a customer's chats: words that are no promise, questions answered elsewhere. */
export interface SetAside {
  readonly consoleId: string;
  readonly customerKey: string;
  /** What kind it is and which message it stands in; never words. */
  readonly item: string;
  readonly atMs: number;
}

export interface SetAsideStore {
  /** The items of one customer of a console. */
  of(consoleId: string, customerKey: string): Promise<string[]>;
  put(row: SetAside): Promise<void>;
  /** Takes it up again. */
  remove(consoleId: string, customerKey: string, item: string): Promise<void>;
}

/** The bounds of a customer's items in the index. */
export const itemsOf = (consoleId: string, customerKey: string): [string[], string[]] => [
  [consoleId, customerKey, ''],
  [consoleId, customerKey, '\uffff'],
];

export const createSetAsideStore = ({ setAside }: Database): SetAsideStore => ({
  of: async (consoleId, customerKey) =>
    (
      await setAside
        .where('[consoleId+customerKey+item]')
        .between(...itemsOf(consoleId, customerKey))
        .toArray()
    ).map(({ item }) => item),
  put: async (row) => {
    await setAside.put(row);
  },
  remove: (consoleId, customerKey, item) => setAside.delete([consoleId, customerKey, item]),
});

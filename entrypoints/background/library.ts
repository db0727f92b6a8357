import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import type { Stores } from '../../lib/storage/stores';

/** What pages write to the library. The answer comes after the change is stored. */
export function answerLibrary({ library }: Stores): void {
  onMessage('changeLibrary', schemas.changeLibrary, ({ saved, removed }) => library.change(saved, removed));
}

import type { ReadTo } from '../storage/team-store';
import type { Desk } from './desk';
import { erasedValue } from './envelope';
import { keySubject, streamOf } from './layout';
import type { BucketMessage } from './take-values';

/**
 * A customer who was erased is taken out here too. An admin's browser destroys what lies on the servers, keys first:
 * with them what the log says of the customer. @throws Malformed
 */
export async function takeErasure(desk: Desk, message: BucketMessage, read: ReadTo): Promise<void> {
  const { team, privacy } = desk.stores;
  const { key: token, text } = message;
  if (text !== null) {
    const { value } = await desk.unpack('erased', token, text, erasedValue);
    const customerId = value.customerId ?? (await team.customerOfToken(token));
    if (customerId !== null) {
      await privacy.erase(customerId);
      await team.dropErasure(customerId);
    }
    await team.forgetToken(token);
    if (desk.file.role === 'admin') await destroy(desk, token);
  }
  await team.saveReadTo(read);
}

async function destroy({ js }: Desk, token: string): Promise<void> {
  const { streams } = await js.jetstreamManager(false);
  await streams.purge(streamOf('keys'), { filter: keySubject('keys', token) });
  await streams.purge(streamOf('customers'), { filter: keySubject('customers', token) });
  await streams.purge(streamOf('promises'), { filter: keySubject('promises', `${token}.>`) });
}

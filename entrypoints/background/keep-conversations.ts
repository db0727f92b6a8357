import { onMessage } from '../../lib/messages/messaging';
import { schemas } from '../../lib/messages/schemas';
import { type CustomerFile, profileFromFile } from '../../lib/model/customer';
import { policyFromFile } from '../../lib/model/policy';
import type { HeardPart } from '../../lib/model/stored-conversation';
import { indexPolicy, type ShopIndex } from '../../lib/policy/shop-index';
import { createDisguise } from '../../lib/review/disguise';
import { disguisedMessage, disguisedProfile } from '../../lib/review/disguised';
import { dayOf } from '../../lib/review/filter';
import type { PolicyVersion } from '../../lib/storage/policy-store';
import type { Stores } from '../../lib/storage/stores';
import { classifyPayload } from '../../lib/text/payloads';

/** What the shop laid down, ready for looking up what is its own. */
interface Own {
  readonly version: number;
  readonly words: string;
  readonly timeZone: string;
  readonly shop: ShopIndex;
}

/**
 * Stores conversations to try changes of the rules on, only where the administrator says so. Whatever a console page
 * sends: before it is stored, secrets are replaced here.
 */
export function keepConversations(stores: Stores): void {
  const { storedConversations, settings, policies, customers, setAside } = stores;
  let kept: Own | null = null;

  /** Indexed once a version; the worker forgets it when it dies. */
  const own = async (): Promise<Own | null> => {
    const latest = await policies.latest();
    if (latest === null) return null;
    if (kept?.version !== latest.version) kept = ownOf(latest);
    return kept;
  };

  async function keep(part: HeardPart, laidDown: Own | null): Promise<void> {
    const { id: _, salt, customerName, heard, ...about } = part;
    const atMs = Date.now();
    const day = dayOf(atMs, laidDown?.timeZone ?? 'UTC');
    const customer = await customerOf(part);
    const disguise = createDisguise({
      salt,
      ownWords: laidDown?.words ?? '',
      names: [customerName, ...(customer === null ? [] : [customer.name])],
      phoneTail: customer?.phoneTail ?? null,
      isOwnPayload: (payload) => laidDown?.shop.allowsPayload(payload, classifyPayload(payload)) === true,
    });
    await storedConversations.add(
      {
        ...about,
        day,
        atMs,
        setAside: await setAside.of(part.consoleId, part.customerKey),
        heard: heard.map((one) => ({ ...one, message: disguisedMessage(one.message, disguise) })),
      },
      customer === null ? null : disguisedProfile(profileFromFile(customer), disguise),
    );
  }

  const customerOf = ({ consoleId, customerKey, customerId }: HeardPart): Promise<CustomerFile | null> =>
    customerId === null ? customers.byConsoleKey(consoleId, customerKey) : customers.byId(customerId);

  onMessage('recordMessages', schemas.recordMessages, async ({ parts }) => {
    const { keepsConversations } = await settings.load('');
    const laidDown = await own();
    // What is not to be kept counts as stored: the page forgets it.
    if (keepsConversations === true) for (const part of parts) await keep(part, laidDown);
    return { stored: parts.map(({ id }) => id) };
  });

  onMessage('dropConversations', schemas.dropConversations, () => storedConversations.clear());
}

function ownOf({ version, file }: PolicyVersion): Own {
  return {
    version,
    words: JSON.stringify(file),
    timeZone: file.shop.timeZone,
    shop: indexPolicy(policyFromFile(file)),
  };
}

import type { ReadonlySignal } from '@preact/signals';
import type { ReplayPorts, VersionRow } from '../../components/dashboard/replay/replay-store';
import { send } from '../../lib/messages/messaging';
import type { Locale } from '../../lib/model/locale';
import type { Stores } from '../../lib/storage/stores';
import { download } from '../options/download';
import { policySchema } from '../options/policy-schema';
import { readPolicy } from '../options/read-policy';
import { replayInWorkers } from './replay-client';

/** The way of "try a change" to stored conversations, policies and files; what is written goes by message. */
export function replayPorts(
  { storedConversations, policies }: Stores,
  inForce: ReadonlySignal<VersionRow | null>,
  locale: () => Locale,
  /** Another than the browser's own. */
  database?: string,
): ReplayPorts {
  return {
    count: storedConversations.count,
    run: async (before, after, onProgress, signal) =>
      replayInWorkers({ before, after, database }, await storedConversations.keys(), onProgress, signal),
    conversation: ({ consoleId, conversationKey, day }) =>
      storedConversations.get([consoleId, conversationKey, day]),
    readPolicy: (file) => readPolicy(file, inForce.value?.file ?? null, locale()),
    faultOf(file) {
      const { error } = policySchema(inForce.value?.file ?? null, locale(), Date.now()).safeParse(file);
      const [issue] = error?.issues ?? [];
      if (issue === undefined) return null;
      const [, rule, kind, place] = issue.path;
      const own = file.ownRules?.[Number(rule)];
      const example = kind === 'flagged' || kind === 'allowed' ? own?.[kind][Number(place)]?.draft : null;
      return example == null ? issue.message : `${example} · ${issue.message}`;
    },
    history: policies.history,
    save: (file, onto, restores) =>
      send('savePolicy', { file, onto, ...(restores === null ? {} : { restores }) }),
    download,
  };
}

import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import { privacyText } from '../../lib/i18n/privacy';
import { DEFAULT_CONVERSATION_DAYS, type Settings } from '../../lib/model/settings';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import type { KeptCount, PrivacyPorts } from './PrivacySection';
import { Part, Row } from './Section';

const DAYS = [7, 30, 90] as const;

export interface KeptConversationsProps {
  readonly ports: PrivacyPorts;
  readonly save: (part: Partial<Settings>) => void;
}

/** Whether chats are stored to try changes on, for how long, and what is stored now. An administrator says so. */
export function KeptConversations({ ports, save }: KeptConversationsProps) {
  const settings = ports.settings.value;
  const {
    interfaceLocale: locale,
    keepsConversations = false,
    conversationDays = DEFAULT_CONVERSATION_DAYS,
  } = settings;
  const text = privacyText[locale];
  const isAdmin = settings.role === 'admin';
  const [kept, setKept] = useState<KeptCount | null>(null);
  const count = () => void ports.countConversations().then(setKept, () => setKept(null));
  useEffect(count, [ports]);
  return (
    <Part title={text.keptChats} lead={text.keptChatsLead}>
      <ul class="list">
        <Row
          name={text.keepChats}
          note={isAdmin ? text.keepChatsNote : text.onlyAdmin}
          end={
            <Switch
              label={text.keepChats}
              on={keepsConversations}
              locked={!isAdmin}
              onChange={(on) => save({ keepsConversations: on })}
            />
          }
        />
        {kept !== null && kept.conversations > 0 && (
          <Row
            name={text.keptNow(
              kept.conversations.toLocaleString(locale),
              formatDate(kept.sinceMs ?? 0, locale, kept.timeZone, 'long', Date.now()),
            )}
            note={keepsConversations ? '' : text.keptStill}
            end={
              isAdmin && (
                <Button onPress={() => void ports.dropConversations().then(count)}>{text.dropChats}</Button>
              )
            }
          />
        )}
      </ul>
      {isAdmin && (keepsConversations || (kept?.conversations ?? 0) > 0) && (
        <fieldset class="checks">
          <legend>{text.keptChatsFor}</legend>
          <div>
            {DAYS.map((days) => (
              <label key={days}>
                <input
                  type="radio"
                  name="conversation-days"
                  checked={conversationDays === days}
                  onChange={() => save({ conversationDays: days })}
                />
                {text.keepFor(days)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </Part>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { dashboardText } from '../../../lib/i18n/dashboard';
import { formatDateTime, formatTime } from '../../../lib/i18n/format';
import { replayText } from '../../../lib/i18n/replay';
import type { StoredConversation } from '../../../lib/model/stored-conversation';
import { redact } from '../../../lib/review/redact';
import type { Hit } from '../../../lib/review/trial';
import { Button } from '../../ui/Button';
import { ICON_CHECK, ICON_CLOSE } from '../../ui/icons';
import { Kbd } from '../../ui/Kbd';
import { entryWords } from '../entry-words';
import { Redacted } from '../Redacted';
import { VERDICT_KEYS } from '../shortcuts';
import type { ReplayViewProps } from './ReplayView';
import { hitKey, type Opinion } from './replay-store';
import { useReplayKeys } from './use-replay-keys';

const OPINIONS: readonly (readonly [Opinion, string, string])[] = [
  ['fair', ICON_CHECK, VERDICT_KEYS.confirmed],
  ['wrong', ICON_CLOSE, VERDICT_KEYS['false-alarm']],
];

/** The differences of one turn as a list, and the chosen one in its chat, to be called fair or false by one key. */
export function HitReader(props: ReplayViewProps & { readonly total: number }) {
  const { replay, words, book, total } = props;
  const { locale, timeZone } = words;
  const text = replayText[locale];
  const hits = replay.hits.value;
  const opened = replay.opened.value;
  useReplayKeys(replay);
  const list = useRef<HTMLOListElement>(null);
  const { value: chosen } = replay.chosen;
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const opinions = hits.flatMap((hit) => replay.opinions.value.get(hitKey(hit)) ?? []);
  const count = (opinion: Opinion): string =>
    opinions.filter((one) => one === opinion).length.toLocaleString(locale);
  if (hits.length === 0) return <p class="mute">{text.noneOf}</p>;
  return (
    <>
      <p class="hint" role="status">
        {total > hits.length && text.most(hits.length.toLocaleString(locale), total.toLocaleString(locale))}
        {opinions.length > 0 &&
          ` ${text.judged(count('fair'), count('wrong'), opinions.length.toLocaleString(locale))}`}
      </p>
      <div class={opened === null ? 'hits' : 'hits is-open'}>
        <ol class="hit-list" ref={list}>
          {hits.map((hit) => {
            const key = hitKey(hit);
            const opinion = replay.opinions.value.get(key);
            return (
              <li key={key}>
                <button
                  type="button"
                  aria-current={replay.chosen.value === key ? 'true' : undefined}
                  onClick={() => void replay.open(hit)}
                >
                  <span class="top">
                    <span>{hit.agent || text.nobody}</span>
                    <time>{formatDateTime(hit.atMs, locale, timeZone)}</time>
                    {opinion !== undefined && <span class="push">{text[opinion]}</span>}
                  </span>
                  <b>{titleOf(hit, props)}</b>
                  <small>{text.fromTo(text.level[hit.before], text.level[hit.after])}</small>
                </button>
              </li>
            );
          })}
        </ol>
        <div class="hit-chat">
          {opened === null ? (
            <p class="mute">{text.pickOne}</p>
          ) : (
            <>
              <Button class="to-list" look="quiet" onPress={() => void replay.open(null)}>
                {text.back}
              </Button>
              <h4>{titleOf(opened.hit, props)}</h4>
              <p class="hint mono">{opened.hit.rule}</p>
              {book.get(opened.hit.rule) !== undefined && <p>{seenOf(opened.hit, props)}</p>}
              {opened.conversation === null ? (
                <p class="mute">{text.gone}</p>
              ) : (
                <Chat hit={opened.hit} conversation={opened.conversation} words={words} />
              )}
              <div class="button-row opinions">
                {OPINIONS.map(([opinion, icon, digit]) => (
                  <Button
                    key={opinion}
                    large
                    icon={icon}
                    keys={[digit]}
                    pressed={replay.opinions.value.get(hitKey(opened.hit)) === opinion}
                    onPress={() => replay.judge(opinion)}
                  >
                    {text[opinion]}
                  </Button>
                ))}
                <button type="button" class="hint-key" onClick={() => replay.move(1)}>
                  <Kbd keys={['↓']} />
                  {text.next}
                </button>
              </div>
            </>
          )}
        </div>
      </div>
    </>
  );
}

const wordsOf = ({ rule, finding, atMs }: Hit, { book, words }: ReplayViewProps) =>
  entryWords(
    { rule, variant: finding.variant ?? null, slots: finding.slots, atMs },
    book,
    words.locale,
    words.timeZone,
  );
const titleOf = (hit: Hit, props: ReplayViewProps): string => redact(wordsOf(hit, props).title);
const seenOf = (hit: Hit, props: ReplayViewProps): string => redact(wordsOf(hit, props).customerSees ?? '');

/** Messages around the one concerned; the rest of the chat is rarely why. */
const BEFORE = 8;
const AFTER = 3;

function Chat({
  hit,
  conversation,
  words,
}: {
  readonly hit: Hit;
  readonly conversation: StoredConversation;
  readonly words: ReplayViewProps['words'];
}) {
  const { locale, timeZone } = words;
  const text = dashboardText[locale];
  const from = Math.max(0, hit.at - BEFORE);
  const shown = conversation.messages.slice(from, hit.at + AFTER + 1);
  const quoted = new Set(
    hit.finding.evidence.flatMap((one) => (one.kind === 'message' ? [one.messageId] : [])),
  );
  const level = hit.after === 'none' || hit.after === 'logged' ? hit.before : hit.after;
  const look = level === 'held' || level === 'justify' ? 'critical' : level;
  return (
    <ol class="transcript">
      {shown.map(({ message }, at) => {
        const isFlagged = from + at === hit.at;
        const marks = [isFlagged ? `flagged ${look}` : '', quoted.has(message.id) ? 'cited' : ''];
        return (
          <li class={[message.role, ...marks].filter(Boolean).join(' ')} key={message.id}>
            <time>{message.atMs === null ? '' : formatTime(message.atMs, locale, timeZone)}</time>
            <span class="role">{(message.role === 'agent' && hit.agent) || text.role[message.role]}</span>
            <p>
              <Redacted text={redact(saidIn(message))} locale={locale} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** Words; of a message without any, what its pictures and cards say. */
const saidIn = ({ text, pictures, cards }: StoredConversation['messages'][number]['message']): string =>
  [
    text,
    ...cards.map(({ title, url }) => `[${title} ${url}]`),
    ...pictures.map(({ payloads, alt }) => `[${payloads.join(' ') || alt || '…'}]`),
  ]
    .filter((part) => part !== '')
    .join(' ');

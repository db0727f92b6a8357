import { needsText } from '../../lib/i18n/needs';
import { suggestionKey } from '../../lib/profile/care';
import type { Suggestion, Suggestions } from '../../lib/profile/suggestions';
import { Button } from '../ui/Button';
import { ICON_CLOSE } from '../ui/icons';
import { PanelPart } from './PanelPart';
import type { PanelActions } from './panel-data';
import { useWords } from './words';

export interface HeardProps {
  readonly suggestions: Suggestions;
  readonly onChange: PanelActions['changeCare'];
  readonly onShow: (messageId: string) => void;
}

/** Tags and needs heard in the chat, each with the message it rests on: kept with one key, waved away with another, never by themselves. */
export function Heard({ suggestions, onChange, onShow }: HeardProps) {
  const text = needsText[useWords().locale];
  return (
    <PanelPart head={text.heard} aside={text.heardHint}>
      <ul class="heard">
        {suggestions.needs.map((one) => (
          <HeardRow
            one={one}
            label={text.fields[one.what]}
            onKeep={() =>
              onChange({
                kind: 'keep-need',
                field: one.what,
                text: one.text,
                ...(one.words === '' ? {} : { words: one.words }),
                messageId: one.messageId,
              })
            }
            onChange={onChange}
            onShow={onShow}
            key={`${one.what} ${one.text}`}
          />
        ))}
        {suggestions.tags.map((one) => (
          <HeardRow
            one={one}
            label={text.tag}
            onKeep={() => onChange({ kind: 'keep-tag', tag: one.text })}
            onChange={onChange}
            onShow={onShow}
            key={`tag ${one.text}`}
          />
        ))}
      </ul>
    </PanelPart>
  );
}

interface RowProps extends Pick<HeardProps, 'onChange' | 'onShow'> {
  readonly one: Suggestion<string>;
  readonly label: string;
  readonly onKeep: () => void;
}

function HeardRow({ one, label, onKeep, onChange, onShow }: RowProps) {
  const { text: panel, locale, time } = useWords();
  const text = needsText[locale];
  return (
    <li>
      <span class="what">{label}</span>
      <b>{one.text}</b>
      <Button class="keep" onPress={onKeep}>
        <span aria-hidden="true">{text.keep}</span>
        <span class="vh">{text.keepThis(label, one.text)}</span>
      </Button>
      <Button
        look="quiet"
        icon={ICON_CLOSE}
        label={text.dismissThis(label, one.text)}
        onPress={() => onChange({ kind: 'decline', what: suggestionKey(one.what, one.text) })}
      />
      <small class="clamp">
        <button type="button" class="link" onClick={() => onShow(one.messageId)}>
          {one.atMs === null ? panel.goSee : time(one.atMs)}
        </button>{' '}
        {panel.quoted(one.words)}
      </small>
    </li>
  );
}

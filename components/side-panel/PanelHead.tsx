import { privacyText } from '../../lib/i18n/privacy';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_LOCK, ICON_MORE, ICON_RECEIPT, ICON_SETTINGS } from '../ui/icons';
import type { MarkState } from '../ui/StateMark';
import { StateMark } from '../ui/StateMark';
import { useWords } from './words';

export interface PanelHeadProps {
  readonly mark: MarkState;
  /** What the mark says, in a word. */
  readonly word: string;
  readonly onDashboard: () => void;
  readonly onOptions: () => void;
  readonly onLock: () => void;
}

/** State, title, and the way to the other surfaces. */
export function PanelHead({ mark, word, onDashboard, onOptions, onLock }: PanelHeadProps) {
  const { text, locale } = useWords();
  return (
    <header class="panel-head">
      <StateMark state={mark} />
      <h1>{text.title}</h1>
      <span class={`state-word ${mark}`}>{word}</span>
      <Button class="push" look="quiet" icon={ICON_LOCK} label={privacyText[locale].lock} onPress={onLock} />
      <button
        type="button"
        class="button icon quiet panel-more"
        aria-label={text.more}
        title={text.more}
        popovertarget="panel-menu"
      >
        <Icon path={ICON_MORE} />
      </button>
      <nav class="panel-menu" id="panel-menu" popover="auto" aria-label={text.more}>
        <button type="button" onClick={onDashboard}>
          <Icon path={ICON_RECEIPT} />
          {text.openDashboard}
        </button>
        <button type="button" onClick={onOptions}>
          <Icon path={ICON_SETTINGS} />
          {text.openOptions}
        </button>
      </nav>
    </header>
  );
}

import type { ComponentChildren } from 'preact';
import { stripText } from '../../lib/i18n/strip';
import { Button } from '../ui/Button';
import { Bones } from './Bones';
import { PanelEmpty } from './PanelEmpty';
import type { PanelActions, PanelView } from './panel-data';
import { useWords } from './words';

export interface NobodyProps {
  readonly view: Exclude<PanelView, { kind: 'customer' }>;
  readonly actions: PanelActions;
  /** What is owed to anybody, shown while nobody is there; null: nothing. */
  readonly promises: ComponentChildren;
}

/** No customer to show: why, and what is of use meanwhile. */
export function Nobody({ view, actions, promises }: NobodyProps) {
  const { text, time, locale } = useWords();
  switch (view.kind) {
    case 'loading':
      return <Bones />;
    case 'blind':
      return (
        <PanelEmpty
          state="blind"
          title={text.blindTitle}
          hint={text.blindSince(stripText[locale].blind[view.reason], time(view.sinceMs))}
        >
          <Button look="primary" onPress={() => actions.openOptions('consoles')}>
            {text.teach}
          </Button>
        </PanelEmpty>
      );
    case 'failed':
      return (
        <PanelEmpty state="blind" title={text.failedTitle} hint={text.failedHint}>
          <Button look="primary" onPress={() => actions.reload()}>
            {text.reload}
          </Button>
        </PanelEmpty>
      );
    case 'no-conversation':
      if (promises !== null)
        return (
          <>
            <p class="promise-hint">{text.emptyTitle}</p>
            {promises}
          </>
        );
      return view.hasPolicy ? (
        <PanelEmpty state="off" title={text.emptyTitle} hint={text.emptyHint}>
          <Button onPress={() => actions.openDashboard()}>{text.openDashboard}</Button>
        </PanelEmpty>
      ) : (
        <PanelEmpty state="off" title={text.noPolicyTitle} hint={text.noPolicyHint}>
          <Button look="primary" onPress={() => actions.openOptions('policy')}>
            {text.setUp}
          </Button>
        </PanelEmpty>
      );
  }
}

import { useState } from 'preact/hooks';
import { partsOf, sentencesOnScreen } from './arrange';
import { CustomerHead } from './CustomerHead';
import { CustomerPart } from './CustomerPart';
import type { CustomerView, FoundProfile, Notice, PanelActions } from './panel-data';
import { ReplyClock } from './ReplyClock';
import { useShortcuts } from './use-shortcuts';

export interface CustomerProps {
  readonly view: CustomerView;
  readonly notice: Notice | null;
  readonly found: readonly FoundProfile[] | null;
  readonly actions: PanelActions;
}

/** The customer of the open conversation, part by part, in the order that `partsOf` lays down. */
export function Customer(props: CustomerProps) {
  const { view, actions } = props;
  const [sellingShown, showSelling] = useState(false);
  const [wording, setWording] = useState(0);
  const parts = partsOf(view, sellingShown);
  const onScreen = sentencesOnScreen(view, sellingShown, wording);
  useShortcuts(view, onScreen, actions);
  return (
    <>
      <CustomerHead view={view} leadsTo={new Set(parts)} />
      {view.waiting !== null && (
        <ReplyClock
          waiting={view.waiting}
          holds={view.holds}
          chatLocale={view.conversation.chatLocale}
          notice={props.notice}
          onInsert={(sentence) => actions.insert(sentence)}
          onShow={(messageId) => actions.showMessage(messageId)}
        />
      )}
      {parts.map((part) => (
        <CustomerPart
          {...props}
          part={part}
          onScreen={onScreen}
          sellingShown={sellingShown}
          onFold={() => showSelling(!sellingShown)}
          onOtherWording={() => setWording(wording + 1)}
          key={part}
        />
      ))}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { needsText } from '../../lib/i18n/needs';
import { repairText } from '../../lib/i18n/repair';
import type { Evidence } from '../../lib/model/finding';
import { STAGES } from '../../lib/profile/stage';
import { TRUST_LEVELS } from '../../lib/profile/trust-level';
import { trustNow } from '../../lib/profile/trust-now';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_EYE } from '../ui/icons';
import { type PanelPart as PartName, sentencesFor } from './arrange';
import type { CustomerProps } from './Customer';
import { FindProfile } from './FindProfile';
import { Heard } from './Heard';
import { HeardPromises } from './HeardPromises';
import { LastPurchase } from './LastPurchase';
import { Mended } from './Mended';
import { Needs } from './Needs';
import { Notes } from './Notes';
import { OfferList } from './OfferList';
import { OpenPromises } from './OpenPromises';
import { OpenQuestions } from './OpenQuestions';
import { Outcome } from './Outcome';
import { PanelPart } from './PanelPart';
import { PurchaseCycle } from './PurchaseCycle';
import type { PanelActions, PanelSentence } from './panel-data';
import { QuickNote } from './QuickNote';
import { ReadySentences } from './ReadySentences';
import { RepairFirst } from './RepairFirst';
import { Steps } from './Steps';
import { KEYED_SENTENCES } from './shortcuts';
import { ThreePrices } from './ThreePrices';
import { TrustTimeline } from './TrustTimeline';
import { MembershipPart, Value } from './Value';
import { useWords } from './words';

export interface PartProps extends CustomerProps {
  readonly part: PartName;
  readonly onScreen: readonly PanelSentence[];
  readonly sellingShown: boolean;
  readonly onFold: () => void;
  readonly onOtherWording: () => void;
}

/** One part of what is known, by its name. */
export function CustomerPart(props: PartProps): ComponentChildren {
  const { part, view, notice, found, actions, onScreen, sellingShown } = props;
  const { text, locale } = useWords();
  const { conversation, profile } = view;
  const trust = trustNow(conversation);
  const onShow = (messageId: string): void => actions.showMessage(messageId);
  const onChange: PanelActions['changeCare'] = (change) => actions.changeCare(change);
  // Without a profile there is no place to keep a correction.
  const onCorrect = profile === null ? null : onChange;
  const onOpen = (evidence: Evidence): void => {
    if (evidence.kind === 'message') onShow(evidence.messageId);
    if (evidence.kind === 'purchase') document.getElementById(PURCHASES_ID)?.scrollIntoView();
  };
  const sentences = (head: string, list: readonly PanelSentence[]) => (
    <ReadySentences
      head={head}
      sentences={list}
      chatLocale={conversation.chatLocale}
      keyOf={(sentence) => keyOf(sentence, onScreen)}
      notice={notice}
      onInsert={(sentence) => actions.insert(sentence)}
    />
  );
  switch (part) {
    case 'repair':
      return view.repair === null ? null : (
        <RepairFirst
          view={view}
          repair={view.repair}
          sentence={onScreen[0]?.purpose === 'repair' ? onScreen[0] : null}
          onOtherWording={sentencesFor(view, 'repair').length > 1 ? props.onOtherWording : null}
          notice={notice}
          onInsert={(sentence) => actions.insert(sentence)}
          onShow={onShow}
          onTick={(step) => actions.tickRepair(step)}
        />
      );
    case 'mended':
      return view.repair === null ? null : (
        <Mended
          view={view}
          repair={view.repair}
          onShow={onShow}
          onTick={(step) => actions.tickRepair(step)}
        />
      );
    case 'folded':
      return (
        <p class="hidden-note">
          <Icon path={ICON_EYE} />
          <span>
            {repairText[locale].folded}{' '}
            <button type="button" class="link" aria-expanded={sellingShown} onClick={props.onFold}>
              {sellingShown ? text.foldAgain : text.showNow}
            </button>
          </span>
        </p>
      );
    case 'outcome':
      return <Outcome view={view} trust={trust} />;
    case 'closing':
      return sentences(text.closeWith, sentencesFor(view, 'close'));
    case 'sentences':
      return sentences(text.readyToSay, sentencesFor(view, 'sell'));
    case 'find-profile':
      return (
        <FindProfile
          found={found}
          identity={conversation.identity}
          name={conversation.customerName}
          onFind={(query) => actions.findProfiles(query)}
          onLink={(customerId) => actions.linkCustomer(customerId)}
        />
      );
    case 'quick-note':
      return (
        <QuickNote
          productNames={view.productNames}
          currency={view.currency}
          // Whoever may be known already is looked at first.
          isFolded={profile === null && found !== null && found.length > 0}
          onSave={(note) => actions.notePurchase(note)}
        />
      );
    case 'checkable':
      return (
        <PanelPart head={text.checkable}>
          <p class="mute">{text.checkableUnknown}</p>
        </PanelPart>
      );
    case 'last-purchase':
      return <LastPurchase id={PURCHASES_ID} purchases={profile?.purchases ?? []} />;
    case 'prices':
      return view.prices === null ? null : <ThreePrices prices={view.prices} quotes={conversation.quotes} />;
    case 'no-price-book':
      return (
        <section class="panel-part">
          <p class="mute">{text.noPriceBook}</p>
          <Button class="after-note" onPress={() => actions.openOptions('policy')}>
            {text.setUpPrices}
          </Button>
        </section>
      );
    case 'questions':
      return <OpenQuestions questions={conversation.openQuestions} actions={actions} />;
    case 'said-here':
      return <OfferList quotes={conversation.quotes} onShow={onShow} />;
    case 'promises':
      return (
        <div id="owed">
          <OpenPromises
            promises={view.owed}
            record={view.promiseRecord}
            sentences={view.promiseSentences}
            notice={notice}
            actions={actions}
          />
        </div>
      );
    case 'heard':
      return (
        <HeardPromises
          promises={view.heard}
          canConfirm={profile !== null || conversation.customerKey !== ''}
          actions={actions}
        />
      );
    case 'stage':
      return view.stage === null ? null : (
        <Steps
          what="stage"
          head={text.stage}
          steps={STAGES.map((name) => ({ name, words: text.stages[name] }))}
          guess={view.stage}
          onCorrect={onCorrect}
          onOpen={onOpen}
        />
      );
    case 'trust-level':
      return view.trustLevel === null ? null : (
        <Steps
          what="trust-level"
          head={text.trust}
          steps={TRUST_LEVELS.map((name) => ({ name, words: text.trustLevels[name] }))}
          guess={view.trustLevel}
          onCorrect={onCorrect}
          onOpen={onOpen}
        />
      );
    case 'timeline':
      return (
        <TrustTimeline
          head={trust.kind === 'lost' ? text.thisTime : text.soFar}
          events={conversation.trust}
          onShow={onShow}
        />
      );
    case 'cycle':
      return view.cycle === null ? null : <PurchaseCycle cycle={view.cycle} />;
    case 'suggestions':
      return <Heard suggestions={view.suggestions} onChange={onChange} onShow={onShow} />;
    case 'question':
      return view.question === null
        ? null
        : sentences(needsText[locale].worthAsking, [view.question.sentence]);
    case 'needs':
      return <Needs view={view} onChange={onChange} />;
    case 'value':
      return view.tier === null ? null : <Value tier={view.tier} onChange={onChange} onOpen={onOpen} />;
    case 'membership':
      return view.membership === null ? null : <MembershipPart membership={view.membership} />;
    case 'notes':
      return <Notes view={view} onChange={onChange} />;
  }
}

/** Where evidence that is a purchase leads. */
const PURCHASES_ID = 'purchases';

function keyOf(sentence: PanelSentence, onScreen: readonly PanelSentence[]): number | null {
  const place = onScreen.indexOf(sentence);
  return place >= 0 && place < KEYED_SENTENCES ? place + 1 : null;
}

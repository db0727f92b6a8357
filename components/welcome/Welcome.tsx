import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { managedText } from '../../lib/i18n/managed';
import { LANGUAGE_NAMES, optionsText } from '../../lib/i18n/options';
import { policyFormText } from '../../lib/i18n/policy-forms';
import { channelName } from '../../lib/i18n/ui';
import { welcomeText } from '../../lib/i18n/welcome';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { hostOf } from '../options/ConsolesSection';
import { PolicyImport } from '../options/PolicyImport';
import { Intake } from '../options/policy/Intake';
import { StartShop } from '../options/policy/StartShop';
import { Row } from '../options/Section';
import { NameField, RoleAndLanguage } from '../options/YouSection';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_EYE, ICON_LOCK, ICON_PAUSE } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import { EnableByAddress } from './EnableByAddress';
import { TryIt } from './TryIt';
import { STEPS, type Step, type WelcomeStore } from './welcome-store';
import './welcome.css';

/** The first page: three steps on the left, what will be seen and how to try it on the right. */
export function Welcome({ store }: { store: WelcomeStore }) {
  const { interfaceLocale: locale } = store.settings.value;
  const text = welcomeText[locale];
  const isDone = store.step.value === 'done';
  return (
    <main class="welcome">
      <div class="side">
        <p class="brand">
          <StateMark state="calm" />
          {text.name}
        </p>
        <h1>{isDone ? text.done : text.heading}</h1>
        <p class="welcome-lead">{isDone ? text.doneLead : text.lead}</p>
        <Steps store={store} />
        {isDone && <Sharper locale={locale} />}
        <p class="promises">
          {[ICON_LOCK, ICON_EYE, ICON_PAUSE].map((icon, index) => (
            <span key={icon}>
              <Icon path={icon} />
              {text.promises[index]}
            </span>
          ))}
        </p>
      </div>
      <TryIt locale={locale} />
    </main>
  );
}

function Steps({ store }: { store: WelcomeStore }) {
  const settings = store.settings.value;
  const { interfaceLocale: locale } = settings;
  const text = welcomeText[locale];
  const policy = store.policy.value;
  const hosts = store.grants.value.map((pattern) => hostOf(pattern) ?? optionsText[locale].allSites);
  const comma = optionsText[locale].separator;
  return (
    <ol class="wsteps" aria-label={text.steps}>
      <StepPart
        store={store}
        step="you"
        no={1}
        title={text.you}
        state={`${LANGUAGE_NAMES[locale]}${comma}${optionsText[locale].roles[settings.role]}`}
      >
        {store.saveFailed.value && (
          <Banner kind="warn">
            <b>{optionsText[locale].settingsFailed}</b>
          </Banner>
        )}
        <RoleAndLanguage settings={settings} managed={store.managed.value} onSave={store.saveSettings} />
        <NameField
          name={settings.agentName}
          locale={locale}
          isFixed={store.managed.value.agentName !== undefined}
          onSave={(agentName) => store.saveSettings({ agentName })}
        />
        <div class="button-row">
          <Button look="primary" large onPress={store.next}>
            {text.next}
          </Button>
        </div>
      </StepPart>
      <StepPart
        store={store}
        step="shop"
        no={2}
        title={text.shop}
        state={
          policy === null
            ? isPassed(store, 'shop')
              ? text.skipped
              : text.aMinute
            : text.shopSet(policy.shop.name, policy.shops.length, waysToPay(policy))
        }
      >
        <p class="mute">{text.shopLead}</p>
        {store.managed.value.policy !== undefined ? (
          <p>
            <Icon path={ICON_LOCK} small /> {managedText[locale].fixed}
          </p>
        ) : policy === null ? (
          <StartShop
            store={store}
            locale={locale}
            timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
            onCancel={store.next}
          />
        ) : (
          <>
            <Intake store={store} file={policy} locale={locale} />
            <ShopSoFar file={policy} locale={locale} />
          </>
        )}
        <details class="try">
          <summary>{policyFormText[locale].orFile}</summary>
          <PolicyImport
            flow={store.policyImport}
            locale={locale}
            current={policy}
            onSample={store.downloadSample}
          />
        </details>
        {store.policyImport.state.value.step !== 'preview' && (
          <div class="button-row">
            <Button look={policy === null ? 'plain' : 'primary'} large onPress={store.next}>
              {policy === null ? text.withoutShop : text.next}
            </Button>
          </div>
        )}
      </StepPart>
      <StepPart
        store={store}
        step="console"
        no={3}
        title={text.console}
        state={hosts.length === 0 ? text.notEnabled : text.enabled(hosts.join(comma))}
      >
        <ol class="how">
          {text.howToEnable.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p class="mute">{text.enableLater}</p>
        <EnableByAddress locale={locale} onEnable={store.enable} />
        <div class="button-row">
          <Button look="primary" large onPress={store.next}>
            {text.finish}
          </Button>
        </div>
      </StepPart>
    </ol>
  );
}

/** What is worth doing next: a chat page is all that is needed, orders and prices are what warnings rest on. */
function Sharper({ locale }: { locale: Locale }) {
  const text = welcomeText[locale];
  return (
    <>
      <h2 class="sharper">{text.sharper}</h2>
      <ul class="list">
        <Row
          name={text.toOrders}
          note={text.toOrdersWhy}
          end={
            <a class="button large primary" href="options.html#customers">
              {text.toOrders}
            </a>
          }
        />
        <Row
          name={text.toPrices}
          note={text.toPricesWhy}
          end={
            <a class="button large" href="options.html#prices">
              {text.toPrices}
            </a>
          }
        />
      </ul>
      <p class="button-row after-steps">
        <a class="button quiet" href="options.html">
          {text.openOptions}
        </a>
        <a class="button quiet" href="dashboard.html">
          {text.openReview}
        </a>
      </p>
    </>
  );
}

const waysToPay = ({ payments }: PolicyFile): number =>
  Math.max(payments?.payees.length ?? 0, payments?.allowed.length ?? 0);

/** Links and payees as they come in: what was added shows at once. */
function ShopSoFar({ file, locale }: { file: PolicyFile; locale: Locale }) {
  const { paymentKind } = optionsText[locale];
  const { payees = [], allowed = [] } = file.payments ?? {};
  if (file.shops.length + payees.length + allowed.length === 0) return null;
  return (
    <ul class="list">
      {file.shops.map(({ channel, name, urls }) => (
        <Row
          key={`${channel} ${name} ${urls[0]}`}
          name={name}
          note={
            <>
              {channelName(channel, locale)} <span class="mono">{urls.join(' ')}</span>
            </>
          }
        />
      ))}
      {payees.map((payee) => (
        <Row key={payee} name={payee} note={policyFormText[locale].names} />
      ))}
      {allowed.map(({ kind, payee, pattern }) => (
        <Row
          key={`${kind} ${pattern}`}
          name={payee ?? paymentKind[kind]}
          note={
            <>
              {payee !== undefined && paymentKind[kind]} <span class="mono">{pattern}</span>
            </>
          }
        />
      ))}
    </ul>
  );
}

interface StepPartProps {
  readonly store: WelcomeStore;
  readonly step: Step;
  readonly no: number;
  readonly title: string;
  /** What was chosen there, in a few words. */
  readonly state: string;
  readonly children: ComponentChildren;
}

const isPassed = (store: WelcomeStore, step: Step): boolean =>
  STEPS.indexOf(store.step.value) > STEPS.indexOf(step);

/** One step: its head opens it again, at any time. */
function StepPart({ store, step, no, title, state, children }: StepPartProps) {
  const isOpen = store.step.value === step;
  const isDone = isPassed(store, step);
  const head = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The button that led here is gone: the focus goes to the head of the step that opened.
    if (isOpen && !wasOpen.current) head.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li class={['wstep', isOpen ? 'on' : '', isDone ? 'passed' : ''].filter(Boolean).join(' ')}>
      <h2>
        <button
          type="button"
          class="step-head"
          ref={head}
          aria-expanded={isOpen}
          onClick={() => store.open(step)}
        >
          <span class="no">{isDone ? <Icon path={ICON_CHECK} small /> : no}</span>
          <span>{title}</span>
          <span class="push">{state}</span>
        </button>
      </h2>
      {isOpen && <div class="in">{children}</div>}
    </li>
  );
}

import { factName, stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import { Button } from '../ui/Button';
import { ICON_CLOSE, ICON_INSERT } from '../ui/icons';
import { StateMark } from '../ui/StateMark';
import { leaveOnEscape } from './keys';
import type { StripSetting, StripView } from './view';

type Warnings = Extract<StripView, { kind: 'warnings' }>;

/** Advice: one quiet line, no card. More advice waits behind a count. */
export function AdviceLine({ view, locale, actions }: StripSetting & { view: Warnings }) {
  const text = stripText[locale];
  const { main, others } = view;
  const next = others[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way up
    <div class="advice-line" onKeyDown={leaveOnEscape(actions)}>
      <StateMark state="advice" />
      <span title={main.title}>
        <b>{uiText[locale].severity.advice}</b> {main.title}
      </span>
      {next !== undefined && (
        <Button look="quiet" class="more" onPress={() => actions.choosePrimary(next.key)}>
          {text.more(others.length)}
        </Button>
      )}
      {main.remedy !== null && (
        <Button
          look="quiet"
          icon={ICON_INSERT}
          keys={['Alt', '↵']}
          onPress={() => actions.insertRemedy(main.key)}
        >
          {text.insert}
        </Button>
      )}
      <Button
        look="quiet"
        icon={ICON_CLOSE}
        label={text.notUseful}
        onPress={() => actions.notUseful(main.key)}
      />
    </div>
  );
}

/** A fact was missing: what could not be checked, which is neither "fine" nor a warning. */
export function UndeterminedLine({
  missing,
  locale,
  actions,
}: StripSetting & { missing: readonly string[] }) {
  const text = stripText[locale];
  const facts = [...new Set(missing.map((fact) => factName(fact, text)))].join(text.factSeparator);
  const words = text.undetermined(facts);
  return (
    <div class="advice-line off" role="status">
      <StateMark state="off" />
      <span title={words}>
        <b>{uiText[locale].state.undetermined}</b> {words}
      </span>
      <Button look="quiet" icon={ICON_CLOSE} label={text.fold} onPress={actions.collapse} />
    </div>
  );
}

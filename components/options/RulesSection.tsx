import { policyFormText } from '../../lib/i18n/policy-forms';
import { uiText } from '../../lib/i18n/ui';
import { SEVERITIES, type Severity } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import type { PolicyFile } from '../../lib/model/policy';
import { type RuleBook, ruleName } from '../dashboard/entry-words';
import { Switch } from '../ui/Switch';
import type { OptionsStore } from './options-store';
import { Changed } from './policy/Changed';
import { OwnRules } from './policy/OwnRules';
import { Part } from './Section';

/** A rule as it is shown where it is switched. */
export interface RuleRow {
  readonly id: string;
  /** As it was designed. */
  readonly severity: Severity;
}

export interface RulesProps {
  readonly store: OptionsStore;
  readonly rules: readonly RuleRow[];
  readonly book: RuleBook;
  readonly locale: Locale;
}

/** Every rule, whether it is checked and how gravely. What stands as designed is not written into the policy. */
export function RulesSection({ store, rules, book, locale }: RulesProps) {
  const text = policyFormText[locale];
  const file = store.policy.value?.file ?? null;
  if (file === null) return <p class="none">{text.rulesNone}</p>;
  const change = (id: string, part: PolicyFile['rules'][string], usual: Severity): void => {
    const { [id]: before = {}, ...rest } = file.rules;
    const { enabled, severity, rung, teams } = { ...before, ...part };
    const next = {
      ...(enabled === false ? { enabled } : {}),
      ...(severity === undefined || severity === usual ? {} : { severity }),
      // How far a rule goes is chosen beside its figures; a severity chosen here says it anew.
      ...(rung === undefined || part.severity !== undefined ? {} : { rung }),
      ...(teams === undefined ? {} : { teams }),
    };
    const rulesNow = Object.keys(next).length === 0 ? rest : { ...rest, [id]: next };
    void store.changePolicy({ ...file, rules: rulesNow });
  };
  return (
    <div class="doc">
      <Changed store={store} locale={locale} />
      <OwnRules store={store} file={file} locale={locale} />
      <Part title={text.rulesSection} lead={text.ruleLead}>
        <ul class="list rules">
          {rules.map(({ id, severity }) => {
            const { enabled = true, severity: now = severity } = file.rules[id] ?? {};
            const name = ruleName(id, book, locale);
            return (
              <li key={id} class={enabled ? undefined : 'off'}>
                <span>
                  <b>{name}</b>
                  <small>
                    <span class="mono">{id}</span>
                    {now !== severity && ` · ${text.ruleOf(uiText[locale].severity[severity])}`}
                  </small>
                </span>
                <span class="button-row">
                  <select
                    class="field"
                    aria-label={text.ruleGravity(name)}
                    value={now}
                    disabled={!enabled}
                    onChange={(event) => {
                      const chosen = SEVERITIES.find((one) => one === event.currentTarget.value);
                      if (chosen !== undefined) change(id, { severity: chosen }, severity);
                    }}
                  >
                    {SEVERITIES.map((one) => (
                      <option key={one} value={one}>
                        {uiText[locale].severity[one]}
                      </option>
                    ))}
                  </select>
                  <Switch
                    label={text.ruleOn(name)}
                    on={enabled}
                    onChange={(on) => change(id, { enabled: on }, severity)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      </Part>
    </div>
  );
}

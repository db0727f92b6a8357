import { ownRuleText } from '../../../lib/i18n/own-rules';
import { uiText } from '../../../lib/i18n/ui';
import type { Locale } from '../../../lib/model/locale';
import type { PolicyFile } from '../../../lib/model/policy';
import { ownRuleFact } from '../../../lib/policy/own-rules';
import { onRung, rungOf } from '../../../lib/policy/rungs';
import { Tag } from '../../ui/Tag';
import type { OptionsStore } from '../options-store';
import { ownRuleStarts } from './own-rule-fields';
import { PolicyList } from './PolicyList';

export interface OwnRulesProps {
  readonly store: OptionsStore;
  readonly file: PolicyFile;
  readonly locale: Locale;
}

/** What this shop alone warns of: written, tried on its examples, changed and removed here. */
export function OwnRules({ store, file, locale }: OwnRulesProps) {
  const text = ownRuleText[locale];
  return (
    <PolicyList
      store={store}
      file={file}
      part="ownRules"
      title={text.section}
      lead={text.lead}
      none={text.none}
      locale={locale}
      starts={ownRuleStarts(file, locale)}
      startWith={text.startWith}
      words={(index) => {
        const rule = file.ownRules?.[index];
        if (rule === undefined) return { name: '', plain: '' };
        const fact = ownRuleFact(rule);
        const setting = file.rules[fact.id];
        const rung = rungOf(setting, fact);
        return {
          name: rule.title,
          plain: rule.title,
          note: rule.customerSees,
          end: (
            <Tag line>
              {rung === 'trial'
                ? text.onTrial
                : uiText[locale].severity[onRung(setting?.severity ?? rule.severity, rung)]}
            </Tag>
          ),
        };
      }}
    />
  );
}

import { needsText } from '../../lib/i18n/needs';
import { evidenceKey } from '../../lib/profile/corrections';
import type { Membership } from '../../lib/profile/membership';
import { VALUE_TIERS } from '../../lib/profile/value-tier';
import { PanelPart } from './PanelPart';
import type { CustomerView, PanelActions } from './panel-data';
import { Steps } from './Steps';
import { useWords } from './words';

export interface ValueProps {
  readonly tier: NonNullable<CustomerView['tier']>;
  readonly onChange: PanelActions['changeCare'];
  readonly onOpen: Parameters<typeof Steps>[0]['onOpen'];
}

/** How much of the shop's time is well spent here, why, and what that asks of the agent. It rates orders, not people. */
export function Value({ tier, onChange, onOpen }: ValueProps) {
  const { locale, money, comma } = useWords();
  const text = needsText[locale];
  const { facts } = tier;
  const reason =
    facts.currency === null || facts.daysAgo === null
      ? text.tierNew
      : [
          text.tierWhy(
            facts.orders,
            money({ amountMinor: facts.totalMinor, currency: facts.currency }),
            facts.daysAgo,
          ),
          ...(facts.isLarge ? [text.large] : []),
        ].join(comma);
  return (
    <>
      <Steps
        what="tier"
        head={text.value}
        steps={VALUE_TIERS.map((name) => ({ name, words: text.tiers[name] }))}
        guess={{ ...tier, evidence: [] }}
        onCorrect={(change) =>
          onChange(
            change.kind === 'correct'
              ? { ...change, restedOn: tier.evidence.map((one) => evidenceKey(one)) }
              : change,
          )
        }
        onOpen={onOpen}
      />
      <p class="after-steps">
        {reason}
        <small class="mute">{text.tierAdvice[tier.name]}</small>
      </p>
    </>
  );
}

/** What belonging gives this customer: what the shop laid down and is in force, and what must not be named any more. */
export function MembershipPart({ membership }: { membership: Membership }) {
  const { locale, end, date } = useWords();
  const text = needsText[locale];
  const { level, benefits, ended } = membership;
  return (
    <PanelPart head={text.membership} aside={level ?? text.noLevel}>
      {benefits.length === 0 && <p class="mute">{text.noBenefits}</p>}
      <ul class="benefits">
        {benefits.map(({ id, name, untilMs, conditions }) => (
          <li key={id}>
            <b>{text.benefitUntil(name, end(untilMs))}</b>
            {conditions !== null && <small class="mute">{conditions}</small>}
          </li>
        ))}
        {ended.map(({ id, name, untilMs }) => (
          <li class="mute" key={id}>
            {text.benefitEnded(name, date(untilMs))}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

import type { Rung, Severity } from '../model/finding';
import type { Policy } from '../model/policy';

export type RuleSetting = Policy['rules'][string];

/** A finding's severity on a rung: what holds is critical, what only warns is no longer. */
export function onRung(severity: Severity, rung: Rung): Severity {
  if (rung === 'justify' || rung === 'hold') return 'critical';
  return rung === 'warn' && severity === 'critical' ? 'warning' : severity;
}

/** The rung a rule stands on: the team's, else the shop's, else what its severity comes to. */
export function rungOf(
  setting: RuleSetting | undefined,
  rule: { readonly severity: Severity; readonly status: 'trial' | 'proven' },
  team: string | null = null,
): Rung {
  const own = (team === null ? undefined : setting?.teams?.[team]) ?? setting?.rung;
  if (own !== undefined) return own;
  if (rule.status === 'trial') return 'trial';
  return (setting?.severity ?? rule.severity) === 'critical' ? 'hold' : 'warn';
}

/** The team of an agent: the first that names them. */
export const teamOf = (teams: Policy['teams'], agent: string): string | null =>
  teams.find(({ agents }) => agents.includes(agent))?.name ?? null;

/** `policy` as it holds for one agent: the rungs of their team stand where the engine looks for the shop's. */
export function forAgent(policy: Policy, agent: string): Policy {
  const team = teamOf(policy.teams, agent);
  if (team === null) return policy;
  const rules = Object.entries(policy.rules).map(([id, setting]): [string, RuleSetting] => {
    const rung = setting.teams?.[team];
    return [id, rung === undefined ? setting : { ...setting, rung }];
  });
  return { ...policy, rules: Object.fromEntries(rules) };
}

import { resolve } from 'node:path';
import { LOCALES } from '../../lib/model/locale';
import type { Advice, Basis } from '../../lib/rules/advice';
import type { Example, RuleExamples } from '../../lib/rules/examples';
import type { Rule } from '../../lib/rules/rule';
import { judgeScenario } from '../evaluate/judge-items';
import { readSettings } from '../evaluate/main';
import { ENDINGS, readItems } from '../evaluate/read-items';
import { percent } from '../evaluate/report';
import { Tally } from '../evaluate/tally';
import { filesIn, ScenarioPlayer } from '../support/scenario-files';

interface RuleModule {
  readonly rule: Rule;
  readonly advice: Advice;
  readonly examples: RuleExamples;
}

const root = resolve(import.meta.dirname, '../..');
export const PAGE_FILE = resolve(root, 'lib/rules/rules.md');
const SCENARIOS = resolve(root, 'test/scenarios');

const modules = import.meta.glob<RuleModule>('../../lib/rules/*/*.ts', { eager: true });
const SHOWN_EXAMPLES = 3;
const TIERS: Readonly<Record<Rule['tier'], string>> = {
  P0: 'loses the customer, money or data at once',
  P1: 'honest price, promise and claim',
  P2: 'attentive service',
  P3: 'style and dignity',
};

/** The rules page, from the rules, their examples and the project's own scenarios. */
export async function rulesPage(): Promise<string> {
  const all = Object.entries(modules)
    .map(([path, module]) => ({ ...module, family: path.split('/').at(-2) ?? '' }))
    .sort((a, b) => a.rule.order - b.rule.order);
  const tally = await measured();
  const sections = all.map((one) => ruleSection(one, one.family, tally));
  return `${[intro(all.length, tally), index(all), ...sections].join('\n\n')}\n`;
}

async function measured(): Promise<Tally> {
  const { near } = readSettings(null);
  const tally = new Tally();
  for (const file of filesIn([SCENARIOS], ENDINGS)) {
    const player = new ScenarioPlayer();
    for await (const item of readItems(file))
      if (item.kind === 'scenarios') judgeScenario(item.scenario, file, player, near, tally);
  }
  return tally;
}

function intro(count: number, { items, agentMessages }: Tally): string {
  return `<!-- Written by \`npm run rules-page\` from the rules, their examples and test/scenarios. Do not edit. -->

# The rules

${count} rules, in the order of what they protect: ${Object.entries(TIERS)
    .map(([tier, words]) => `${tier} ${words}`)
    .join('; ')}.

A rule speaks at one of three severities: **critical** (the send is held), **warning** (shown at the composer), **advice** (shown quietly). What it rests on is marked [V] where the wording of a law was read, [S] where secondary sources agree; both are background, not legal advice. Figures: ${items} scenarios of this project, ${agentMessages} agent messages; a label is a finding that a scenario demands; a false alarm is a warning or worse that it forbids.`;
}

const index = (all: readonly (RuleModule & { readonly family: string })[]): string =>
  [
    '| rule | tier | family | severity | in words |',
    '| --- | --- | --- | --- | --- |',
    ...all.map(
      ({ rule, advice, family }) =>
        `| [\`${rule.id}\`](#${rule.id}) | ${rule.tier} | ${family} | ${rule.severity} | ${cell(advice.text.en.title)} |`,
    ),
  ].join('\n');

function ruleSection({ rule, advice, examples }: RuleModule, family: string, tally: Tally): string {
  const needs = rule.needs.length === 0 ? 'the conversation alone' : rule.needs.join(', ');
  const missed = examples.missed ?? [];
  return [
    `## ${rule.id}`,
    `${rule.tier} · ${family} · ${rule.severity} · ${rule.status} · needs ${needs}`,
    texts(advice),
    `Rests on: ${advice.basis.map(basisWords).join(' · ')}`,
    figures(rule.id, tally),
    ...exampleList(
      'Flagged',
      oneOfEachLanguage(examples.flagged).map(
        (example) => `**${example.severity}** ${exampleWords(example)}`,
      ),
    ),
    ...exampleList(
      'Allowed',
      oneOfEachLanguage(examples.allowed).map(
        (example) => `${exampleWords(example)} (${plain(example.because)})`,
      ),
    ),
    ...exampleList(
      'Known misses',
      missed.map((example) => `${exampleWords(example)} (${plain(example.because)})`),
    ),
  ].join('\n\n');
}

function texts(advice: Advice): string {
  const rows: string[][] = [
    ['title', ...LOCALES.map((locale) => advice.text[locale].title)],
    ['customer sees', ...LOCALES.map((locale) => advice.text[locale].customerSees)],
  ];
  for (const [name, text] of Object.entries(advice.variants ?? {}))
    rows.push([name, ...LOCALES.map((locale) => text[locale].title)]);
  return [
    `|  | ${LOCALES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(LOCALES.length)}`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');
}

function basisWords(basis: Basis): string {
  if ('seed' in basis) return `the seed: “${plain(basis.seed)}”`;
  if ('law' in basis) return plain(`${basis.law} ${basis.article} [${basis.mark}]`);
  return plain(`${basis.platform}: ${basis.rule} [${basis.mark}]`);
}

function figures(id: string, tally: Tally): string {
  const { labels, found, near, wrong } = tally.rule(id);
  if (labels === 0) return `Measured: no scenario demands it; ${wrong} false alarms.`;
  const instead = near === 0 ? '' : ` and ${near} by a near rule`;
  return `Measured: found ${found}${instead} of ${labels} labels (${percent(found + near, labels)}); ${wrong} false alarms.`;
}

/** Two or three examples to read: the first of each language, then whatever comes next. */
function oneOfEachLanguage<E extends Example>(examples: readonly E[]): readonly E[] {
  const firsts = LOCALES.flatMap(
    (locale) => examples.find((example) => languageOf(example) === locale) ?? [],
  );
  return [...firsts, ...examples.filter((example) => !firsts.includes(example))].slice(0, SHOWN_EXAMPLES);
}

function languageOf({ context, draft }: Example): string {
  if (context[0] === 'line' || context.includes('shopee')) return 'zh-TW';
  return /\p{Script=Han}/u.test(draft) ? 'zh-CN' : 'en';
}

function exampleWords({ context, said = [], draft, card }: Example): string {
  const before = said.map(([role, text]) => `${role}: ${plain(text)} / `).join('');
  const sent = [draft, ...(card === undefined ? [] : [`[${card.title} ${card.url}]`])]
    .filter(Boolean)
    .join(' ');
  const state = context.filter((tag) => tag !== 'none');
  return `${state.length === 0 ? '' : `_${plain(state.join(', '))}_ — `}${before}⇒ ${plain(sent)}`;
}

const exampleList = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}:`, items.map((item) => `- ${item}`).join('\n')];

const cell = (text: string): string => plain(text).replaceAll('|', '\\|');

/** Text as it stands: no character of it is markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~]/g, '\\$&');

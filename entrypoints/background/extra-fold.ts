import hongKongVariants from 'opencc-js/dict/HKVariants';
import simplifiedOfTraditional from 'opencc-js/dict/TSCharacters';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import type { PolicyFile } from '../../lib/model/policy';

/**
 * Pairs of traditional and simplified characters, "嶺岭…", for every character of the policy's names in whichever
 * script they were written: with them a shop called 南岭 is found in 南嶺 and the other way round. Each pair is two
 * code units; characters outside the basic plane have none.
 */
export function extraFold(file: PolicyFile): string {
  readings ??= readDictionaries();
  const simplified = readings;
  const wanted = new Set([...namesOf(file)].map((unit) => simplified.get(unit) ?? unit));
  return [...simplified].flatMap(([from, to]) => (wanted.has(to) ? [from, to] : [])).join('');
}

/** Traditional or regional character → simplified one. Read from constants at the first call. */
let readings: Map<string, string> | undefined;

function readDictionaries(): Map<string, string> {
  const direct = new Map(pairsOf(simplifiedOfTraditional));
  const results = new Set(direct.values());
  const simplified = new Map<string, string>();
  for (const [from, to] of direct) simplified.set(from, direct.get(to) ?? to);
  // A regional form that is itself a simplified character stays what it is: 么 is Taiwan's form of 幺, but in
  // 什么 it is 麼.
  for (const [standard, variant] of [...pairsOf(taiwanVariants), ...pairsOf(hongKongVariants)])
    if (!simplified.has(variant) && !results.has(variant))
      simplified.set(variant, simplified.get(standard) ?? standard);
  return simplified;
}

const pairsOf = (dictionary: string): [from: string, to: string][] =>
  dictionary.split('|').flatMap((line): [string, string][] => {
    const [from = '', to = ''] = line.split(' ');
    return from.length === 1 && to.length === 1 ? [[from, to]] : [];
  });

/** All words of the policy that are looked for in messages. */
const namesOf = (file: PolicyFile): string =>
  [
    file.shop.name,
    file.shop.company,
    ...file.brands.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...file.shops.map(({ name }) => name),
    ...(file.payments?.payees ?? []),
    ...(file.payments?.allowed ?? []).flatMap(({ payee, name }) => [payee, name]),
    ...(file.contacts?.allowed ?? []).map(({ value }) => value),
    ...(file.products ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
    ...file.promotions.map(({ name }) => name),
    ...(file.ownRules ?? []).flatMap(({ phrases, customerSaid, satisfiedBy }) => [
      ...phrases,
      ...customerSaid,
      ...satisfiedBy.flatMap((duty) => duty.phrases),
    ]),
  ].join('');

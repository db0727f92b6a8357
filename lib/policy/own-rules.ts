import type { Act, OwnCondition, OwnRule } from '../model/own-rule';
import { fold } from '../text/fold';
import { compilePattern } from '../text/match-pattern';
import { createScanner } from '../text/phrases/scanner';
import { buildTrie, type Phrase } from '../text/phrases/trie';
import type { Span } from '../text/span';

/** A phrase of the shop's own rules, found in folded text. */
export interface OwnHit extends Span {
  readonly phrase: number;
}

/** A condition made ready: phrases by number, addresses as tests. */
export interface CompiledCondition {
  readonly phrases: ReadonlySet<number>;
  readonly links: readonly ((url: string) => boolean)[];
  readonly products: ReadonlySet<string>;
  readonly acts: ReadonlySet<Act>;
}

export interface CompiledOwnRule {
  /** Its name in findings and log entries. */
  readonly id: string;
  readonly rule: OwnRule;
  readonly when: CompiledCondition;
  /** Phrases of which the customer must have said one; empty: nothing is asked of the customer. */
  readonly customerSaid: ReadonlySet<number>;
  readonly satisfiedBy: readonly CompiledCondition[];
}

export interface OwnRules {
  readonly rules: readonly CompiledOwnRule[];
  /** Phrases of all rules in folded text, in order of their ends. One pass, however many rules there are. */
  find(folded: string): readonly OwnHit[];
}

/** A rule as the lists of rules have it. */
export const ownRuleFact = (rule: OwnRule) => ({
  id: ownRuleId(rule),
  severity: rule.severity,
  status: rule.trial === true ? ('trial' as const) : ('proven' as const),
});

/** The rules of a catalogue and, behind them, those of the shop. */
export const withOwnFacts = <Fact>(
  catalogue: readonly Fact[],
  own: readonly OwnRule[] | undefined,
): readonly (Fact | ReturnType<typeof ownRuleFact>)[] => [...catalogue, ...(own ?? []).map(ownRuleFact)];

/** A rule's name in findings and log entries, apart from those of the catalogue. */
export const ownRuleId = ({ id }: Pick<OwnRule, 'id'>): string => `own:${id}`;

const NONE: readonly OwnHit[] = [];
/** How far the parts of a phrase with `*` may lie apart, in code units. */
const WIDEST_GAP = 20;
const PAUSE = /[，,。.;；!?！？\n]/;

/** Compiles the rules of a shop. A phrase of several parts (`加*微信`) is found where they follow in one clause. */
export function compileOwnRules(rules: readonly OwnRule[]): OwnRules {
  const pieces = new Map<string, Phrase>();
  /** The pieces of each phrase, in order. */
  const phrases: (readonly number[])[] = [];
  const byWords = new Map<string, number>();
  const pieceOf = (text: string, isOpen: { readonly left: boolean; readonly right: boolean }): number => {
    const left = !isOpen.left && /^[a-z0-9]/.test(text);
    const right = !isOpen.right && /[a-z0-9]$/.test(text);
    const key = `${left} ${right} ${text}`;
    const piece = pieces.get(key) ?? { text, concept: pieces.size, left, right, exception: false };
    pieces.set(key, piece);
    return piece.concept;
  };
  const phraseOf = (words: string): readonly number[] => {
    const parts = words.split('*').map((part) => fold(part).text.trim().replace(/\s+/g, ' '));
    const key = parts.join('*');
    const known = byWords.get(key);
    if (known !== undefined) return [known];
    // `return*` is also found in "returns": nothing has to end there.
    const own = parts.flatMap((part, place) =>
      part === ''
        ? []
        : pieceOf(part, {
            left: place === 1 && parts[0] === '',
            right: parts[place + 1] === '' && place + 2 === parts.length,
          }),
    );
    if (own.length === 0) return [];
    byWords.set(key, phrases.length);
    return [phrases.push(own) - 1];
  };
  const compile = (condition: OwnCondition): CompiledCondition => ({
    phrases: new Set(condition.phrases.flatMap(phraseOf)),
    links: condition.links.map(compilePattern),
    products: new Set(condition.products),
    acts: new Set(condition.acts),
  });
  const compiled = rules.map((rule) => ({
    id: ownRuleId(rule),
    rule,
    when: compile(rule),
    customerSaid: new Set(rule.customerSaid.flatMap(phraseOf)),
    satisfiedBy: rule.satisfiedBy.map(compile),
  }));
  if (phrases.length === 0) return { rules: compiled, find: () => NONE };

  const scanner = createScanner(buildTrie([...pieces.values()]));
  return {
    rules: compiled,
    find(folded) {
      const found = new Map<number, Span[]>();
      scanner.scan(folded, (piece, start, end) => {
        const spans = found.get(piece);
        if (spans === undefined) found.set(piece, [{ start, end }]);
        else spans.push({ start, end });
      });
      if (found.size === 0) return NONE;
      return phrases.flatMap((parts, phrase) =>
        joined(folded, parts, found).map((span) => ({ ...span, phrase })),
      );
    },
  };
}

/** Where the parts of a phrase follow one another; for each place of the first the nearest of the next. */
function joined(text: string, parts: readonly number[], found: ReadonlyMap<number, readonly Span[]>): Span[] {
  const [first = -1, ...rest] = parts;
  return (found.get(first) ?? []).flatMap(({ start, end }) => {
    let last = end;
    for (const part of rest) {
      const next = found.get(part)?.find((span) => span.start >= last && span.start - last <= WIDEST_GAP);
      if (next === undefined || PAUSE.test(text.slice(last, next.start))) return [];
      last = next.end;
    }
    return [{ start, end: last }];
  });
}

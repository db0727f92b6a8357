import { fold } from '../text/fold';

/** The first character of each letter in the order of pinyin: no library, the browser sorts Chinese itself. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const HAN = /\p{Script=Han}/u;

const collator = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/** Surnames read otherwise than the character most often is: 单 is shan, 曾 is zeng. */
const SURNAMES: Readonly<Record<string, string>> = {
  单: 's',
  曾: 'z',
  解: 'x',
  仇: 'q',
  查: 'z',
  区: 'o',
  朴: 'p',
  盖: 'g',
  乐: 'y',
  翟: 'z',
  缪: 'm',
  覃: 'q',
  种: 'c',
  员: 'y',
  繁: 'p',
  重: 'c',
  秘: 'b',
  折: 's',
  召: 's',
  洗: 'x',
  祭: 'z',
  尉: 'y',
  冼: 'x',
  隗: 'w',
  葛: 'g',
  燕: 'y',
  应: 'y',
  万俟: 'mq',
  长孙: 'zs',
};

/**
 * How a name is typed by its first letters: 林小梅 is lxm, Anna Wu is aw. Two where the surname has a reading of its
 * own (覃: tan or qin); none for a name without letters.
 */
export function initialsOf(name: string): readonly string[] {
  const letters = [...fold(name).text.matchAll(/\p{Script=Han}|[a-z]+/gu)].map(([part]) => part);
  const usual = letters.map(initialOf).join('').slice(0, LONGEST);
  if (usual === '') return [];
  const [first = '', second = ''] = letters;
  const twoReading = SURNAMES[first + second];
  const reading = twoReading ?? SURNAMES[first];
  if (reading === undefined) return [usual];
  const other = reading + usual.slice(reading.length);
  return other === usual ? [usual] : [usual, other];
}

/** Of a longer name these letters are enough. */
const LONGEST = 8;

function initialOf(part: string): string {
  if (!HAN.test(part)) return part[0] ?? '';
  let letter = known.get(part);
  if (letter === undefined) {
    letter = bySorting(part);
    known.set(part, letter);
  }
  return letter;
}

function bySorting(character: string): string {
  let [low, high] = [0, LETTERS.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (collator.compare(character, FIRSTS[middle] ?? '') >= 0) low = middle;
    else high = middle - 1;
  }
  return LETTERS[low] ?? '';
}

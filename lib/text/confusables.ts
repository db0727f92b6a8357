/**
 * Letters that look like a Latin letter in common fonts, by the letter they look like.
 * A selection of the pairs in Unicode's confusables.txt (UTS #39): small letters of Cyrillic, Greek, Armenian and
 * Latin extensions that host names may contain. From memory of that table, not the whole of it.
 */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'ьƅ',
  c: 'сϲ',
  d: 'ԁɗđ',
  e: 'еҽє',
  f: 'ſ',
  g: 'ɡց',
  h: 'һհħ',
  j: 'јϳ',
  k: 'кκ',
  // i, 1 and l are one shape here: a reader cannot be asked to tell them apart.
  l: 'i1|ıіιӏɩⅼł',
  m: 'мⅿ',
  n: 'пոņ',
  o: '0оοօσø',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гɾ',
  s: 'ѕꜱ',
  t: 'тτŧ',
  u: 'υսʋц',
  v: 'ѵνⅴ',
  w: 'ԝѡա',
  x: 'хχⅹ',
  y: 'уүγ',
  z: 'ᴢʐ',
};

const BASE_LETTER = new Map(
  Object.entries(LOOKS_LIKE).flatMap(([letter, others]) =>
    [...others].map((other) => [other, letter] as const),
  ),
);

/**
 * A text reduced to its shapes: two texts with one skeleton are easily taken for each other. Lower case, accents
 * dropped, foreign look-alikes as Latin letters, 0 as o, 1 and i as l, `rn` as m, `vv` as w. For comparing only.
 */
export const skeleton = (text: string): string => {
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  let shapes = '';
  for (const char of bare) shapes += BASE_LETTER.get(char) ?? char;
  return shapes.replaceAll('rn', 'm').replaceAll('vv', 'w');
};

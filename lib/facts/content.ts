import { matchesOf } from '../text/sticky';

const FUNCTION_HAN =
  /[吗么呢的了是不有没能会要可以吧啊呀哦嘛啥什怎多少几哪谁这那我你您他她们请问想一下个在和跟也都还就再又很太到为另外然后]+|[^\u3400-\u9fff]+/;
const FUNCTION_LATIN =
  /^(?:what|when|where|which|does|will|would|could|have|this|that|with|your|they|them|there|about|much|many|from|please|just|also|some|want|like|know|need|tell|hello|these|those|than|then|into|come|get)$/;
const LONG_WORD = /[a-z]{4,}/g;
const STEM = 5; // letters by which an English word is known: warranty, warranties

/** The words of content of a question: pairs of Han characters, stems of English words. */
export function contentOf(words: string): readonly string[] {
  const content: string[] = [];
  const runs = words.split(FUNCTION_HAN).filter((run) => run !== '');
  const long = runs.filter((run) => run.length > 1);
  if (long.length === 0) content.push(...runs);
  for (const run of long) for (let at = 0; at + 2 <= run.length; at++) content.push(run.slice(at, at + 2));
  for (const [word] of matchesOf(LONG_WORD, words))
    if (!FUNCTION_LATIN.test(word)) content.push(word.slice(0, STEM));
  return content;
}

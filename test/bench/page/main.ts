import { rules } from '../../../lib/rules/registry';
import { type DictionaryFigures, measureDictionary } from './dictionary';
import { type KeystrokeFigures, measureKeystrokes } from './keystroke';
import { measureNewMessages, type NewMessageFigures } from './new-message';
import { messages } from './texts';
import { type Files, Warm } from './warm';
import { measureWhole, type WholeFigures } from './whole';

export interface Figures {
  /** Steps of the clock, ms; isolated pages have 0.005. */
  readonly clockStepMs: number;
  readonly codeUnitsPerMessage: number;
  readonly rules: number;
  readonly dictionary?: readonly DictionaryFigures[];
  readonly keystroke?: KeystrokeFigures;
  readonly newMessage?: readonly NewMessageFigures[];
  readonly whole?: WholeFigures;
}

/** What one page measures. */
export type Suite = 'dictionary' | 'large dictionary' | 'keystroke' | 'newMessage' | 'whole';

declare global {
  var measure: (files: Files, suite: Suite) => Promise<Figures>;
}

/** Called by test/bench/main.ts through Playwright. */
globalThis.measure = async (files, suite) => {
  const figures = {
    clockStepMs: clockStepMs(),
    codeUnitsPerMessage: messages(2_000).reduce((sum, text) => sum + text.length, 0) / 2_000,
    rules: rules.length,
  };
  switch (suite) {
    case 'dictionary':
      return { ...figures, dictionary: [await measureDictionary(500)] };
    case 'large dictionary':
      return { ...figures, dictionary: [await measureDictionary(5_000)] };
    case 'keystroke':
      return { ...figures, keystroke: await measureKeystrokes(new Warm(files)) };
    case 'newMessage':
      return { ...figures, newMessage: await measureNewMessages(new Warm(files)) };
    case 'whole':
      return { ...figures, whole: await measureWhole(new Warm(files), rules.length) };
  }
};

function clockStepMs(): number {
  const from = performance.now();
  let now = from;
  while (now === from) now = performance.now();
  return now - from;
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LintNotes } from '../../components/options/library-admin';
import type { FileFaultWords } from '../../lib/i18n/file-faults';
import { faultWords } from '../../lib/i18n/file-faults';
import { fillText } from '../../lib/i18n/fill-text';
import { libraryText } from '../../lib/i18n/library';
import { UnreadableFile } from '../../lib/import/sheet';
import { NoLibrary } from '../../lib/library/read-library';
import type { LibraryEntry } from '../../lib/model/library';
import type { Locale } from '../../lib/model/locale';
import type { Policy } from '../../lib/model/policy';
import { indexPolicy } from '../../lib/policy/shop-index';
import { adviceOf } from '../../lib/rules/advice-registry';
import type { Stores } from '../../lib/storage/stores';
import { watch } from '../../lib/storage/watch';

/** The library, live. */
export function followLibrary({ library }: Stores): ReadonlySignal<readonly LibraryEntry[] | null> {
  const entries = signal<readonly LibraryEntry[] | null>(null);
  watch(
    library.all,
    (value) => {
      entries.value = value;
    },
    () => console.warn('Candor: the library could not be read'),
  );
  return entries;
}

/** What the rules say of saved answers, anew whenever the library or the policy changes. */
export function lintNotes(
  entries: ReadonlySignal<readonly LibraryEntry[] | null>,
  policy: ReadonlySignal<Policy | null>,
  locale: ReadonlySignal<Locale>,
): ReadonlySignal<LintNotes> {
  const notes = signal<LintNotes>(new Map());
  const shop = computed(() => policy.value && indexPolicy(policy.value));
  let turn = 0;
  effect(() => {
    const [list, index, language] = [entries.value ?? [], shop.value, locale.value];
    const mine = ++turn;
    const nowMs = Date.now();
    const timeZone = index?.policy.shop.timeZone ?? 'UTC';
    // The engine is loaded when there is something to judge.
    if (list.length === 0) notes.value = new Map();
    else
      void import('../../lib/library/lint').then(({ lintEntries }) => {
        if (mine !== turn) return;
        notes.value = new Map(
          lintEntries(list, index, nowMs).map(({ entry, findings }) => [
            entry.id,
            findings.map(({ rule, variant, severity, slots }) => {
              const advice = adviceOf(rule);
              const words = advice?.variants?.[variant ?? ''] ?? advice?.text;
              const title = words?.[language].title ?? rule;
              return { severity, title: fillText(title, slots, language, timeZone, nowMs).text };
            }),
          ]),
        );
      });
  });
  return notes;
}

/** Why a library file was not taken. */
export function libraryFault(error: unknown, file: string, locale: Locale): FileFaultWords {
  if (error instanceof NoLibrary || error instanceof UnreadableFile)
    return { file, line: null, field: '', expected: libraryText[locale].noHeading };
  return faultWords(error, file, locale);
}

import type { WarningView } from '../../components/coach-strip/view';
import type { Explanation } from '../../lib/coach/explain';
import { send } from '../../lib/messages/messaging';
import type { FindingScene } from '../../lib/messages/protocol';
import type { Finding } from '../../lib/model/finding';

/**
 * Findings in words, asked from the background and kept: the console page carries checks, not texts. Asking
 * takes about a millisecond, or the start of a worker that was stopped.
 */
export class Explainer {
  readonly #known = new Map<string, Explanation | null>();
  readonly #asked = new Set<string>();
  readonly #onKnown: () => void;
  #isFailing = false;

  /** `onKnown` is called when words have come in, or could not be had. */
  constructor(onKnown: () => void) {
    this.#onKnown = onKnown;
  }

  /** Nobody explains: a send must not be held without a word. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Those of `findings` whose words are known, in order; the others are asked for. */
  views(
    findings: readonly Finding[],
    scene: FindingScene,
    keyOf: (finding: Finding) => string,
  ): readonly WarningView[] {
    const place = JSON.stringify(scene);
    const keyed = findings.map((finding) => ({ finding, key: keyOf(finding) }));
    const missing = keyed.filter(({ key }) => !this.#known.has(key + place) && !this.#asked.has(key + place));
    if (missing.length > 0)
      void this.#ask(
        missing.map(({ finding }) => finding),
        missing.map(({ key }) => key + place),
        scene,
      );
    return keyed.flatMap(({ finding, key }): WarningView[] => {
      const explanation = this.#known.get(key + place);
      return explanation == null ? [] : [{ key, finding, ...explanation }];
    });
  }

  /** Forgets all: policy, profile or language changed. */
  clear(): void {
    this.#known.clear();
    this.#asked.clear();
  }

  async #ask(findings: readonly Finding[], keys: readonly string[], scene: FindingScene): Promise<void> {
    for (const key of keys) this.#asked.add(key);
    const explanations = await askAgain(findings, scene, TRIES);
    this.#isFailing = explanations === null;
    for (const [index, key] of keys.entries())
      if (explanations !== null) this.#known.set(key, explanations[index] ?? null);
    for (const key of keys) this.#asked.delete(key);
    this.#onKnown();
  }
}

/** The worker may be stopped while it answers: the next message starts it anew. */
const TRIES = 3;

/** Null: nobody answered, and not the next time either. */
async function askAgain(
  findings: readonly Finding[],
  scene: FindingScene,
  tries: number,
): Promise<readonly (Explanation | null)[] | null> {
  try {
    return await send('explainFindings', { findings, scene });
  } catch {
    return tries <= 1 ? null : askAgain(findings, scene, tries - 1);
  }
}

import { ownWords } from './blocks-answers';
import type { Scene } from './scene';
import { isReadable } from './words';

/** Instead of praise: a statement the shop can prove, with where; with none on record, a fact to fill in. */
export function provenFact(scene: Scene): string {
  const claim = scene.index?.policy.claims.find(({ text }) => isReadable(text, scene.facts.locale));
  return claim === undefined
    ? scene.texts.checkableFact(scene.blank('fact'))
    : scene.texts.provenFact(claim.text, claim.evidence);
}

/** Says where a statement comes from; who said it, and when, is for the agent to fill in. */
export const nameSource = (scene: Scene): string => scene.texts.nameSource(scene.blank('source'));

/** What the goods are not, and whom to ask. */
export const notMedicine = ({ texts }: Scene): string => texts.notMedicine();

/** A right is granted in the policy's words; what they leave open is filled in. */
export const grantReturn = (scene: Scene): string =>
  scene.texts.grantReturn(
    ownWords(scene, scene.index?.policy.returns ?? null) ?? scene.blank('terms'),
    scene.blank('step'),
  );

export const ownFactsOnly = (scene: Scene): string => scene.texts.ownFactsOnly(scene.blank('fact'));

/** The machine says what it is, and how to reach a person. */
export const sayAutomated = (scene: Scene): string =>
  scene.texts.sayAutomated(scene.index?.policy.shop.name ?? null, scene.blank('minutes'));

import { ownWords } from './blocks-answers';
import type { Scene } from './scene';

/** A promise that is late: owned, with where it stands and a new time. Both are for the agent to fill in. */
export const latePromise = (scene: Scene): string =>
  scene.texts.latePromise(scene.blank('answer'), scene.blank('time'));

/** A promise that cannot be kept: owned, with the reason and a choice. */
export const changedPromise = (scene: Scene): string =>
  scene.texts.changedPromise(scene.blank('answer'), scene.blank('step'));

/** What is done and by when, instead of "soon". */
export const clearTime = (scene: Scene): string =>
  scene.texts.clearTime(scene.blank('time'), scene.blank('step'));

/** What the shop lays down, and what nobody can promise. */
export const standardTime = (scene: Scene): string =>
  scene.texts.standardTime(ownWords(scene, scene.index?.policy.shipping ?? null) ?? scene.blank('terms'));

/** What is looked up, and when the answer comes. */
export const timedHold = (scene: Scene): string => scene.texts.timedHold(scene.blank('minutes'));

/** Whoever handles it, the customer has one person to turn to. */
export const keepOwnership = (scene: Scene): string => scene.texts.keepOwnership(scene.blank('time'));

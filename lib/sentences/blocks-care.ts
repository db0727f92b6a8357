import { ownWords } from './blocks-answers';
import { placeName, purchaseWords, type Scene } from './scene';
import { money } from './words';

/** Instead of blame: what I do about it, and by when. Both are for the agent to fill in. */
export const takeCharge = (scene: Scene): string =>
  scene.texts.takeCharge(scene.blank('step'), scene.blank('time'));

/** Sorry, what happens now, by when, and what the customer may choose instead. */
export const acknowledgeProblem = (scene: Scene): string =>
  scene.texts.acknowledge(
    scene.blank('step'),
    scene.blank('time'),
    ownWords(scene, scene.index?.policy.returns ?? null),
  );

/** What the record says of the last purchase, as a question; with no record, the customer is asked. */
export function checkRecord(scene: Scene): string {
  const { texts, last, dates, facts } = scene;
  if (last === null) return texts.askProduct();
  const isNamed =
    scene.index?.channels.includes(last.channel) === true || texts.channels[last.channel] !== undefined;
  return texts.checkRecord(
    dates.day(last.atMs),
    isNamed ? placeName(scene, last.channel) : last.shop,
    purchaseWords(scene, last),
    money(last.unitPriceMinor, last.currency, facts.locale),
  );
}

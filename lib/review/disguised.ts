import type { Message } from '../model/conversation';
import type { Profile } from '../model/customer';
import type { Disguise } from './disguise';

/** `message` with a stand-in for each secret in its words, links and codes. */
export function disguisedMessage(message: Message, { text, payload }: Disguise): Message {
  return {
    ...message,
    text: text(message.text),
    pictures: message.pictures.map((picture) => ({
      ...picture,
      payloads: picture.payloads.map(payload),
      alt: text(picture.alt),
    })),
    cards: message.cards.map((card) => ({
      ...card,
      title: text(card.title),
      shop: text(card.shop),
      url: text(card.url),
    })),
  };
}

/** What the rules read of a customer; of name and notes what they may be known by is replaced. */
export function disguisedProfile(profile: Profile, { text, name }: Disguise): Profile {
  return {
    ...profile,
    name: name(profile.name),
    notes: text(profile.notes),
    tags: profile.tags.map(text),
    promises: profile.promises.map((promise) => ({
      ...promise,
      text: text(promise.text),
      spoken: promise.spoken === undefined ? undefined : text(promise.spoken),
      stillOwed: promise.stillOwed === undefined ? undefined : text(promise.stillOwed),
    })),
  };
}

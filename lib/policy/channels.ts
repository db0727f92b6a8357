import type { ConsoleContext } from '../model/conversation';
import type { Policy } from '../model/policy';
import { CONSOLE_CHANNELS, OWN_SITE_CHANNELS, PRIVATE_CHANNEL } from './channel-words';

/** Channels on which the shop sells, those of its shops first, in the policy's order. */
export function channelsOf(policy: Policy): readonly string[] {
  const channels = new Set(policy.shops.map((shop) => shop.channel));
  for (const product of policy.products ?? []) for (const row of product.prices) channels.add(row.channel);
  for (const promotion of policy.promotions) for (const channel of promotion.channels) channels.add(channel);
  return [...channels];
}

/** The public store customers compare with: the first channel of the policy that is not the shop's own chat. */
export const mainStore = (channels: readonly string[]): string | null =>
  channels.find((channel) => channel !== PRIVATE_CHANNEL) ?? null;

/** The channel that "our site" means in this shop; null when it sells on marketplaces alone. */
export const ownSite = (channels: readonly string[]): string | null =>
  OWN_SITE_CHANNELS.find((channel) => channels.includes(channel)) ?? null;

/**
 * The channel on which an order from this chat is placed: the shop's own where the console is a private domain,
 * else the marketplace whose desk the console is. Null: the policy sells nowhere, or not on that marketplace.
 */
export function channelHere(channels: readonly string[], console: ConsoleContext): string | null {
  if (console.privateDomain) return ownChannel(channels) ?? mainStore(channels);
  if (channels.includes(console.id)) return console.id;
  const id = console.id.toLowerCase();
  const known = CONSOLE_CHANNELS.filter(([part]) => id.includes(part)).map(([, channel]) => channel);
  // One desk serves both marketplaces of a house: the one on which this shop sells is meant.
  if (known.includes('tmall') || known.includes('taobao')) known.push('tmall', 'taobao');
  if (known.length === 0) return mainStore(channels);
  return known.find((channel) => channels.includes(channel)) ?? null;
}

function ownChannel(channels: readonly string[]): string | null {
  return channels.includes(PRIVATE_CHANNEL) ? PRIVATE_CHANNEL : ownSite(channels);
}

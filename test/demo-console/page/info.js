import { el } from './dom.js';
import { channelName, fullTime, t } from './texts.js';

/**
 * What the console itself knows of a visitor; orders are not its business.
 * @param {HTMLElement} root
 * @param {import('./api.js').Conversation} conversation
 */
export function drawInfo(root, { customerKey, channel, region, phoneTail, since }) {
  const rows = [
    [t('channel'), channelName(channel)],
    [t('visitorId'), customerKey],
    [t('region'), region],
    [t('phone'), phoneTail],
    [t('since'), since ? fullTime(since) : ''],
  ].filter(([, value]) => value !== '');
  root.replaceChildren(
    el('h3', {}, t('info')),
    el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
  );
}

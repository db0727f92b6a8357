import { el, icon } from './dom.js';
import { cardView } from './message-view.js';
import { t } from './texts.js';

/**
 * @typedef {{ kind: 'image', url: string, alt: string, file?: File, pictureId?: string }
 *   | { kind: 'card', card: import('./api.js').Card }} Attachment
 */

/**
 * What goes along with the draft, shown above the text.
 * @param {HTMLElement} tray
 * @param {readonly Attachment[]} attachments
 * @param {(attachment: Attachment) => void} onRemove
 */
export function drawTray(tray, attachments, onRemove) {
  tray.hidden = attachments.length === 0;
  tray.replaceChildren(
    ...attachments.map((attachment) => {
      const remove = el(
        'button',
        { type: 'button', class: 'plain remove', 'aria-label': t('remove') },
        icon('close'),
      );
      remove.addEventListener('click', () => onRemove(attachment));
      const content =
        attachment.kind === 'image'
          ? el('img', { src: attachment.url, alt: attachment.alt || t('picture') })
          : cardView(attachment.card);
      return el('span', { class: 'attachment', 'data-kind': attachment.kind }, content, remove);
    }),
  );
}

/**
 * @param {Iterable<File>} files
 * @returns {Attachment[]}
 */
export function pictureFiles(files) {
  return [...files]
    .filter((file) => ['image/png', 'image/jpeg', 'image/webp', 'image/gif'].includes(file.type))
    .map((file) => ({ kind: 'image', url: URL.createObjectURL(file), alt: file.name, file }));
}

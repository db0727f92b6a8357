import type { ComponentChildren } from 'preact';
import { formatDateTime } from '../../lib/i18n/format';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_CODE, ICON_FLAG, ICON_PROMISE, ICON_TRIANGLE, ICON_UNDO } from '../ui/icons';
import type { NoticeView, StripSetting } from './view';

const ICONS: Readonly<Record<NoticeView['kind'], string>> = {
  'sent-with-reason': ICON_FLAG,
  'not-useful': ICON_UNDO,
  credit: ICON_CHECK,
  copied: ICON_CHECK,
  'insert-failed': ICON_TRIANGLE,
  'insert-lost': ICON_TRIANGLE,
  'picture-unread': ICON_TRIANGLE,
  'reading-picture': ICON_CODE,
  'picture-again': ICON_CODE,
  promise: ICON_PROMISE,
};

/** One line: a promise heard, an acknowledgement, credit. It is as visible as advice and never takes the focus. */
export function NoticeLine({ notice, ...setting }: StripSetting & { notice: NoticeView }) {
  const tone = {
    credit: ' good',
    'picture-unread': ' unread',
    'insert-failed': ' unread',
    'insert-lost': ' unread',
  };
  const look = Object.hasOwn(tone, notice.kind) ? tone[notice.kind as keyof typeof tone] : '';
  return (
    <div class={`notice-line${look}`} role="status">
      <Icon path={ICONS[notice.kind]} />
      {words(notice, setting)}
    </div>
  );
}

function words(notice: NoticeView, { locale, timeZone, actions }: StripSetting): ComponentChildren {
  const text = stripText[locale].notice;
  switch (notice.kind) {
    case 'sent-with-reason':
      return <span>{text.sentWithReason(stripText[locale].reason[notice.reason])}</span>;
    case 'not-useful':
      return (
        <>
          <span>{text.notUseful}</span>
          <Button look="quiet" keys={['Alt', 'Z']} onPress={() => actions.undoNotUseful(notice.key)}>
            {text.undo}
          </Button>
        </>
      );
    case 'credit':
      return <span>{text.credit(notice.deed)}</span>;
    case 'copied':
      return <span>{text.copied}</span>;
    case 'insert-failed':
      return <span>{text.insertFailed}</span>;
    case 'insert-lost':
      return <span>{text.insertLost}</span>;
    case 'picture-unread':
      return <span>{text.pictureUnread}</span>;
    case 'reading-picture':
      return <span>{text.readingPicture}</span>;
    case 'picture-again':
      return <span>{text.pictureAgain}</span>;
    case 'promise': {
      const { dueAtMs } = notice;
      const due = dueAtMs === null ? '' : uiText[locale].due(formatDateTime(dueAtMs, locale, timeZone));
      return (
        <>
          <span>
            {text.promise}
            <b>
              {notice.words}
              {due !== '' && (locale === 'en' ? ', ' : '，') + due}
            </b>
          </span>
          <Button look="primary" keys={['Alt', 'K']} onPress={actions.confirmPromise}>
            {text.keepPromise}
          </Button>
          <Button look="quiet" onPress={actions.dismissPromise}>
            {text.noPromise}
          </Button>
        </>
      );
    }
  }
}

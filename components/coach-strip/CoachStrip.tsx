import { useEffect, useState } from 'preact/hooks';
import { stripText } from '../../lib/i18n/strip';
import { uiText } from '../../lib/i18n/ui';
import { AdviceLine, UndeterminedLine } from './AdviceLine';
import { NoticeLine } from './NoticeLine';
import { StatePill } from './StatePill';
import type { NoticeView, StripSetting, StripView } from './view';
import { FoldedWarning, WarningCard } from './WarningCard';

export interface CoachStripProps extends StripSetting {
  readonly view: StripView;
  readonly notice: NoticeView | null;
  /** Lightness of the composer, not of the system. */
  readonly theme: 'light' | 'dark';
}

/** Reading shorter than this is not shown: what was there before stays. */
const BUSY_AFTER_MS = 400;

/** All that the agent types in the strip stays in it: the console must not take a key for its own. */
const HELD_BACK = [
  'onKeyDown',
  'onKeyUp',
  'onKeyPress',
  'onInput',
  'onBeforeInput',
  'onPaste',
  'onCopy',
] as const;
const stop = (event: Event) => event.stopPropagation();
const holdBack = Object.fromEntries(HELD_BACK.map((name) => [name, stop]));

/** The coach in the console page: one state, at most one warning open, at most one notice. */
export function CoachStrip(props: CoachStripProps) {
  const { notice, locale, theme } = props;
  const view = useSettled(props.view);
  const spoken = words(view, props);
  return (
    <aside class={`ui strip ${theme}`} lang={locale} aria-label={stripText[locale].name} {...holdBack}>
      {notice !== null && <NoticeLine {...props} notice={notice} />}
      {(notice === null || view.kind !== 'calm') && <State {...props} view={view} />}
      <div class="vh" aria-live="polite">
        {spoken.polite}
      </div>
      <div class="vh" aria-live="assertive">
        {spoken.assertive}
      </div>
    </aside>
  );
}

function State({ view, ...setting }: StripSetting & { view: StripView }) {
  if (view.kind === 'undetermined') return <UndeterminedLine missing={view.missing} {...setting} />;
  if (view.kind !== 'warnings') return <StatePill view={view} {...setting} />;
  if (view.collapsed || view.evidenceShown) return <FoldedWarning view={view} {...setting} />;
  if (view.main.finding.severity === 'advice' && !view.held) return <AdviceLine view={view} {...setting} />;
  // A key: what was opened or half written for one warning does not stay for the next.
  return <WarningCard key={`${view.main.key} ${view.held}`} view={view} {...setting} />;
}

/** What a screen reader hears when the state changes. The pill's states speak for themselves where they are shown. */
function words(view: StripView, { locale }: CoachStripProps): { polite: string; assertive: string } {
  if (view.kind !== 'warnings') return { polite: '', assertive: '' };
  const text = stripText[locale];
  if (view.held) return { polite: '', assertive: `${text.notSent} ${view.main.title}` };
  const severity = uiText[locale].severity[view.main.finding.severity];
  return { polite: `${severity} ${view.main.title} ${text.enterHint}`, assertive: '' };
}

/** `view`, except that a short `busy` is skipped. */
function useSettled(view: StripView): StripView {
  const [shown, setShown] = useState(view);
  useEffect(() => {
    if (view.kind !== 'busy') return setShown(view);
    const timer = setTimeout(() => setShown(view), BUSY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [view]);
  return view.kind === 'busy' ? shown : view;
}

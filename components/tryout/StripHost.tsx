import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CoachStrip } from '../coach-strip/CoachStrip';
import stripCss from '../coach-strip/strip.css?inline';
import { standsOnDark } from '../coach-strip/theme';
import type { StripActions } from '../coach-strip/view';
import type { TryoutStore } from './tryout-view';

export interface StripHostProps {
  readonly store: TryoutStore;
  readonly actions: StripActions;
  /** Called once with the shadow root, before anything is drawn in it. */
  readonly onRoot: (root: ShadowRoot) => void;
}

/** The coach's strip in a shadow root, as it stands in a console: same component, same styles. */
export function StripHost({ store, actions, onRoot }: StripHostProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = host;
    if (current === null) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stripCss);
    root.adoptedStyleSheets = [sheet];
    const stage = root.appendChild(document.createElement('div'));
    onRoot(root);
    const theme = standsOnDark(current) ? 'dark' : 'light';
    const Strip = () => (
      <CoachStrip
        view={store.view.value}
        notice={store.notice.value}
        locale={store.locale.value}
        timeZone={store.timeZone}
        theme={theme}
        actions={actions}
      />
    );
    render(<Strip />, stage);
    return () => {
      render(null, stage);
      stage.remove();
    };
  }, []);
  return <div class="strip-host" ref={host} />;
}

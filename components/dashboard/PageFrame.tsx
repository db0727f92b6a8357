import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { StateMark } from '../ui/StateMark';

export interface PlaceLink {
  readonly key: string;
  readonly href: string;
  readonly icon: string;
  readonly words: string;
  /** How many wait there. */
  readonly count?: string | null;
  readonly isCurrent?: boolean;
  /** Without it the link leads to another page. */
  readonly onOpen?: () => void;
}

export interface PageFrameProps {
  readonly name: string;
  /** Name of the navigation, read out. */
  readonly label: string;
  readonly places: readonly PlaceLink[];
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A full page: the rail with its places, and the page beside it (below it where there is no room). */
export const PageFrame = ({ name, label, places, foot, children }: PageFrameProps) => (
  <div class="app">
    <nav class="rail" aria-label={label}>
      <div class="brand">
        <StateMark state="calm" />
        <span>{name}</span>
      </div>
      {places.map(({ key, href, icon, words, count, isCurrent, onOpen }) => (
        <a
          key={key}
          href={href}
          title={words}
          aria-current={isCurrent ? 'page' : undefined}
          onClick={(event) => {
            if (onOpen === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          <Icon path={icon} />
          <span>{words}</span>
          {count != null && <span class="count">{count}</span>}
        </a>
      ))}
      <div class="foot">{foot}</div>
    </nav>
    <main class="page">{children}</main>
  </div>
);

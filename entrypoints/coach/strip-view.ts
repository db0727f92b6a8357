import type { StripView, WarningView } from '../../components/coach-strip/view';
import type { PageConversation } from '../../lib/consoles/reader';
import { codeWords } from '../../lib/i18n/code-words';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';
import type { Finding } from '../../lib/model/finding';
import type { Locale } from '../../lib/model/locale';
import type { Engine } from '../engine/engine';

/** How the agent left the open warning. */
export interface CardState {
  /** A send was stopped because of it. */
  readonly held: boolean;
  readonly collapsed: boolean;
  readonly evidenceShown: boolean;
  /** Key of the warning the agent chose to see; null: the gravest. */
  readonly chosen: string | null;
}

export const CLOSED: CardState = { held: false, collapsed: false, evidenceShown: false, chosen: null };

/** The strip's view of warnings, gravest first; calm when there are none. */
export function warningsView(
  views: readonly WarningView[],
  card: CardState,
  page: PageConversation,
  adapter: ConsoleAdapter,
  engine: Engine,
  locale: Locale,
): StripView {
  const main = views.find((view) => view.key === card.chosen) ?? views[0];
  if (main === undefined) return { kind: 'calm' };
  return {
    kind: 'warnings',
    main,
    others: views.filter((view) => view !== main),
    held: card.held,
    collapsed: card.collapsed,
    evidenceShown: card.evidenceShown,
    lastSaid: lastSaid(page),
    picture: pictureOf(main.finding, adapter, engine, locale),
  };
}

function lastSaid({ messages, customerName }: PageConversation) {
  const last = messages.findLast((message) => message.role === 'customer');
  return last === undefined ? null : { name: customerName, atMs: last.atMs, text: last.text };
}

/** The waiting picture whose code the finding rests on. */
function pictureOf(finding: Finding, adapter: ConsoleAdapter, engine: Engine, locale: Locale) {
  const code = finding.evidence.find((evidence) => evidence.kind === 'code');
  if (code === undefined || adapter.composer.picture === undefined) return null;
  const image = document.querySelector<HTMLImageElement>(adapter.composer.picture);
  return image === null
    ? null
    : {
        url: image.src,
        payload: code.payload,
        scheme: codeWords(engine.classifyPayload(code.payload), locale),
        payee: code.payee,
        corners: [],
      };
}

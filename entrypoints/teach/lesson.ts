import { inspectPage } from '../../lib/consoles/open-page';
import { placedRole } from '../../lib/consoles/roles';
import { checkReading, type ReadRow } from '../../lib/consoles/teach/check';
import { inferAdapter } from '../../lib/consoles/teach/infer';
import { type Looks, NotTaught, type Pointed } from '../../lib/consoles/teach/pointed';
import type { TeachProblem } from '../../lib/i18n/teach';
import type { ConsoleAdapter } from '../../lib/model/console-adapter';

/** What comes of what was pointed at. */
export interface Lesson {
  /** Null: nothing that could be saved. */
  readonly adapter: ConsoleAdapter | null;
  readonly rows: readonly ReadRow[];
  readonly sizes: number;
  readonly problem: TeachProblem | null;
}

/** Tries what the agent pointed at on the page itself, as the coach would read it. */
export function tryLesson(pointed: Pointed, name: string): Lesson {
  try {
    const setting = { url: location.href, name, today: today() };
    const { adapter, found } = inferAdapter(pointed, setting, looks);
    const { sizes } = found;
    try {
      const rows = checkReading(adapter, found, pointed, Date.now());
      const page = inspectPage(adapter);
      const isFound = typeof page !== 'string' && page.list === found.list;
      return isFound
        ? { adapter, rows, sizes, problem: null }
        : { adapter: null, rows, sizes, problem: 'not-found-again' };
    } catch (error) {
      return { adapter: null, rows: [], sizes, problem: problemOf(error) };
    }
  } catch (error) {
    return { adapter: null, rows: [], sizes: 0, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): TeachProblem {
  if (error instanceof NotTaught) return error.fault;
  console.warn('Candor: teaching failed', error instanceof Error ? error.name : '');
  return 'no-list';
}

/** Where a message leans, by style first, by place where styles say nothing: as the reader's strategies do. */
const BY_LOOKS = {
  element: '*',
  roles: {
    otherwise: [
      { by: 'alignment', agent: 'end' },
      { by: 'geometry', agent: 'end' },
    ],
  },
} satisfies ConsoleAdapter['message'];

const looks: Looks = {
  isShown: (element) => element.checkVisibility({ visibilityProperty: true }),
  sideOf(element, list) {
    const role = placedRole(element, BY_LOOKS, list);
    return role === null ? null : role === 'agent' ? 'end' : 'start';
  },
};

/** By the agent's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

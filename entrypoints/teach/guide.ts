import type { Signal } from '@preact/signals';
import type { Box, TeachActions, TeachView } from '../../components/teach/view';
import { boxOnPage } from '../../lib/consoles/frames';
import { editorAround } from '../../lib/consoles/teach/composer';
import type { Pointed } from '../../lib/consoles/teach/pointed';
import { TEACH_STEPS, type TeachStep } from '../../lib/i18n/teach';
import { send } from '../../lib/messages/messaging';
import { type Lesson, tryLesson } from './lesson';
import { elementAt, scrollAt } from './point';

/** Most boxes that are drawn: more would only slow the page down. */
const MOST_BOXES = 300;

export const NOTHING: Pointed = {
  customer: [],
  agent: [],
  none: [],
  composer: null,
  send: null,
  isSendWithText: false,
  name: null,
  keys: ['enter'],
  size: 0,
};

export interface Guide {
  readonly actions: TeachActions;
  /** Draws the boxes where the elements stand by now. */
  draw(): void;
  /** One step back. @returns false: there was nothing open that could be left. */
  leaveQuestion(): boolean;
}

/**
 * What was pointed at, and what follows from it, shown in `view`. `under` looks at the page without what is ours.
 */
export function createGuide(view: Signal<TeachView>, under: <T>(look: () => T) => T, end: () => void): Guide {
  let pointed = NOTHING;
  let lesson: Lesson | null = null;
  let asked: Element | null = null;
  const change = (part: Partial<TeachView>): void => {
    view.value = { ...view.value, ...part };
  };

  function point(x: number, y: number): void {
    const element = under(() => elementAt(x, y));
    if (element === null) return;
    const { step } = view.value;
    if (step === 'review') {
      asked =
        lesson?.rows.find((row) => row.element.contains(element))?.element === undefined ? null : element;
      change({ asked: asked === null ? null : boxOf(rowAround(asked)), hover: null });
      return;
    }
    if (step === 'saved') return;
    const problem = take(step, element);
    if (problem === null) done(step, 'pointed');
    else change({ problem });
  }

  function take(step: TeachStep, element: Element): TeachView['problem'] {
    switch (step) {
      case 'customer':
        pointed = { ...pointed, customer: [element] };
        return null;
      case 'agent':
        if (pointed.customer.some((one) => one.contains(element) || element.contains(one)))
          return 'same-message';
        pointed = { ...pointed, agent: [element] };
        return null;
      case 'composer':
        if (editorAround(element) === null) return 'composer-not-editable';
        pointed = { ...pointed, composer: element };
        return null;
      case 'send': {
        const editor = editorAround(pointed.composer);
        const written =
          editor !== null && 'value' in editor ? String(editor.value) : (editor?.textContent ?? '');
        pointed = { ...pointed, send: element, isSendWithText: written.trim() !== '' };
        return null;
      }
      case 'name':
        pointed = { ...pointed, name: element };
        return null;
    }
  }

  function done(step: TeachStep, how: 'pointed' | 'skipped'): void {
    const next = TEACH_STEPS[TEACH_STEPS.indexOf(step) + 1];
    change({
      done: { ...view.value.done, [step]: how },
      problem: null,
      hover: null, // What one writes oneself stands at the end in most consoles: the card makes room.
      side: next === 'agent' ? 'start' : 'end',
      step: next ?? 'review',
    });
    if (next === undefined) learn();
  }

  /** Reads the page by what is known now, and shows it. */
  function learn(): void {
    lesson = tryLesson(pointed, view.value.name);
    const { rows, sizes, problem } = lesson;
    const count = (role: string): number => rows.filter((row) => row.role === role).length;
    const [customer, agent] = [count('customer'), count('agent')];
    asked = null;
    change({
      problem,
      counts: {
        customer,
        agent,
        unknown: rows.filter(({ role, text }) => text !== '' && role !== 'customer' && role !== 'agent')
          .length,
      },
      keys: pointed.keys,
      canGrow: sizes > 1 && pointed.size < sizes - 1,
      canShrink: sizes > 1 && pointed.size > 1 - sizes,
      asked: null,
    });
    draw();
  }

  function rowAround(element: Element): Element {
    return lesson?.rows.find((row) => row.element.contains(element))?.element ?? element;
  }

  function draw(): void {
    const rows = (lesson?.rows ?? []).slice(-MOST_BOXES).map(({ element, role }, key) => ({
      ...boxOf(element),
      key,
      role: role === 'customer' || role === 'agent' ? role : ('unknown' as const),
    }));
    change({
      rows: rows.filter(({ height, y }) => height > 0 && y < innerHeight && y + height > 0),
      ...(asked === null ? {} : { asked: boxOf(rowAround(asked)) }),
    });
  }

  function back(): void {
    if (asked !== null) {
      asked = null;
      change({ asked: null });
      return;
    }
    const { step, done: before } = view.value;
    const to =
      step === 'review' ? 'name' : (TEACH_STEPS[TEACH_STEPS.indexOf(step as TeachStep) - 1] ?? 'customer');
    const { [to]: _, ...rest } = before;
    // Corrections were made of what is now pointed at anew.
    if (to === 'agent' || to === 'customer')
      pointed = { ...NOTHING, ...(to === 'agent' ? { customer: pointed.customer } : {}) };
    lesson = null;
    change({ step: to, done: rest, problem: null, rows: [] });
  }

  async function save(): Promise<void> {
    const adapter = lesson?.adapter;
    if (adapter === null || adapter === undefined) return;
    change({ isSaving: true });
    try {
      await send('teachConsole', { adapter });
      change({ isSaving: false, step: 'saved', rows: [], hover: null, problem: null });
    } catch {
      change({ isSaving: false, problem: 'not-saved' });
    }
  }

  function exportFile(): void {
    const adapter = lesson?.adapter;
    if (adapter === null || adapter === undefined) return;
    const link = document.createElement('a');
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(adapter, null, 2)}\n`)}`;
    link.download = `${adapter.id}.json`;
    link.click();
  }

  const actions: TeachActions = {
    point,
    hover(x, y) {
      const { step } = view.value;
      const element = step === 'saved' ? null : under(() => elementAt(x, y));
      const isRow =
        step !== 'review' || lesson?.rows.some((row) => element !== null && row.element.contains(element));
      change({
        hover:
          element === null || isRow !== true ? null : boxOf(step === 'review' ? rowAround(element) : element),
      });
    },
    scroll: (x, y, deltaX, deltaY) => under(() => scrollAt(x, y, deltaX, deltaY)),
    skip() {
      const { step } = view.value;
      if (step === 'send') pointed = { ...pointed, send: null };
      if (step === 'name') pointed = { ...pointed, name: null };
      if (step === 'send' || step === 'name') done(step, 'skipped');
    },
    back,
    cancel: end,
    answer(whose) {
      if (asked === null) return;
      const row = rowAround(asked);
      const without = (all: readonly Element[]) => all.filter((one) => !row.contains(one));
      const element = asked;
      pointed = {
        ...pointed,
        customer: [...without(pointed.customer), ...(whose === 'customer' ? [element] : [])],
        agent: [...without(pointed.agent), ...(whose === 'agent' ? [element] : [])],
        none: [...without(pointed.none), ...(whose === 'none' ? [element] : [])],
      };
      learn();
    },
    resize(by) {
      pointed = { ...pointed, size: pointed.size + by };
      learn();
    },
    toggleKey(key) {
      const { keys } = pointed;
      pointed = { ...pointed, keys: keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key] };
      learn();
    },
    rename(name) {
      change({ name });
      if (name.trim() !== '') learn();
    },
    moveAside: () => change({ side: view.value.side === 'end' ? 'start' : 'end' }),
    save: () => void save(),
    exportFile,
  };

  return {
    actions,
    draw,
    leaveQuestion() {
      const isOpen = asked !== null;
      if (isOpen) back();
      return isOpen;
    },
  };
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = boxOnPage(element);
  return { x, y, width, height };
}

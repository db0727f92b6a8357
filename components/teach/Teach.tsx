import { useEffect, useRef } from 'preact/hooks';
import { TEACH_STEPS, teachText } from '../../lib/i18n/teach';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { ICON_CHECK, ICON_LOCK, ICON_RIGHT, ICON_TRIANGLE } from '../ui/icons';
import { Review } from './Review';
import type { Box, TeachActions, TeachView } from './view';

/** What the agent types in the guide stays in it: the console must not take a key for its own. */
const stop = (event: Event) => event.stopPropagation();
const holdBack = Object.fromEntries(
  ['onKeyDown', 'onKeyUp', 'onKeyPress', 'onInput', 'onBeforeInput', 'onPaste', 'onCopy'].map((name) => [
    name,
    stop,
  ]),
);

/** The guide: a pane over the page that takes the clicks, what would be read, and a card that says what to do. */
export function Teach({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const isPointing = view.step !== 'saved';
  return (
    <div class={`ui teach ${view.theme}`} lang={view.locale} {...holdBack}>
      {isPointing && <Glass view={view} actions={actions} />}
      {view.step === 'review' &&
        view.rows.map((row) => <div class={`read ${row.role}`} style={placeOf(row)} key={row.key} />)}
      {view.asked !== null && <div class="asked" style={placeOf(view.asked)} />}
      {view.hover !== null && view.asked === null && <div class="hover" style={placeOf(view.hover)} />}
      <Card view={view} actions={actions} />
    </div>
  );
}

/** Between the pointer and the page: what is clicked is told, and the page hears nothing of it. */
function Glass({ actions }: { view: TeachView; actions: TeachActions }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pointed at has no focus; the card is worked with keys
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      class="glass"
      onClick={(event) => actions.point(event.clientX, event.clientY)}
      onMouseMove={(event) => actions.hover(event.clientX, event.clientY)}
      onWheel={(event) => actions.scroll(event.clientX, event.clientY, event.deltaX, event.deltaY)}
    />
  );
}

const placeOf = ({ x, y, width, height }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});

function Card({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const text = teachText[view.locale];
  const head = useRef<HTMLHeadingElement>(null);
  // The step has changed under the reader: what is to do now is said.
  useEffect(() => head.current?.focus(), [view.step]);
  return (
    <section class={`card ${view.side}`} role="dialog" aria-label={text.title}>
      <header>
        <h2 tabIndex={-1} ref={head}>
          {view.step === 'review' ? text.review : view.step === 'saved' ? text.saved : text.title}
        </h2>
        <Button look="quiet" icon={ICON_RIGHT} label={text.otherSide} onPress={actions.moveAside} />
      </header>
      {view.step === 'review' || view.step === 'saved' ? (
        <Review view={view} step={view.step} actions={actions} />
      ) : (
        <>
          <p class="mute">{text.lead}</p>
          <ol>
            {TEACH_STEPS.map((step, at) => (
              <li
                key={step}
                class={view.step === step ? 'now' : undefined}
                aria-current={view.step === step ? 'step' : undefined}
              >
                <span class="no">
                  {view.done[step] === undefined ? at + 1 : <Icon path={ICON_CHECK} small />}
                </span>
                <span>{view.step === step ? <b>{text.point[step]}</b> : text.steps[step]}</span>
                {view.done[step] !== undefined && (
                  <span class="push mute">{view.done[step] === 'pointed' ? text.pointed : text.skipped}</span>
                )}
              </li>
            ))}
          </ol>
          <Problem view={view} />
          <div class="button-row">
            {view.step === 'send' && <Button onPress={actions.skip}>{text.skipSend}</Button>}
            {view.step === 'name' && <Button onPress={actions.skip}>{text.skipName}</Button>}
            {view.step !== 'customer' && (
              <Button look="quiet" onPress={actions.back}>
                {text.back}
              </Button>
            )}
            <Button look="quiet" onPress={actions.cancel}>
              {text.cancel}
            </Button>
          </div>
          <p class="local mute">
            <Icon path={ICON_LOCK} small />
            {text.local}
          </p>
        </>
      )}
    </section>
  );
}

/** Why it cannot be saved, with what to do. */
export function Problem({ view }: { view: TeachView }) {
  const text = teachText[view.locale];
  return (
    <div role="status">
      {view.problem !== null && (
        <p class="problem">
          <Icon path={ICON_TRIANGLE} />
          <span>
            {view.step === 'review' && <b>{text.refused} </b>}
            {text.problems[view.problem]}
          </span>
        </p>
      )}
    </div>
  );
}

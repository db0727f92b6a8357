/** What a page does to its rows, to leave them as they were; `isSeen`: a frame is drawn in between. */
export type Unrest =
  | {
      readonly do: 'detach' | 'move' | 'copy' | 'touch';
      readonly at: number;
      readonly to: number;
      readonly isSeen: boolean;
    }
  | { readonly do: 'redraw'; readonly at: number };

export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Does all of it to the rows that the first of `selectors` finds. */
export async function disturb(steps: readonly Unrest[], selectors: readonly string[]): Promise<void> {
  const css = selectors.find((one) => document.querySelector(one) !== null);
  if (css === undefined) throw new Error('no rows');
  for (const step of steps) {
    const rows = [...document.querySelectorAll(css)];
    const row = rows[step.at % rows.length];
    if (row === undefined) continue;
    if (step.do === 'redraw') {
      const { parentElement } = row;
      parentElement?.replaceChildren(...parentElement.childNodes);
      continue;
    }
    const pause = async (): Promise<void> => {
      if (step.isSeen) await frame();
    };
    if (step.do === 'copy') row.replaceWith(row.cloneNode(true));
    else if (step.do === 'touch') {
      row.toggleAttribute('data-touched');
      await pause();
      row.toggleAttribute('data-touched');
    } else {
      const mark = document.createComment('place');
      // Among its own: a row of another pane says what another customer heard.
      const siblings = rows.filter((one) => one !== row && one.parentElement === row.parentElement);
      row.replaceWith(mark);
      if (step.do === 'move') siblings[step.to % siblings.length]?.after(row);
      await pause();
      mark.replaceWith(row);
    }
    await pause();
  }
}

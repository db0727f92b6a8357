import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { ICON_TRIANGLE } from '../../ui/icons';

/** A control with its label, its hint, or what is wrong with it. */
export function Labelled({
  label,
  hint,
  fault,
  children,
}: {
  label: string;
  hint: string | undefined;
  fault: string | null;
  children: (id: string, note: string | undefined) => ComponentChildren;
}) {
  const id = useId();
  const hasNote = fault !== null || (hint !== undefined && hint !== '');
  return (
    <div class={fault === null ? 'labelled' : 'labelled faulty'}>
      <label for={id}>{label}</label>
      {children(id, hasNote ? `${id}-note` : undefined)}
      <Note fault={fault} hint={hint} id={`${id}-note`} />
    </div>
  );
}

/** The line below a control. */
export function Note({ fault, hint, id }: { fault: string | null; hint: string | undefined; id?: string }) {
  const words = fault ?? hint;
  if (words === undefined || words === '') return null;
  return (
    <p class={fault === null ? 'note' : 'note bad'} id={id}>
      {fault !== null && <Icon path={ICON_TRIANGLE} small />}
      {words}
    </p>
  );
}

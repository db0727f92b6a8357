import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** Figures stand at the end of their cell. */
  readonly figure?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
}

export interface TableProps<Row> {
  /** What the table lists; read out, not shown. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selected?: string | null;
  /** Rows that lead nowhere do not answer to the pointer. */
  readonly plain?: boolean;
}

/** Rows under heads; on a narrow page it scrolls sideways by itself. */
export function Table<Row>({ label, columns, rows, rowKey, selected, plain }: TableProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  return (
    <div
      class="table-scroll"
      ref={box}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      <table class={plain ? 'table plain' : 'table'} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.figure ? 'n' : undefined} key={column.key}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr class={key === selected ? 'on' : undefined} key={key}>
                {columns.map((column) => (
                  <td class={column.figure ? 'n' : undefined} key={column.key}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Whether a box is too narrow for what is in it: then keys must reach it. */
function useScrolls(box: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  return scrolls;
}

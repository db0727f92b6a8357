import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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

/** Rows under heads; on a narrow page it scrolls sideways by itself, by the arrow keys too. */
export const Table = <Row,>({ label, columns, rows, rowKey, selected, plain }: TableProps<Row>) => (
  <Scroller label={label}>
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
  </Scroller>
);

/** A stop for the Tab key only where there is something to scroll. */
function Scroller({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => setIsCut(element.scrollWidth > element.clientWidth);
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    look();
    return () => sizes.disconnect();
  }, []);
  return (
    <div class="table-scroll" ref={box} {...(isCut && { role: 'region', tabIndex: 0, 'aria-label': label })}>
      {children}
    </div>
  );
}

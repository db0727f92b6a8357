import type { ComponentChildren } from 'preact';

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
export const Table = <Row,>({ label, columns, rows, rowKey, selected, plain }: TableProps<Row>) => (
  <div class="table-scroll">
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

import { type ReactNode, useMemo, useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { useWords } from './language.tsx';

export interface Column<T> {
  readonly name: string;
  /** Heading. */
  readonly label: string;
  readonly cell: (row: T) => ReactNode;
  /** What rows are sorted by; a column without it is not sorted. */
  readonly by?: (row: T) => string | number;
  readonly end?: boolean;
  /** Holds sentences: on a narrow page they stand below their name rather than beside it. */
  readonly long?: boolean;
}

interface TableProps<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** Text in which the filter looks; without it there is no filter. */
  readonly search?: (row: T) => string;
  readonly sorted?: { readonly name: string; readonly down: boolean };
  readonly empty: ReactNode;
  readonly foot?: ReactNode;
}

/** Rows shown before somebody asks for all. */
const ROWS_FIRST = 12;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function inOrder<T>(rows: readonly T[], by: (row: T) => string | number, down: boolean): T[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right));
  });
}

function Heading<T>(props: {
  readonly column: Column<T>;
  readonly sort: { readonly name: string; readonly down: boolean } | undefined;
  readonly onSort: () => void;
}) {
  const { column, sort, onSort } = props;
  const now = sort?.name === column.name ? (sort.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" data-align={column.end ? 'end' : undefined} aria-sort={now}>
      {column.by ? (
        <button type="button" className="sort" onClick={onSort}>
          {column.label} <span aria-hidden="true">{now === undefined ? '' : now === 'ascending' ? '↑' : '↓'}</span>
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

/** A table that sorts by its headings and filters by what is typed; on a narrow page each row becomes a card. */
export function Table<T>({ caption, rows, columns, keyOf, search, sorted, empty, foot }: TableProps<T>) {
  const { t } = useWords();
  const [sort, setSort] = useState(sorted);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const shown = useMemo(() => {
    const wanted = plain(typed.trim());
    const found = wanted === '' || !search ? rows : rows.filter((row) => plain(search(row)).includes(wanted));
    const by = columns.find((column) => column.name === sort?.name)?.by;
    return by ? inOrder(found, by, sort?.down ?? false) : found;
  }, [rows, columns, search, sort, typed]);
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div>
      {search && rows.length > 5 ? (
        <div className="table-tools">
          <Field label={t('table.filter')}>
            {(given) => (
              <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        </div>
      ) : null}
      <table className="table" data-stack="true">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading
                key={column.name}
                column={column}
                sort={sort}
                onSort={() => setSort({ name: column.name, down: sort?.name === column.name ? !sort.down : false })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {(all ? shown : shown.slice(0, ROWS_FIRST)).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td
                  key={column.name}
                  data-name={column.label}
                  data-align={column.end ? 'end' : undefined}
                  data-long={column.long}
                >
                  <span>{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
      {!all && shown.length > ROWS_FIRST ? (
        <p className="more">
          <Button small onClick={() => setAll(true)}>
            {t('table.all', { count: shown.length })}
          </Button>
        </p>
      ) : null}
      {shown.length === 0 ? <p className="soft">{t('table.nothing', { typed })}</p> : null}
    </div>
  );
}

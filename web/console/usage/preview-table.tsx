import type { ReadCell, ReadingPreview } from '../../api/shapes.ts';
import { Icon } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { FIELDS } from './reading-fields.tsx';

type Row = ReadingPreview['rows'][number];

/** Fields whose values have words of their own. */
const WORDED: Readonly<Record<string, string>> = { kind: 'usage-kind', direction: 'usage-direction' };

function Cell({ cell }: { readonly cell: ReadCell | undefined }) {
  const { t, say, word } = useWords();
  if (!cell) return null;
  if (!cell.fault && cell.value === '') return <span className="soft">{t('usage.empty-cell')}</span>;
  if (!cell.fault) return WORDED[cell.field] ? word(WORDED[cell.field]!, cell.value) : cell.value;
  return (
    <span className="cell-fault">
      {cell.raw === '' ? null : <s>{cell.raw}</s>} <Icon name="alert" /> {say(cell.fault)}
    </span>
  );
}

function RowWords({ row }: { readonly row: Row }) {
  const { t, say, word } = useWords();
  if (row.fault) {
    return (
      <span className="cell-fault">
        <Icon name="alert" /> {say(row.fault)} <code className="code-line">{row.line.slice(0, 80)}</code>
      </span>
    );
  }
  if (row.aside === null) return null;
  const why = word('usage-aside', row.aside);
  return <span className="soft">{t('usage.preview-aside', { why })}</span>;
}

/** The first rows of a sample as they would be understood, with what is wrong in each cell. */
export function PreviewTable({ preview }: { readonly preview: ReadingPreview }) {
  const { t, word } = useWords();
  const { rows, reading, missing } = preview;
  const isGood = (row: Row): boolean => !row.fault && row.cells.every((cell) => !cell.fault);
  const good = rows.filter(isGood).length;
  const cellOf = (row: Row, field: string): ReadCell | undefined => row.cells.find((cell) => cell.field === field);
  const shown = FIELDS.filter(
    (field) => reading.columns[field] !== undefined || rows.some((row) => cellOf(row, field)?.fault),
  );
  const isWhole = rows.some((row) => row.fault || row.aside);
  return (
    <div className="stack">
      <p role="status">{t('usage.preview-good', { good, count: rows.length })}</p>
      {missing.length > 0 ? (
        <p className="problem" role="alert">
          {t('usage.preview-missing', { names: missing.join(', ') })}
        </p>
      ) : null}
      <section className="table-wrap" aria-label={t('usage.preview')} tabIndex={0}>
        <Table
          caption={t('usage.preview')}
          rows={rows}
          keyOf={(row) => String(row.row)}
          empty={<Empty title={t('usage.sample-need')} />}
          columns={[
            { name: 'row', label: t('usage.row'), cell: (row) => row.row },
            ...(isWhole ? [{ name: 'why', label: t('usage.reason'), cell: (row: Row) => <RowWords row={row} /> }] : []),
            ...shown.map((field) => ({
              name: field,
              label: word('usage-field', field),
              cell: (row: Row) => <Cell cell={cellOf(row, field)} />,
            })),
          ]}
        />
      </section>
    </div>
  );
}

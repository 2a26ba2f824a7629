import { useState } from 'react';
import type { BooksHome } from '../../api/shapes.ts';
import { Amount } from '../../design/amount.tsx';
import { BarChart } from '../../design/chart.tsx';
import { Field } from '../../design/field.tsx';
import { money, monthName } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';

type Series = BooksHome['revenue'][number];
const ALL = '';

interface SeriesChartProps {
  readonly title: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
}

function totalOf(series: readonly Series[], at: number): number {
  return series.reduce((sum, one) => sum + Math.round(Number(one.amounts[at]) * 100), 0) / 100;
}

/** `2026-03` as people read it: mars 2026. */
export function monthYear(month: string, language: 'fr' | 'en'): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}

function MonthTable({ title, months, series }: SeriesChartProps) {
  const { t, say, language } = useWords();
  const rows = months.map((month, at) => ({ month, at, total: totalOf(series, at).toFixed(2) }));
  return (
    <details className="folded">
      <summary>{t('books.as-table')}</summary>
      <Table
        caption={title}
        rows={rows}
        keyOf={(row) => row.month}
        empty={null}
        columns={[
          {
            name: 'month',
            label: t('books.month'),
            by: (row) => row.month,
            cell: (row) => monthYear(row.month, language),
          },
          ...series.map((one) => ({
            name: one.code,
            label: say(one.label),
            end: true,
            cell: (row: { readonly at: number }) =>
              Number(one.amounts[row.at]) === 0 ? '—' : <Amount value={one.amounts[row.at]!} />,
          })),
          { name: 'total', label: t('books.total'), end: true, cell: (row) => <Amount value={row.total} /> },
        ]}
      />
    </details>
  );
}

/** Amounts of twelve months: all together or one kind, a bar a month; the same figures as a table. */
export function SeriesChart({ title, months, series }: SeriesChartProps) {
  const { t, say, language } = useWords();
  const [chosen, setChosen] = useState(ALL);
  if (series.length === 0) return <Empty title={t('books.none')} />;
  const shown = series.filter((one) => chosen === ALL || one.code === chosen);
  const values = months.map((_, at) => totalOf(shown, at));
  const told = (at: number): string =>
    `${monthYear(months[at]!, language)} : ${money(values[at]!.toFixed(2), language)}`;
  return (
    <div className="stack">
      {series.length > 1 ? (
        <Field label={t('books.show')}>
          {(given) => (
            <select {...given} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value={ALL}>{t('books.all')}</option>
              {series.map((one) => (
                <option key={one.code} value={one.code}>
                  {say(one.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <BarChart
        label={title}
        most={money(Math.max(...values, 0).toFixed(2), language)}
        bars={months.map((month, at) => ({
          key: month,
          value: values[at]!,
          told: told(at),
          strong: at === months.length - 1,
          ...(at % 2 === 1 ? { tick: monthName(month, language) } : {}),
        }))}
      />
      <MonthTable title={title} months={months} series={series} />
    </div>
  );
}

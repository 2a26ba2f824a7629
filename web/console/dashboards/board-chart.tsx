import type { Board } from '../../api/shapes.ts';
import { BarChart, Shares } from '../../design/chart.tsx';
import { count, money, monthName, shortDay } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import { Table } from '../../design/table.tsx';

type Chart = Board['charts'][number];
type Point = Chart['points'][number];

/** The group of words that name the parts of a chart. */
const PARTS: Readonly<Record<string, string>> = {
  'by-age': 'board-age',
  'by-reason': 'end-reason',
  'by-whom': 'board-whom',
  'by-team': 'board-team',
  'by-territory': 'territory',
  'by-step': 'case-step',
  'by-cause': 'board-cause',
  'by-visit': 'board-visit',
  'by-kind': 'board-bill',
  'by-method': 'board-method',
};
/** A tick every second month, every second week. */
const TICKS = { month: 2, day: 14 } as const;

/** A figure as people read it. */
export function valueText(value: string, unit: 'count' | 'amount', language: 'fr' | 'en'): string {
  return unit === 'amount' ? money(value, language) : count(Number(value), language);
}

function pointName(chart: Chart, point: Point, { word, say, t, language }: Words): string {
  if (point.label) return say(point.label);
  if (chart.by === 'month') return `${monthName(point.key, language)} ${point.key.slice(0, 4)}`;
  if (chart.by === 'day') return shortDay(point.key, language);
  return point.key === '' ? t('board.other') : word(PARTS[chart.name] ?? 'code', point.key);
}

function tickOf(chart: Chart, point: Point, at: number, language: 'fr' | 'en'): string | undefined {
  if (chart.by === 'part' || at % TICKS[chart.by] !== (chart.by === 'month' ? 1 : 0)) return undefined;
  return chart.by === 'month' ? monthName(point.key, language) : shortDay(point.key, language).replace(/ \d{4}$/, '');
}

function Drawn({ chart, title }: { readonly chart: Chart; readonly title: string }) {
  const words = useWords();
  const { language } = words;
  const shown = (value: string): string => valueText(value, chart.unit, language);
  if (chart.by === 'part')
    return (
      <Shares
        parts={chart.points.map((point) => ({
          key: point.key,
          name: pointName(chart, point, words),
          value: Number(point.value),
          shown: shown(point.value),
        }))}
      />
    );
  const most = Math.max(...chart.points.map((point) => Number(point.value)), 0);
  return (
    <BarChart
      label={title}
      most={shown(String(most))}
      bars={chart.points.map((point, at) => {
        const tick = tickOf(chart, point, at, language);
        return {
          key: point.key,
          value: Number(point.value),
          told: `${pointName(chart, point, words)} : ${shown(point.value)}`,
          strong: at === chart.points.length - 1,
          ...(tick === undefined ? {} : { tick }),
        };
      })}
    />
  );
}

/** A chart of a board with what it says in a sentence, and the same figures as a table. */
export function BoardChart({ chart }: { readonly chart: Chart }) {
  const words = useWords();
  const { t, language } = words;
  const title = t(`board.chart-${chart.name}`);
  if (chart.points.every((point) => Number(point.value) === 0))
    return (
      <div className="stack">
        <h3>{title}</h3>
        <p className="soft">{t(`board.nothing-${chart.by}`)}</p>
      </div>
    );
  return (
    <div className="stack">
      <h3>{title}</h3>
      <Drawn chart={chart} title={title} />
      <details className="folded">
        <summary>
          {t('board.as-table')}
          <span className="visually-hidden"> {title}</span>
        </summary>
        <Table
          caption={title}
          rows={chart.points}
          keyOf={(point) => point.key}
          empty={null}
          columns={[
            {
              name: 'name',
              label: t(`board.by-${chart.by}`),
              by: (point) => (chart.by === 'part' ? pointName(chart, point, words) : point.key),
              cell: (point) => pointName(chart, point, words),
            },
            {
              name: 'value',
              label: t(chart.unit === 'amount' ? 'board.amount' : 'board.count'),
              end: true,
              by: (point) => Number(point.value),
              cell: (point) => <span className="number">{valueText(point.value, chart.unit, language)}</span>,
            },
          ]}
        />
      </details>
    </div>
  );
}

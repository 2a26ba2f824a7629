import { useState } from 'react';
import type { Consumption } from '../api/shapes.ts';
import { Day } from '../design/amount.tsx';
import { BarChart } from '../design/chart.tsx';
import { Segmented } from '../design/field.tsx';
import { duration, money, shortDay } from '../design/format.ts';
import { useWords, type Words } from '../design/language.tsx';
import { Table } from '../design/table.tsx';
import { volume } from './quantity.ts';

const DAY_MS = 86_400_000;
const TICK_DAYS = 7;
const NARROW = '(max-width: 40rem)';
const MEASURES = ['seconds', 'messages', 'bytes', 'amount'] as const;
type Measure = (typeof MEASURES)[number];
type DayOfUse = Consumption['days'][number];

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function told(value: number, measure: Measure, { t, language }: Words): string {
  if (measure === 'seconds') return duration(value);
  if (measure === 'bytes') return volume(value, language);
  return measure === 'amount' ? money(value.toFixed(2), language) : t('use.messages', { count: value });
}

function DayTable({ days }: { readonly days: readonly DayOfUse[] }) {
  const words = useWords();
  const { t, language } = words;
  const number = (value: number, measure: Measure): string => (value === 0 ? '—' : told(value, measure, words));
  return (
    <Table
      caption={t('use.by-day')}
      rows={days}
      keyOf={(one) => one.on}
      empty={null}
      columns={[
        { name: 'day', label: t('use.day'), by: (one) => one.on, cell: (one) => <Day value={one.on} short /> },
        {
          name: 'time',
          label: t('use.time'),
          end: true,
          by: (one) => one.seconds,
          cell: (one) => number(one.seconds, 'seconds'),
        },
        {
          name: 'messages',
          label: t('use.messages'),
          end: true,
          by: (one) => one.messages,
          cell: (one) => (one.messages === 0 ? '—' : one.messages),
        },
        {
          name: 'data',
          label: t('use.data'),
          end: true,
          by: (one) => one.bytes,
          cell: (one) => number(one.bytes, 'bytes'),
        },
        {
          name: 'amount',
          label: t('use.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => (Number(one.amount) === 0 ? t('use.included') : money(one.amount, language)),
        },
      ]}
    />
  );
}

/** The month day by day: a bar a day of what is chosen, and the same figures as a table. */
export function UseChart({ month }: { readonly month: Consumption }) {
  const words = useWords();
  const { t, language } = words;
  const used = MEASURES.filter((one) => month.days.some((day) => Number(day[one]) > 0));
  const [chosen, setChosen] = useState<Measure>();
  const measure = chosen && used.includes(chosen) ? chosen : (used[0] ?? 'seconds');
  const byDay = new Map(month.days.map((one) => [one.on, Number(one[measure])]));
  const bars = daysBetween(month.from, month.to).map((on, i) => {
    const value = byDay.get(on) ?? 0;
    const day = shortDay(on, language);
    const shown = t('use.day-told', { on: day, value: told(value, measure, words) });
    return { key: on, value, told: shown, ...(i % TICK_DAYS === 0 ? { tick: day.replace(/ \d{4}$/, '') } : {}) };
  });
  const most = told(Math.max(...bars.map((bar) => bar.value)), measure, words);
  return (
    <div className="stack">
      {used.length > 1 ? (
        <Segmented
          label={t('use.show')}
          value={measure}
          options={used.map((value) => ({ value, label: t(`use.measure.${value}`) }))}
          onChange={setChosen}
        />
      ) : null}
      <BarChart
        label={`${t('use.by-day')} — ${t(`use.measure.${measure}`)}`}
        wide={!window.matchMedia(NARROW).matches}
        bars={bars}
        most={most}
      />
      <details className="folded">
        <summary>{t('use.as-table')}</summary>
        <DayTable days={month.days} />
      </details>
    </div>
  );
}

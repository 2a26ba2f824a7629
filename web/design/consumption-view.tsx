import type { Consumption } from '../api/shapes.ts';
import { BarChart } from './chart.tsx';
import { duration, money, shortDay } from './format.ts';
import { useWords } from './language.tsx';
import { Empty } from './section.tsx';
import { Table } from './table.tsx';

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Calls of the last month: a bar a day, and the destinations called. */
export function ConsumptionView({ consumption }: { readonly consumption: Consumption }) {
  const { t, language } = useWords();
  const byDay = new Map(consumption.days.map((one) => [one.on, one]));
  if (consumption.days.length === 0) return <Empty title={t('consumption.none')}>{t('consumption.none-why')}</Empty>;
  const most = Math.max(...consumption.days.map((one) => one.seconds));
  const bars = daysBetween(consumption.from, consumption.to).map((on, i) => {
    const seconds = byDay.get(on)?.seconds ?? 0;
    const told = t('consumption.day', { on: shortDay(on, language), time: duration(seconds) });
    return {
      key: on,
      value: seconds,
      told,
      ...(i % 7 === 0 ? { tick: shortDay(on, language).replace(/ \d{4}$/, '') } : {}),
    };
  });
  return (
    <div className="stack">
      <BarChart label={t('consumption.chart')} wide bars={bars} most={duration(most)} />
      <Table
        caption={t('consumption.by-destination')}
        rows={consumption.destinations}
        keyOf={(one) => one.destination}
        empty={null}
        columns={[
          {
            name: 'destination',
            label: t('consumption.destination'),
            by: (one) => one.destination,
            cell: (one) => (one.destination === '' ? t('consumption.other') : one.destination),
          },
          { name: 'calls', label: t('consumption.calls'), end: true, by: (one) => one.calls, cell: (one) => one.calls },
          {
            name: 'time',
            label: t('consumption.time'),
            end: true,
            by: (one) => one.seconds,
            cell: (one) => duration(one.seconds),
          },
          {
            name: 'amount',
            label: t('consumption.amount'),
            end: true,
            by: (one) => Number(one.amount),
            cell: (one) => (Number(one.amount) === 0 ? t('consumption.included') : money(one.amount, language)),
          },
        ]}
      />
    </div>
  );
}

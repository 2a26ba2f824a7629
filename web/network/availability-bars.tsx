import { BarChart } from '../design/chart.tsx';
import { monthName, shortDay } from '../design/format.ts';
import { useWords, type Words } from '../design/language.tsx';

const MONTH_DAYS = 31;
const DAY_MS = 86_400_000;

/** A period in words: a month by its name, anything longer by its days. */
export function periodInWords({ from, to }: { readonly from: string; readonly to: string }, words: Words): string {
  const { language } = words;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days <= MONTH_DAYS) return `${monthName(from.slice(0, 7), language)} ${from.slice(0, 4)}`;
  return `${shortDay(from, language)} – ${shortDay(to, language)}`;
}

/** A percentage as people write it. */
export function percentText(percent: string, { language }: Words): string {
  return `${language === 'fr' ? percent.replace('.', ',') : percent}\u00a0%`;
}

interface Period {
  readonly from: string;
  readonly to: string;
  readonly average: string;
  readonly lowest: string;
  readonly missed?: number;
}

/** How long lines were cut, period after period, from the second one on: availability itself is so near a hundred that bars of it would all look alike. */
export function AvailabilityBars({ periods, label }: { readonly periods: readonly Period[]; readonly label: string }) {
  const words = useWords();
  const { t } = words;
  const shown = [...periods].slice(0, 12).reverse();
  if (shown.length < 2) return null;
  const cut = (one: Period): number => Math.max(0, 100 - Number(one.average));
  const most = Math.max(...shown.map(cut));
  return (
    <BarChart
      wide
      label={label}
      most={percentText(most.toFixed(2), words)}
      bars={shown.map((one) => ({
        key: one.from,
        value: most === 0 ? 0 : cut(one) / most,
        told: t('availability.bar', {
          period: periodInWords(one, words),
          average: one.average,
          lowest: one.lowest,
        }),
        tick: periodInWords(one, words),
        strong: (one.missed ?? 0) > 0,
      }))}
    />
  );
}

import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { DailyConsumption } from '../../usage/index.ts';
import type { ConsumptionShape } from '../shapes/customer-page.ts';
import { amountText, dayText } from './write-values.ts';

interface Total {
  calls: number;
  seconds: number;
  amount: Money;
}

function added(total: Total | undefined, row: DailyConsumption): Total {
  return {
    calls: (total?.calls ?? 0) + row.calls,
    seconds: (total?.seconds ?? 0) + row.seconds,
    amount: sum(total?.amount ?? NO_MONEY, row.amount),
  };
}

/** Calls by day and by destination; the destination called longest comes first. */
export function consumptionShape(rows: readonly DailyConsumption[], from: CivilDate, to: CivilDate): ConsumptionShape {
  const days = new Map<CivilDate, Total>();
  const destinations = new Map<string, Total>();
  for (const row of rows) {
    days.set(row.on_date, added(days.get(row.on_date), row));
    const name = row.destination ?? row.zone ?? '';
    destinations.set(name, added(destinations.get(name), row));
  }
  return {
    from: dayText(from),
    to: dayText(to),
    days: [...days].map(([on, total]) => ({ on: dayText(on), ...total, amount: amountText(total.amount) })),
    destinations: [...destinations]
      .sort(([, a], [, b]) => b.seconds - a.seconds)
      .map(([destination, total]) => ({ destination, ...total, amount: amountText(total.amount) })),
  };
}

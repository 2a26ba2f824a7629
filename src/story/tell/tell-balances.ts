import { z } from 'zod';
import { inTerritory, isoInstant } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { balancesOf, lastMovements, totalOf } from '../../modules/balance/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';

const money = z.string().describe('Euros with two decimals');
const credits = z.object({ monthly: money, carriedOver: money, topUp: money });

/** A line of the side journal of a prepaid plan, as a story tells it. */
export const movementTold = z.object({
  subscriber: z.string(),
  at: z.string(),
  kind: z.string(),
  label: z.object({ fr: z.string(), en: z.string() }),
  change: credits,
  after: credits,
  balance: money.describe('What is left in all'),
  because: z.array(z.string()),
});

const MOST = 1_000;

/** What moved the prepaid balances of somebody, in order. */
export async function tellMovements(tx: Tx, cast: Cast): Promise<z.infer<typeof movementTold>[]> {
  const account = accountOfCast(cast);
  const told = [];
  for (const balance of await balancesOf(tx, account.id)) {
    for (const one of (await lastMovements(tx, balance, MOST)).toReversed()) {
      const { offsetMinutes } = inTerritory(account.territory, one.at);
      const written = ({ monthly, carriedOver, topUp }: typeof one.change) => ({
        monthly: moneyText(monthly),
        carriedOver: moneyText(carriedOver),
        topUp: moneyText(topUp),
      });
      told.push({
        subscriber: cast.name,
        at: isoInstant(one.at, offsetMinutes),
        kind: one.kind,
        label: one.label,
        change: written(one.change),
        after: written(one.after),
        balance: moneyText(totalOf(one.after)),
        because: [...one.because],
      });
    }
  }
  return told;
}

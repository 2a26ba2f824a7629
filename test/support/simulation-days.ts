import { localOperator } from '../../src/connectors/portability/local-operator.ts';
import { isoDate } from '../../src/kernel/civil-date.ts';
import type { ChooseRefusals } from '../../src/daily/answer-as-bank.ts';
import { catchUp } from '../../src/daily/catch-up.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Db } from '../../src/platform/database/connect.ts';

/** One direct debit in so many is refused. */
const REFUSED_ONE_IN = 9;

/** A bank that refuses the same debits whoever asks and whenever: those that an account and a day say. */
export const sameRefusals: ChooseRefusals = (debits) =>
  new Map(
    debits
      .filter(({ account_id, collect_on }) => {
        const text = `${account_id} ${isoDate(collect_on)}`;
        const sum = [...text].reduce((total, one) => (total * 31 + one.charCodeAt(0)) % 1_000_003, 7);
        return sum % REFUSED_ONE_IN === 0;
      })
      .map((debit) => [debit.end_to_end, 'AM04']),
  );

/** Does the work of all days up to the clock of a context, nobody else acting: bills, debits, collection, what falls due. */
export async function workThroughDays(db: Db, context: Context): Promise<void> {
  await catchUp(db, context, { bank: sameRefusals, operators: localOperator() });
}

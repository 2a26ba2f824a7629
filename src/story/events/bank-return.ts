import { z } from 'zod';
import { writeCamt053 } from '../../formats/camt053-writer.ts';
import { negate, NO_MONEY } from '../../kernel/money.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { settingsOf } from '../../modules/account/index.ts';
import { directDebitsOf, importStatement } from '../../modules/payment/index.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { accountOfCast } from '../cast.ts';
import { type Scene, verb } from '../verb.ts';

const NOTHING_COLLECTED = fail(
  'story/nothing-collected',
  'Aucun prélèvement encaissé à rendre.',
  'No direct debit was collected that could be taken back.',
);

/** The bank takes back the last direct debit that it had collected. */
async function takeBack(scene: Scene, reasonCode: string): Promise<Result<unknown>> {
  const { stage, on, context } = scene;
  const account = accountOfCast(scene.cast);
  const { debit, settings } = await inTransaction(stage.db, context, async (tx) => {
    const debits = await directDebitsOf(tx, account.id);
    return { debit: debits.find((one) => one.state === 'collected'), settings: await settingsOf(tx, context, on) };
  });
  if (!debit) return NOTHING_COLLECTED;
  const entry = {
    reference: `B-${debit.end_to_end}`,
    bookedOn: on,
    amount: negate(debit.amount),
    endToEndId: debit.end_to_end,
    reasonCode,
  };
  const statement = writeCamt053({
    id: `BACK-${debit.end_to_end}`.slice(0, 35),
    createdAt: context.clock.now(),
    iban: settings.iban,
    openingBalance: NO_MONEY,
    openedOn: on,
    closedOn: on,
    entries: [entry],
  });
  return importStatement(stage.db, context, new TextEncoder().encode(statement));
}

/** A direct debit is refused, or taken back after it had been collected. */
export const bankReturn = verb({
  name: 'bank-return',
  summary: 'The bank refuses the next direct debit collected on or after the day, or takes back the last one.',
  fields: {
    reason: z
      .string()
      .regex(/^[A-Z]{2}\d{2}$/)
      .default('AM04')
      .describe('ISO 20022 reason code: AM04 insufficient funds, AC04 closed account, MD06 refund asked...'),
    of: z.enum(['next', 'last']).default('next'),
  },
  run(scene, event) {
    // A refusal of the next debit was told to the bank when the story began: it may be collected in the morning of this very day.
    if (event.of === 'next') return Promise.resolve(ok(undefined));
    return takeBack(scene, event.reason);
  },
});

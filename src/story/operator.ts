import { z } from 'zod';
import { civilDate } from '../kernel/civil-date.ts';
import { changeSettings, type OperatorSettings } from '../modules/account/index.ts';
import { sellUnder } from '../modules/product-catalog/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { day, told } from './fields.ts';

/** What the operator of a story has settled for itself; safe defaults for the rest. */
export const operatorSchema = told({
  name: z.string().optional(),
  packs: z.array(z.string()).optional().describe('Contracts that it sells under; those of the story when absent.'),
  billingDay: z.int().min(1).max(28).optional(),
  paymentTermDays: z.int().min(0).max(90).optional(),
  legalRates: z
    .array(told({ from: day, annualRate: z.string().regex(/^0\.\d{1,6}$/) }))
    .optional()
    .describe('Legal interest rates, by the day from which they hold.'),
  termsMode: z
    .enum(['contract', 'law-first'])
    .optional()
    .describe('What the operator acts on: its contract, or what is better for the consumer of contract and law.'),
  iban: z.string().optional(),
  bic: z.string().optional(),
  creditorId: z.string().optional(),
});

export type StoryOperator = z.infer<typeof operatorSchema>;

/** Settled before any story begins. */
const LONG_AGO = civilDate('2000-01-01');

/** A fictitious operator: identifiers of the right form, nobody's. */
const FICTITIOUS: Partial<OperatorSettings> = {
  name: 'Opérateur fictif',
  address: ['1 boulevard du Port', '97200 Fort-de-France'],
  creditorId: 'FR72ZZZ123456',
  iban: 'FR1420041010050500013M02606',
  bic: 'PSSTFRPPXXX',
  mailSender: 'factures@operateur.example',
  siren: '732829320',
  vatNumber: 'FR44732829320',
  operatorCode: 'Z9',
  cardProvider: 'local',
};

function settingsTold(told: StoryOperator): Partial<OperatorSettings> {
  const { comment: _comment, packs: _packs, legalRates, ...rest } = told;
  const rates = legalRates?.map(({ from, annualRate }) => ({ from, annualRate }));
  return { ...rest, ...(rates ? { legalRates: rates } : {}) };
}

/** Makes the operator of a story: its settings, and the contracts that it sells under. */
export async function foundOperator(
  db: Db,
  context: Context,
  told: StoryOperator,
  packs: readonly string[],
): Promise<void> {
  const settings = { ...FICTITIOUS, ...settingsTold(told) };
  await db
    .insertInto('platform_operator')
    .values({ id: context.operatorId, name: settings.name ?? context.operatorId })
    .execute();
  await inTransaction(db, context, async (tx) => {
    await changeSettings(tx, context, LONG_AGO, settings);
    for (const pack of packs) {
      const sold = await sellUnder(tx, context, { pack, from: LONG_AGO });
      if (!sold.ok) throw new Error(sold.failure.message.en);
    }
  });
}

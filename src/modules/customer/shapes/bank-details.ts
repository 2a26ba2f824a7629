import { z } from 'zod';
import { amount, bilingual, day } from './basics.ts';

const debit = z.object({
  id: z.string(),
  billId: z.string(),
  collectOn: day,
  amount,
  state: z.enum(['presented', 'collected', 'rejected']),
  reason: bilingual.nullable(),
  followUp: bilingual.nullable(),
  presentedAgainOn: day.nullable(),
});

/** From which account a customer is debited, and what was debited. */
export const bankDetails = z.object({
  creditor: z.object({ name: z.string(), id: z.string() }),
  /** Somebody else pays: these details are not the customer's to change. */
  payer: z.string().nullable(),
  /** How bills are paid now, and by what else the contracts would let them be paid. */
  paymentMethod: z.string(),
  others: z.array(z.enum(['transfer', 'card', 'cheque'])),
  mandate: z
    .object({
      reference: z.string(),
      iban: z.string(),
      holder: z.string(),
      signedOn: day,
      stopped: bilingual.nullable(),
    })
    .nullable(),
  changes: z.array(z.object({ on: day, iban: z.string(), previousIban: z.string() })),
  debits: z.array(debit),
});

export type BankDetailsShape = z.infer<typeof bankDetails>;

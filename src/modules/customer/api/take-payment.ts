import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PaymentOutcome } from '../../payment/index.ts';
import { receiptName, takeAtTill, type TakeInput } from '../../till/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { amountField, idField } from './fields.ts';
import type { Done } from './run-action.ts';

const text = z.string().trim().min(1).max(200);

/** What somebody pays at a till with. */
export const tillPaymentBody = z.strictObject({
  method: z.enum(['cash', 'cheque', 'card', 'voucher']),
  amount: amountField,
  tendered: amountField.optional().describe('Cash handed over; what is above the amount is given back.'),
  reference: text
    .optional()
    .describe('Number of the cheque, the voucher or the ticket; the receipt’s own when absent.'),
  drawnBy: text.optional().describe('Who drew the cheque, on which bank.'),
  billId: idField.optional(),
});

/** What a payment did to the account, figure by figure. */
export function paidFigures(amount: string, { allocated, credit }: PaymentOutcome): Done['figures'] {
  return [
    ...figureOf('amountReceived', 'amount', amount, []),
    ...allocated.flatMap((one) =>
      figureOf(one.paid ? 'billPaid' : 'billPartlyPaid', 'amount', amountText(one.amount), []),
    ),
    ...(credit > 0n ? figureOf('keptAsCredit', 'amount', amountText(credit), []) : []),
  ];
}

/** Takes a payment at the till that the agent holds. */
export async function takeForAgent(tx: Tx, context: Context, input: TakeInput): Promise<Result<Done>> {
  const done = await takeAtTill(tx, context, input);
  if (!done.ok) return done;
  const { row, till, outcome } = done.value;
  return ok({
    accountId: row.account_id,
    figures: [
      ...paidFigures(amountText(row.amount), outcome),
      ...(row.change === null ? [] : figureOf('changeGiven', 'amount', amountText(row.change), [])),
      ...figureOf('receipt', 'text', receiptName(till, row.receipt), []),
    ],
  });
}

import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText } from '../domain/write-values.ts';
import { shiftDebits } from '../operations/shift-debits.ts';
import { operatorDay } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, dayField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const body = z.strictObject({
  from: dayField.describe('Day on which the debits were to be collected.'),
  to: dayField.describe('Day on which they are collected instead.'),
  why: z.string().trim().min(1).max(200),
});

/** The direct debits of a day put off to another, as contracts exceptionally let the operator. */
export function addDebitShifts(app: App, services: Services): void {
  const config = { roles: agentsThat('payment:bank-files') };
  const schema = { tags: ['money-in'], querystring: previewQuery, body, response: { 200: actionOutcome } };
  app.post('/api/direct-debit-shifts', { config, schema }, (request) =>
    runAction(request, services, async (tx, context): Promise<Result<Done>> => {
      const today = await operatorDay(tx, context);
      const done = await shiftDebits(tx, context, { ...request.body, today });
      if (!done.ok) return done;
      const { bills, total, left, notes } = done.value;
      return ok({
        figures: [
          ...figureOf('billsPutOff', 'text', String(bills), []),
          ...figureOf('amount', 'amount', amountText(total), []),
          ...(left === 0 ? [] : figureOf('billsLeft', 'text', String(left), [])),
        ],
        notes,
      });
    }),
  );
}

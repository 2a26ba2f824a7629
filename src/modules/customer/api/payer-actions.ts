import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { namePayer, type PayerOutcome, payersOf, releasePayer } from '../../third-party-payer/index.ts';
import { payerShape } from '../domain/write-payer.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { thirdPartyPayer } from '../shapes/payer.ts';
import { accountParams, agentsThat, dayField, given } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['third-party-payer'];
const text = z.string().trim().min(1).max(200);
const namedBody = z.strictObject({
  kind: z.enum(['natural', 'legal']),
  name: text,
  birthDate: dayField.optional(),
  email: text.optional(),
  attested: z.boolean(),
  mandate: z.strictObject({ iban: text, bic: text.optional() }).optional(),
});
const releaseBody = z.strictObject({
  by: z.enum(['payer', 'customer']),
  registeredLetter: z.boolean().optional(),
  receivedOn: dayField.optional(),
});

/** What naming or freeing a payer did, for whoever asked for it. */
export function payerDone(done: Result<PayerOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { payer, notes } = done.value;
  return ok({
    accountId: payer.accountId,
    figures: [
      ...figureOf('payer', 'text', payer.name, []),
      ...figureOf('payerSince', 'date', isoDate(payer.namedOn), []),
      ...figureOf('mandateReference', 'text', payer.mandateReference, []),
      ...figureOf('payerUntil', 'date', dayText(payer.releasedOn), notes),
    ],
    notes,
  });
}

/** Somebody else who pays a customer's bills: read, named, freed. */
export function addPayerActions(app: App, services: Services): void {
  const url = '/api/customers/:accountId/payer';
  const write = { config: { roles: agentsThat('account:write') } };
  const common = { tags, params: accountParams, querystring: previewQuery, response: { 200: actionOutcome } };
  app.get(
    url,
    {
      config: { roles: agentsThat('account:read') },
      schema: { tags, params: accountParams, response: { 200: z.array(thirdPartyPayer) } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => (await payersOf(tx, request.params.accountId)).map(payerShape)),
  );
  app.post(url, { ...write, schema: { ...common, body: namedBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { mandate, ...rest } = request.body;
      const debit = mandate ? { mandate: given(mandate) } : {};
      return payerDone(await namePayer(tx, context, { ...request.params, ...given(rest), ...debit }));
    }),
  );
  app.post(`${url}/release`, { ...write, schema: { ...common, body: releaseBody } }, (request) =>
    runAction(request, services, async (tx, context) =>
      payerDone(await releasePayer(tx, context, { ...request.params, ...given(request.body) })),
    ),
  );
}

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { maySeeAccount } from '../../account/index.ts';
import { type Agreement, agreementOf, withdrawAgreement } from '../../agreement/index.ts';
import { acceptChange, refuseChange } from '../../contract-change/index.ts';
import { readToldChanges } from '../operations/read-changes.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { toldChangeDetail } from '../shapes/contract-change.ts';
import { acceptanceBody, acceptanceDone, refusalDone } from './contract-changes.ts';
import { agreementParams, dayField, given, idField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['my-space'];
const config = { roles: ['customer'] as const };
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

/** An agreement of the customer who is signed in; another's is refused as if it did not exist. */
async function ownAgreement(request: FastifyRequest, tx: Tx, agreementId: string): Promise<Result<Agreement>> {
  const agreement = await agreementOf(tx, agreementId);
  return agreement && (await maySeeAccount(tx, actorOf(request), agreement.accountId)) ? ok(agreement) : NO_AGREEMENT;
}

/** What customers do with their own contract online: withdraw from it, read what changes in it, refuse that and leave. */
export function addMyContract(app: App, services: Services): void {
  const url = '/api/me/agreements/:agreementId';
  const common = { tags, params: agreementParams, querystring: previewQuery, response: { 200: actionOutcome } };
  app.get(
    `${url}/contract-changes`,
    { config, schema: { tags, params: agreementParams, response: { 200: z.array(toldChangeDetail) } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const agreement = valueOf(await ownAgreement(request, tx, request.params.agreementId));
        return readToldChanges(tx, agreement);
      }),
  );
  const refusal = z.strictObject({ changeId: idField.optional(), requestedEffectiveOn: dayField.optional() });
  app.post(`${url}/contract-change-refusal`, { config, schema: { ...common, body: refusal } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const own = await ownAgreement(request, tx, request.params.agreementId);
      if (!own.ok) return own;
      const { id: agreementId } = own.value;
      return refusalDone(await refuseChange(tx, context, { agreementId, ...given(request.body) }));
    }),
  );
  app.post(`${url}/contract-change-acceptance`, { config, schema: { ...common, body: acceptanceBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const own = await ownAgreement(request, tx, request.params.agreementId);
      if (!own.ok) return own;
      return acceptanceDone(await acceptChange(tx, context, { agreementId: own.value.id, ...request.body }));
    }),
  );
  app.post(`${url}/withdrawal`, { config, schema: { ...common, body: z.strictObject({}) } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const own = await ownAgreement(request, tx, request.params.agreementId);
      if (!own.ok) return own;
      const done = await withdrawAgreement(tx, context, { agreementId: own.value.id });
      if (!done.ok) return done;
      const { agreement, charges, due, notes } = done.value;
      const endsOn = agreement.endsOn === null ? null : isoDate(agreement.endsOn);
      const figures = figureOf('endsOn', 'date', endsOn, notes);
      return ok({ accountId: agreement.accountId, agreementId: agreement.id, figures, charges, due, notes });
    }),
  );
}

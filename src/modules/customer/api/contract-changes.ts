import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  acceptChange,
  announceChange,
  type LegalChange,
  previewChange,
  refuseChange,
  type ToldChange,
  withdrawChange,
} from '../../contract-change/index.ts';
import { readToldChanges } from '../operations/read-changes.ts';
import { announcedShape } from '../operations/write-change.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { announcedChange, toldChangeDetail } from '../shapes/contract-change.ts';
import { agentsThat, agreementParams, amountTextField, dayField, given, idField, territoryField } from './fields.ts';
import { type Done, previewForRequest, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['contract-change'];
const rate = writtenAs(
  /^0(\.\d{1,6})?$/,
  'Taux attendu, avec un point (0.085).',
  'Expected a rate, with a point (0.085).',
);
const text = z.string().trim().min(1).max(500);
const changeBody = z.strictObject({
  kind: z.enum(['price', 'terms']),
  pack: z.string().max(100),
  cause: z.enum(['vat', 'other-tax', 'economic', 'commercial', 'customer-benefit', 'administrative', 'law']),
  effectiveOn: dayField,
  reason: z.strictObject({ fr: text, en: text }),
  prices: z
    .array(z.strictObject({ code: z.string().max(100), amountInclTax: amountTextField }))
    .max(50)
    .optional(),
  fromVersion: z.string().max(20).optional(),
  toVersion: z.string().max(20).optional(),
  territories: z.array(territoryField).max(20).optional(),
  legal: z
    .strictObject({
      inForceOn: dayField.optional(),
      oldVatRate: rate.optional(),
      newVatRate: rate.optional(),
      chargeVariation: amountTextField.optional(),
    })
    .optional(),
});
const changeParams = z.object({ changeId: idField });
const refusalBody = z.strictObject({
  changeId: idField.optional(),
  receivedOn: dayField.optional(),
  requestedEffectiveOn: dayField.optional(),
});
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

function newChange(body: z.output<typeof changeBody>) {
  const { legal, ...rest } = body;
  const { inForceOn, ...other } = legal ?? {};
  const since = inForceOn === undefined ? {} : { inForceOn: isoDate(inForceOn) };
  return { ...given(rest), legal: { ...given(other), ...since } satisfies LegalChange };
}

function addAnnouncements(app: App, services: Services): void {
  const write = { roles: agentsThat('customer-bill:write') };
  app.post(
    '/api/contract-changes',
    {
      config: write,
      schema: { tags, querystring: previewQuery, body: changeBody, response: { 200: announcedChange } },
    },
    (request) =>
      request.query.preview === 'true'
        ? previewForRequest(request, services, async (tx, context) => {
            const done = await previewChange(tx, context, newChange(request.body));
            return done.ok ? ok(announcedShape(done.value.change, done.value)) : done;
          })
        : runForRequest(request, services, async (tx, context) => {
            const done = await announceChange(tx, context, newChange(request.body));
            return done.ok ? ok(announcedShape(done.value)) : done;
          }),
  );
  app.post(
    '/api/contract-changes/:changeId/withdrawal',
    {
      config: write,
      schema: { tags, params: changeParams, querystring: previewQuery, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await withdrawChange(tx, context, request.params);
        return done.ok ? ok({ figures: figureOf('changeState', 'code', done.value.state, []) }) : done;
      }),
  );
}

/** What an acceptance names. */
export const acceptanceBody = z.strictObject({ changeId: idField });

/** What an acceptance did, for whoever gave it. */
export function acceptanceDone(done: Result<ToldChange>): Result<Done> {
  if (!done.ok) return done;
  const { accountId, agreementId, acceptedOn } = done.value;
  return ok({ accountId, agreementId, figures: figureOf('acceptedOn', 'date', dayText(acceptedOn), []) });
}

/** What a refusal did, for whoever asked for it. */
export function refusalDone(done: Awaited<ReturnType<typeof refuseChange>>): Result<Done> {
  if (!done.ok) return done;
  const { agreement, effectiveOn, totalInclTax, freeOfCharge, charges, due, notes } = done.value;
  return ok({
    accountId: agreement.accountId,
    agreementId: agreement.id,
    figures: [
      ...figureOf('effectiveOn', 'date', isoDate(effectiveOn), notes),
      ...figureOf('totalInclTax', 'amount', totalInclTax, notes),
      ...figureOf('freeOfCharge', 'yes-no', String(freeOfCharge), []),
    ],
    charges,
    due,
    notes,
  });
}

/** Changes of prices and terms: announced by the office, refused through an agent. */
export function addContractChanges(app: App, services: Services): void {
  addAnnouncements(app, services);
  const url = '/api/agreements/:agreementId';
  app.get(
    `${url}/contract-changes`,
    {
      config: { roles: agentsThat('agreement:read') },
      schema: { tags, params: agreementParams, response: { 200: z.array(toldChangeDetail) } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        return agreement ? readToldChanges(tx, agreement) : valueOf<never>(NO_AGREEMENT);
      }),
  );
  const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
  app.post(
    `${url}/contract-change-refusal`,
    {
      config: { roles: agentsThat('agreement:write') },
      schema: { ...common, params: agreementParams, body: refusalBody },
    },
    (request) => {
      const target = { ...request.params, ifVersion: versionOf(request) };
      return runAction(request, services, async (tx, context) =>
        refusalDone(await refuseChange(tx, context, { ...target, ...given(request.body) })),
      );
    },
  );
  app.post(
    `${url}/contract-change-acceptance`,
    {
      config: { roles: agentsThat('agreement:write') },
      schema: { ...common, params: agreementParams, body: acceptanceBody },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        acceptanceDone(await acceptChange(tx, context, { ...request.params, ...request.body })),
      ),
  );
}

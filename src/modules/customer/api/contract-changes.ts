import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { readForRequest, runForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  announceChange,
  changeOf,
  changesOf,
  type LegalChange,
  previewChange,
  refuseChange,
  toldChangesOf,
  toldPage,
  withdrawChange,
} from '../../contract-change/index.ts';
import { announcedShape, changeShape, toldShape } from '../operations/write-change.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { announcedChange, contractChange, toldChange } from '../shapes/contract-change.ts';
import { agentsThat, agreementParams, amountTextField, dayField, given, idField, territoryField } from './fields.ts';
import { type Done, previewForRequest, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['contract-change'];
const MOST = 100;
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
const NO_CHANGE = fail('contract-change/not-found', 'Ce changement n’existe pas.', 'There is no such change.');
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

function newChange(body: z.output<typeof changeBody>) {
  const { legal, ...rest } = body;
  const { inForceOn, ...other } = legal ?? {};
  const since = inForceOn === undefined ? {} : { inForceOn: isoDate(inForceOn) };
  return { ...given(rest), legal: { ...given(other), ...since } satisfies LegalChange };
}

function addAnnouncements(app: App, services: Services): void {
  const read = { roles: agentsThat('terms:read') };
  const write = { roles: agentsThat('customer-bill:write') };
  app.get(
    '/api/contract-changes',
    { config: read, schema: { tags, response: { 200: z.array(contractChange) } } },
    (request) => readForRequest(request, services, async (tx) => (await changesOf(tx, MOST)).map(changeShape)),
  );
  app.get(
    '/api/contract-changes/:changeId/contracts',
    {
      config: read,
      schema: {
        tags,
        params: changeParams,
        querystring: z.object({ state: toldChange.shape.state.optional(), after: idField.optional() }),
        response: { 200: z.array(toldChange) },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const { changeId } = request.params;
        if (!(await changeOf(tx, changeId))) return valueOf<never>(NO_CHANGE);
        return (await toldPage(tx, { changeId, limit: MOST, ...given(request.query) })).map(toldShape);
      }),
  );
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
            return done.ok ? ok(announcedShape(done.value.change, done.value.sample, true)) : done;
          })
        : runForRequest(request, services, async (tx, context) => {
            const done = await announceChange(tx, context, newChange(request.body));
            return done.ok ? ok(announcedShape(done.value, undefined, false)) : done;
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
      schema: { tags, params: agreementParams, response: { 200: z.array(toldChange) } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        return agreement ? (await toldChangesOf(tx, agreement.id)).map(toldShape) : valueOf<never>(NO_AGREEMENT);
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
}

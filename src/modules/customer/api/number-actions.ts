import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { writtenAs } from '../../../platform/http/worded-fields.ts';
import { agreementOf } from '../../agreement/index.ts';
import {
  abandonPortOut,
  answerCancellation,
  answerPorting,
  askTemporaryNumber,
  cancelPortIn,
  claimCompensation,
  goOnWithNewNumber,
  issueRio,
  type PortingOutcome,
  recordNumberLost,
  recordNumberRestored,
  recordPorted,
  requestPortIn,
  requestPortOut,
} from '../../number-portability/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { dayText } from '../domain/write-values.ts';
import { checkRio } from '../operations/check-rio.ts';
import { readNumbers } from '../operations/read-numbers.ts';
import { readPorting, readPortings } from '../operations/read-portings.ts';
import { actionOutcome } from '../shapes/action.ts';
import { numbersPage, portingList, portingPage, portingState, rioCheck } from '../shapes/numbers.ts';
import { agentsThat, agreementParams, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction, versionOf } from './run-action.ts';

const tags = ['number-portability'];
const numberField = z.string().min(6).max(20);
const rioField = z.string().min(1).max(20);
/** A number as it is kept, with its country code. */
export const e164Field = writtenAs(
  /^\+\d{8,15}$/,
  'Numéro attendu avec son indicatif (+590590123456).',
  'Expected a number with its country code (+590590123456).',
);
const operatorField = writtenAs(
  /^[A-Z0-9]{2}$/,
  'Code d’opérateur attendu : deux lettres ou chiffres (02).',
  'Expected an operator code: two letters or digits (02).',
);
const fault = z.enum([
  'operator',
  'other-operator',
  'customer',
  'customer-wish',
  'ineligible-request',
  'access-unavailable',
  'force-majeure',
]);
export const portingParams = z.object({ portingId: idField });
const WRITERS = { roles: agentsThat('number-portability:write') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

/** A RIO and its number as they are being typed. */
export const rioBody = z.strictObject({ rio: z.string().max(40), number: z.string().max(40) });

/** What a customer tells of the number to bring along; agents tell more. */
export const portInBody = z.strictObject({
  number: numberField,
  rio: rioField.optional(),
  mandate: z.boolean(),
  desiredOn: dayField.optional(),
  formerServices: z
    .array(z.enum(['fixed-telephony', 'mobile', 'internet', 'tv']))
    .max(4)
    .optional(),
});
const portInByAgent = portInBody.extend({
  holder: z.boolean().optional(),
  technicallyPossible: z.boolean().optional(),
  formerLine: z.enum(['active', 'suspended', 'inactive']).optional(),
  inactiveSince: dayField.optional(),
  otherPortPending: z.boolean().optional(),
  givenAway: z.boolean().optional(),
  lastBillAsked: z.boolean().optional(),
  lastBillShown: z.boolean().optional(),
});
export const claimBody = z.strictObject({ noticedOn: dayField.optional(), claimSentOn: dayField.optional() });
const claimByAgent = claimBody.extend({
  claimedOn: dayField.optional(),
  inWriting: z.boolean().optional(),
  excludedDays: z.int().min(0).max(1000).optional(),
  fault: fault.optional(),
});
const portOutBody = z.strictObject({
  number: numberField,
  rio: rioField.optional(),
  otherOperator: operatorField,
  portingOn: dayField.optional(),
  byNewOperator: z.boolean().optional(),
});
const answerBody = z.strictObject({
  answer: z.enum(['accepted', 'refused']),
  reason: z.string().min(1).max(100).optional(),
  portingOn: dayField.optional(),
  on: dayField.optional(),
});
const faultBody = z.strictObject({ on: dayField.optional(), fault: fault.optional() });

/** What an action on a port did, for the screen. */
export function portingDone(done: Result<PortingOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { porting, charges, due, notes } = done.value;
  return ok({
    figures: [
      ...figureOf('portingState', 'code', porting.state, []),
      ...figureOf('expectedOn', 'date', porting.state === 'sent' ? dayText(porting.expectedOn) : null, notes),
      ...figureOf('scheduledOn', 'date', dayText(porting.scheduledOn), notes),
      ...figureOf('portedOn', 'date', dayText(porting.portedOn), notes),
      ...figureOf('reason', 'code', porting.reason, []),
    ],
    charges,
    due,
    notes,
    accountId: porting.accountId,
    agreementId: porting.agreementId,
  });
}

function addReading(app: App, services: Services): void {
  const config = { roles: agentsThat('number-portability:read') };
  app.post(
    '/api/rio-check',
    { config: WRITERS, schema: { tags, body: rioBody, response: { 200: rioCheck } } },
    (request) => checkRio(request.body),
  );
  app.get(
    '/api/agreements/:agreementId/numbers',
    { config, schema: { tags, params: agreementParams, response: { 200: numbersPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        if (!agreement) return valueOf<never>(NO_AGREEMENT);
        const { accountId, territory } = agreement;
        return readNumbers(tx, context, { id: accountId, territory }, { agreementId: agreement.id });
      }),
  );
  app.get(
    '/api/portings',
    {
      config,
      schema: {
        tags,
        querystring: z.object({
          running: z.enum(['true', 'false']).optional(),
          direction: z.enum(['in', 'out']).optional(),
          state: portingState.optional(),
          number: z.string().max(20).optional(),
          after: idField.optional(),
        }),
        response: { 200: portingList },
      },
    },
    (request) =>
      readForRequest(request, services, (tx, context) => {
        const { running, number, ...rest } = request.query;
        const digits = number?.replace(/\D/g, '').replace(/^0/, '');
        return readPortings(tx, context, { ...rest, running: running !== 'false', digits: digits || undefined });
      }),
  );
  app.get(
    '/api/portings/:portingId',
    { config, schema: { tags, params: portingParams, response: { 200: portingPage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readPorting(tx, context, request.params.portingId)),
      ),
  );
}

function addRequests(app: App, services: Services): void {
  const config = { roles: agentsThat('number-portability:write') };
  app.post(
    '/api/agreements/:agreementId/port-in',
    { config, schema: { ...common, params: agreementParams, body: portInByAgent } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { inactiveSince, ...body } = request.body;
        const since = inactiveSince === undefined ? {} : { inactiveSince: isoDate(inactiveSince) };
        return portingDone(await requestPortIn(tx, context, { ...request.params, ...given(body), ...since }));
      }),
  );
  app.post('/api/portings/port-out', { config, schema: { ...common, body: portOutBody } }, (request) =>
    runAction(request, services, async (tx, context) =>
      portingDone(await requestPortOut(tx, context, given(request.body))),
    ),
  );
  app.post(
    '/api/agreements/:agreementId/rio',
    {
      config,
      schema: {
        ...common,
        params: agreementParams,
        body: z.strictObject({ number: e164Field }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        if (!agreement) return NO_AGREEMENT;
        const { accountId, id: agreementId } = agreement;
        const done = await issueRio(tx, context, { number: request.body.number, accountId, tell: true });
        return done.ok ? ok({ figures: figureOf('rio', 'text', done.value.rio, []), accountId, agreementId }) : done;
      }),
  );
}

type Act<B> = (
  tx: Tx,
  context: Context,
  target: { portingId: string; ifVersion: number },
  body: B,
) => Promise<Result<PortingOutcome>>;

/** One verb of a port: `POST /api/portings/{id}/{verb}`, made from the version that the screen read. */
function addVerb<S extends z.ZodType>(
  app: App,
  services: Services,
  verb: string,
  body: S,
  act: Act<z.output<S>>,
): void {
  app.post(
    `/api/portings/:portingId/${verb}`,
    {
      config: { roles: agentsThat('number-portability:write') },
      schema: { ...common, params: portingParams, body },
    },
    (request) => {
      const { portingId } = request.params as { portingId: string };
      const target = { portingId, ifVersion: versionOf(request) };
      return runAction(request, services, async (tx, context) =>
        portingDone(await act(tx, context, target, request.body as z.output<S>)),
      );
    },
  );
}

/** Numbers that come and go, for agents: what is there, what runs, and each step shown before it is confirmed. */
export function addNumberActions(app: App, services: Services): void {
  addReading(app, services);
  addRequests(app, services);
  const empty = z.strictObject({});
  addVerb(app, services, 'answer', answerBody, (tx, context, target, body) =>
    answerPorting(tx, context, { ...target, ...given(body) }),
  );
  addVerb(app, services, 'ported', faultBody, (tx, context, target, body) =>
    recordPorted(tx, context, { ...target, ...given(body) }),
  );
  addVerb(app, services, 'loss', faultBody, (tx, context, target, body) =>
    recordNumberLost(tx, context, { ...target, ...given(body) }),
  );
  addVerb(app, services, 'restoration', z.strictObject({ on: dayField.optional() }), (tx, context, target, body) =>
    recordNumberRestored(tx, context, { ...target, ...given(body) }),
  );
  addVerb(app, services, 'claim', claimByAgent, (tx, context, target, body) =>
    claimCompensation(tx, context, { ...target, ...given(body) }),
  );
  addVerb(
    app,
    services,
    'cancellation',
    z.strictObject({ addressedTo: z.enum(['us', 'former-operator']).optional() }),
    (tx, context, target, body) => cancelPortIn(tx, context, { ...target, ...given(body) }),
  );
  addVerb(app, services, 'cancellation-answer', z.strictObject({ agrees: z.boolean() }), (tx, context, target, body) =>
    answerCancellation(tx, context, { ...target, ...body }),
  );
  addVerb(app, services, 'abandonment', empty, (tx, context, target) => abandonPortOut(tx, context, target));
  addVerb(app, services, 'temporary-number', empty, (tx, context, target) => askTemporaryNumber(tx, context, target));
  addVerb(app, services, 'new-number', empty, (tx, context, target) => goOnWithNewNumber(tx, context, target));
}

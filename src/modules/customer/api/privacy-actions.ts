import { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { newId } from '../../../platform/random.ts';
import { requestJob } from '../../../platform/jobs/job-store.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { runForRequest } from '../../../platform/http/request-transaction.ts';
import { RIGHTS } from '../../../terms/model/life-privacy.ts';
import { accountOf } from '../../account/index.ts';
import {
  answerRequest,
  askTrial,
  DIRECTORY_JOB,
  endRestrictions,
  enterAuthorityRequest,
  enterBreach,
  followBreach,
  openRequest,
  replyToAuthority,
  REQUEST_CHANNELS,
  type RequestOutcome,
  RIGHT_LABELS,
  STATE_LABELS,
  tellRequest,
  TRIAL_JOB,
} from '../../privacy/index.ts';
import { operatorDay } from '../operations/today.ts';
import { AT_ONCE } from '../operations/read-money-in.ts';
import { actionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, dayField, given, idField } from './fields.ts';
import { instantField } from './network-events.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['privacy'];
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
const writing = { roles: agentsThat('privacy:write') };
const params = z.object({ id: idField });
const text = z.string().trim().min(1).max(2_000);
const short = z.string().trim().min(1).max(200);
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };

const factsBody = z.strictObject({
  paper: short.optional().describe('Code of the identity document that was seen.'),
  extend: z.boolean().optional().describe('The request is complex: more time is announced to the person.'),
  wrongData: z.boolean().optional(),
  rightsPrevail: z.boolean().optional(),
  prospecting: z.boolean().optional(),
  restrictionGround: z.enum(['doubt-on-lawfulness', 'legal-claims', 'none']).optional(),
  directives: z.boolean().optional(),
});

const openBody = factsBody.omit({ extend: true }).extend({
  right: z.enum(RIGHTS),
  words: text,
  channel: z.enum(REQUEST_CHANNELS).exclude(['customer-space']),
  receivedOn: dayField.optional(),
  onBehalfOf: short.optional().describe('For whom somebody else acts, with their name.'),
  evidence: z.boolean().default(false).describe('What was told shows who the person is.'),
  doubt: z.boolean().default(false),
});

/** What a request comes to, for a screen. */
export function requestDone(done: Result<RequestOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { request, judged, notes } = done.value;
  const why = { decision: request.decision, clauses: [...request.because] };
  const [right, state] = [RIGHT_LABELS[request.right], STATE_LABELS[request.state]];
  const because = judged.refused === undefined || request.state === 'answered' ? undefined : judged.refused;
  const gone = request.outcome?.filter((one) => one.what !== 'kept').reduce((sum, one) => sum + one.rows, 0);
  const kept = request.outcome?.filter((one) => one.what === 'kept').length;
  const erased =
    gone === undefined
      ? { fr: '', en: '' }
      : {
          fr: ` ${gone} lignes partent, ${kept} sortes de données restent.`,
          en: ` ${gone} rows go, ${kept} kinds of data stay.`,
        };
  return ok({
    accountId: request.accountId,
    headline: {
      fr: `${right.fr} : ${state.fr.toLowerCase()}.${because ? ` ${because.fr}` : ''}${erased.fr}`,
      en: `${right.en}: ${state.en.toLowerCase()}.${because ? ` ${because.en}` : ''}${erased.en}`,
    },
    figures:
      request.dueOn === null || request.closedOn !== null
        ? []
        : [{ name: 'answerDueOn', kind: 'date' as const, value: isoDate(request.dueOn), why }],
    notes,
  });
}

function addRequests(app: App, services: Services): void {
  app.post(
    '/api/privacy/accounts/:accountId/requests',
    { config: writing, schema: { ...common, params: accountParams, body: openBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { right, words, channel, receivedOn, onBehalfOf, ...facts } = request.body;
        const { accountId } = request.params;
        const input = { accountId, right, words, channel, receivedOn, onBehalfOf, by: 'agent' as const };
        const deceased = right === 'post-mortem' ? { deceased: true } : {};
        return requestDone(await openRequest(tx, context, { ...input, facts: given({ ...facts, ...deceased }) }));
      }),
  );
  app.post(
    '/api/privacy/requests/:id/facts',
    { config: writing, schema: { ...common, params, body: factsBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { extend, ...facts } = request.body;
        const news = { facts: given(facts), extend: extend === true };
        return requestDone(await tellRequest(tx, context, request.params.id, news));
      }),
  );
  const answerBody = z.strictObject({ grant: z.boolean(), text });
  app.post(
    '/api/privacy/requests/:id/answer',
    { config: writing, schema: { ...common, params, body: answerBody } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        requestDone(await answerRequest(tx, context, { requestId: request.params.id, ...request.body })),
      ),
  );
  app.post(
    '/api/privacy/accounts/:accountId/unfreeze',
    { config: writing, schema: { ...common, params: accountParams, body: z.strictObject({}) } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        if (!(await accountOf(tx, request.params.accountId))) return NO_ACCOUNT;
        const ended = await endRestrictions(tx, request.params.accountId, await operatorDay(tx, context));
        const headline =
          ended > 0
            ? { fr: 'Les données ne sont plus gelées.', en: 'The data are no longer frozen.' }
            : { fr: 'Les données n’étaient pas gelées.', en: 'The data were not frozen.' };
        return ok({ accountId: request.params.accountId, headline, figures: [] });
      }),
  );
}

const risk = z.enum(['none', 'some', 'high']);
const breachBody = z.strictObject({
  title: short,
  nature: z.enum(['confidentiality', 'integrity', 'availability']),
  story: text,
  data: short,
  people: z.number().int().min(0).max(100_000_000),
  risk,
  measures: z.string().trim().max(2_000).default(''),
  foundAt: instantField,
});
const followBody = z.strictObject({
  tellAuthority: z.boolean().default(false),
  tellPeople: z.boolean().default(false),
  measures: z.string().trim().max(2_000).optional(),
  risk: risk.optional(),
  close: z.boolean().default(false),
});

function addBreaches(app: App, services: Services): void {
  app.post('/api/privacy/breaches', { config: writing, schema: { ...common, body: breachBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const done = await enterBreach(tx, context, request.body);
      if (!done.ok) return done;
      const by = isoInstant(done.value.tell_by);
      return ok({
        headline: { fr: 'Violation inscrite au registre.', en: 'Breach entered in the log.' },
        figures: [{ name: 'tellBy', kind: 'moment', value: by, why: null }],
      });
    }),
  );
  app.post(
    '/api/privacy/breaches/:id/follow',
    { config: writing, schema: { ...common, params, body: followBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await followBreach(tx, context, { id: request.params.id, ...request.body });
        return done.ok ? ok({ headline: { fr: 'Suivi noté.', en: 'Noted.' }, figures: [] }) : done;
      }),
  );
}

const authorityBody = z.strictObject({
  accountNumber: short.optional(),
  recipient: z.enum(['authority', 'court-authorised-third-party']),
  authority: short,
  reference: short,
  asked: text,
  receivedOn: dayField,
  dueOn: dayField.optional(),
});
const replyBody = z.strictObject({ legalRequest: z.boolean(), courtDecision: z.boolean(), given: text });

function addAuthorities(app: App, services: Services): void {
  app.post(
    '/api/privacy/authority-requests',
    { config: writing, schema: { ...common, body: authorityBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await enterAuthorityRequest(tx, context, request.body);
        return done.ok ? ok({ headline: { fr: 'Demande inscrite.', en: 'Request entered.' }, figures: [] }) : done;
      }),
  );
  app.post(
    '/api/privacy/authority-requests/:id/reply',
    { config: writing, schema: { ...common, params, body: replyBody } },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await replyToAuthority(tx, context, { id: request.params.id, ...request.body });
        if (!done.ok) return done;
        const { row, notes, why } = done.value;
        const headline =
          row.state === 'given'
            ? { fr: 'Les données peuvent être remises.', en: 'The data may be given.' }
            : { fr: `À refuser. ${why?.fr ?? ''}`.trim(), en: `To be refused. ${why?.en ?? ''}`.trim() };
        return ok({ headline, figures: [], notes });
      }),
  );
}

const MOST_YEARS = 15;

/** What the office of data protection does. */
export function addPrivacyActions(app: App, services: Services): void {
  addRequests(app, services);
  addBreaches(app, services);
  addAuthorities(app, services);
  app.post(
    '/api/privacy/trials',
    {
      config: writing,
      schema: {
        tags,
        body: z.strictObject({ years: z.number().int().min(0).max(MOST_YEARS) }),
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const run = await askTrial(tx, context, await operatorDay(tx, context), request.body.years);
        const { operatorId } = context;
        const id = `${TRIAL_JOB}:${run.id}`;
        await requestJob(tx, { id, job: TRIAL_JOB, operatorId, input: { runId: run.id }, dueAt: AT_ONCE });
        return ok({ id: run.id });
      }),
  );
  app.post(
    '/api/privacy/directories',
    {
      config: writing,
      schema: {
        tags,
        body: z.strictObject({ kind: z.enum(['all', 'changes']) }),
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const { operatorId } = context;
        const id = `${DIRECTORY_JOB}:${newId(context)}`;
        await requestJob(tx, { id, job: DIRECTORY_JOB, operatorId, input: request.body, dueAt: AT_ONCE });
        return ok({ id });
      }),
  );
}

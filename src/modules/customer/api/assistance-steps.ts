import { z } from 'zod';
import { NO_MONEY } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { actorOf } from '../../../platform/http/access.ts';
import {
  acceptAssistance,
  answerStudy,
  assistanceCase,
  cancelAssistance,
  type CaseOutcome,
  planCallback,
  startAssistance,
} from '../../remote-assistance/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { amountText, momentText } from '../domain/write-values.ts';
import { actionOutcome } from '../shapes/action.ts';
import { agentsThat, idField, instantAt, localTimeField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const config = { roles: agentsThat('remote-assistance:write') };
const params = z.object({ caseId: idField });
const common = {
  tags: ['remote-assistance'],
  querystring: previewQuery,
  params,
  response: { 200: actionOutcome },
};

/** What a step on a case came to, for a screen. */
export function caseDone(value: CaseOutcome): Done {
  const { assisted, charges, due, notes } = value;
  const { territory } = assisted;
  const moment = (name: string, at: typeof assisted.callbackAt) =>
    at === null ? [] : figureOf(name, 'moment', momentText(at, territory), notes);
  return {
    ...(assisted.refusal === null ? {} : { headline: { fr: assisted.refusal.fr, en: assisted.refusal.en } }),
    figures: [
      ...figureOf('assistanceNumber', 'text', assisted.number, []),
      ...figureOf('assistanceState', 'code', assisted.state, []),
      ...figureOf('assistancePrice', 'amount', amountText(assisted.price ?? NO_MONEY), []),
      ...(assisted.total === null ? [] : figureOf('assistanceTotal', 'amount', amountText(assisted.total), notes)),
      ...moment('studyDueAt', assisted.state === 'to-study' ? assisted.studyDueAt : null),
      ...moment('callbackAt', assisted.callbackAt),
      ...moment(
        'callbackBy',
        assisted.state === 'to-call' && assisted.callbackAt === null ? assisted.callbackBy : null,
      ),
    ],
    charges,
    due,
    notes,
    accountId: assisted.accountId,
    ...(assisted.agreementId === null ? {} : { agreementId: assisted.agreementId }),
  };
}

/** A step's outcome, or its refusal. */
export function stepDone(done: Result<CaseOutcome>): Result<Done> {
  return done.ok ? ok(caseDone(done.value)) : done;
}

/** The steps before an intervention: study, acceptance, callback, beginning; or the end of it all. */
export function addAssistanceSteps(app: App, services: Services): void {
  app.post(
    '/api/assistance/:caseId/study',
    { config, schema: { ...common, body: z.strictObject({ feasible: z.boolean() }) } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        stepDone(await answerStudy(tx, context, { ...request.params, ...request.body })),
      ),
  );
  app.post(
    '/api/assistance/:caseId/acceptance',
    {
      config,
      schema: { ...common, body: z.strictObject({ backupAcknowledged: z.boolean(), earlyStart: z.boolean() }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        stepDone(await acceptAssistance(tx, context, { ...request.params, ...request.body })),
      ),
  );
  app.post(
    '/api/assistance/:caseId/callback',
    {
      config,
      schema: {
        ...common,
        body: z.strictObject({ at: localTimeField, technician: z.string().trim().min(1).max(200) }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { caseId } = request.params;
        const territory = (await assistanceCase(tx, caseId))?.territory ?? 'FR';
        const { technician } = request.body;
        const at = instantAt(territory, request.body.at);
        return stepDone(await planCallback(tx, context, { caseId, at, technician }));
      }),
  );
  app.post('/api/assistance/:caseId/start', { config, schema: common }, (request) =>
    runAction(request, services, async (tx, context) =>
      stepDone(await startAssistance(tx, context, { ...request.params, technician: actorOf(request).login })),
    ),
  );
  app.post(
    '/api/assistance/:caseId/cancellation',
    { config, schema: { ...common, body: z.strictObject({ why: z.string().trim().min(1).max(500) }) } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        stepDone(await cancelAssistance(tx, context, { ...request.params, ...request.body })),
      ),
  );
}

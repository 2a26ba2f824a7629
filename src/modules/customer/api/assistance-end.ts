import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { ASSISTANCE_OUTCOMES } from '../../../terms/model/life-assistance.ts';
import {
  answerComplaint,
  assistanceCase,
  type ComplaintOutcome,
  endAssistance,
  endHomeVisit,
  openComplaint,
  withdrawAssistance,
} from '../../remote-assistance/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { stepDone } from './assistance-steps.ts';
import { agentsThat, dayField, given, idField, instantAt, localTimeField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const config = { roles: agentsThat('remote-assistance:write') };
const params = z.object({ caseId: idField });
const common = { tags: ['remote-assistance'], querystring: previewQuery, response: { 200: actionOutcome } };
const words = z.string().trim().min(1).max(4000);
const HARMS = ['data-loss', 'virus-damage', 'manufacturer-warranty-loss', 'other'] as const;
const CAUSES = [
  'customer-fault',
  'mishandling',
  'non-compliant-use',
  'manufacturer-instructions-ignored',
  'force-majeure',
  'operator-breach',
] as const;

const outcomeBody = z.strictObject({
  /** By the place of each service in the case, from 0 on: one service may be asked for twice. */
  outcomes: z.record(z.string().regex(/^\d$/), z.enum(ASSISTANCE_OUTCOMES)),
  report: words,
  visit: z.boolean().optional(),
  visitAt: localTimeField.optional(),
});

const withdrawalBody = z.strictObject({
  on: dayField,
  /** Equipment ordered with the service, which comes back. */
  equipment: z.string().trim().min(1).max(200).optional(),
});

function complaintDone(done: Result<ComplaintOutcome>): Result<Done> {
  if (!done.ok) return done;
  const { complaint, assisted, notes } = done.value;
  const { liability } = complaint;
  return ok({
    figures: [
      ...figureOf('complaintNextStep', 'code', complaint.nextStep, []),
      ...figureOf('complaintOnline', 'text', complaint.onlineAddress, []),
      ...(liability === null ? [] : figureOf('liable', 'yes-no', String(liability.liable), [])),
    ],
    notes,
    accountId: assisted.accountId,
  });
}

function addOutcomes(app: App, services: Services): void {
  app.post('/api/assistance/:caseId/outcome', { config, schema: { ...common, params, body: outcomeBody } }, (request) =>
    runAction(request, services, async (tx, context) => {
      const { caseId } = request.params;
      const { report, visitAt } = request.body;
      const outcomes = Object.entries(request.body.outcomes)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, outcome]) => outcome);
      const territory = (await assistanceCase(tx, caseId))?.territory ?? 'FR';
      const homeVisit = visitAt === undefined ? {} : { homeVisit: { at: instantAt(territory, visitAt) } };
      return stepDone(await endAssistance(tx, context, { caseId, outcomes, report, ...homeVisit }));
    }),
  );
  app.post(
    '/api/assistance/:caseId/home-visit',
    {
      config,
      schema: { ...common, params, body: z.strictObject({ performed: z.boolean(), report: words.optional() }) },
    },
    (request) =>
      runAction(request, services, async (tx, context) =>
        stepDone(await endHomeVisit(tx, context, { ...request.params, ...given(request.body) })),
      ),
  );
  app.post(
    '/api/assistance/:caseId/withdrawal',
    { config, schema: { ...common, params, body: withdrawalBody } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        stepDone(await withdrawAssistance(tx, context, { ...request.params, ...given(request.body) })),
      ),
  );
}

/** How an intervention ends, and what follows it: outcome, home visit, withdrawal, complaint. */
export function addAssistanceEnd(app: App, services: Services): void {
  addOutcomes(app, services);
  app.post(
    '/api/assistance/:caseId/complaints',
    { config, schema: { ...common, params, body: z.strictObject({ about: words }) } },
    (request) =>
      runAction(request, services, async (tx, context) =>
        complaintDone(await openComplaint(tx, context, { ...request.params, ...request.body })),
      ),
  );
  app.post(
    '/api/assistance-complaints/:complaintId/answer',
    {
      config,
      schema: {
        ...common,
        params: z.object({ complaintId: idField }),
        body: z.strictObject({
          outcome: z.enum(['settled', 'failed']),
          answer: words,
          harm: z.enum(HARMS).optional(),
          causes: z.array(z.enum(CAUSES)).max(6).optional(),
        }),
      },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const { outcome, answer, harm, causes = [] } = request.body;
        const told = harm === undefined ? {} : { harm: { kind: harm, causes } };
        return complaintDone(await answerComplaint(tx, context, { ...request.params, outcome, answer, ...told }));
      }),
  );
}

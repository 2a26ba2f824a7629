import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { ASSISTED_PLATFORMS } from '../../../terms/model/life-assistance.ts';
import { CASE_CHANNELS, openAssistance } from '../../remote-assistance/index.ts';
import { readAssistanceCase, readAssistanceDesk, readAssistanceOffer } from '../operations/read-assistance.ts';
import { actionOutcome } from '../shapes/action.ts';
import { assistanceCasePage, assistanceDesk, assistanceOffer } from '../shapes/assistance.ts';
import { addAssistanceEnd } from './assistance-end.ts';
import { addAssistanceSteps, caseDone } from './assistance-steps.ts';
import { accountParams, agentsThat, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['remote-assistance'];
const reading = { roles: agentsThat('remote-assistance:read') };
const text = z.string().trim().min(1).max(200);
const caseParams = z.object({ caseId: idField });

/** What is told of the equipment. */
export const equipmentFields = {
  platform: z.enum(ASSISTED_PLATFORMS),
  osVersion: z.string().trim().max(40).optional(),
  internetOperational: z.boolean(),
  configurationCompliant: z.boolean(),
  installationMediaMissing: z.boolean(),
  equipmentFromOperator: z.boolean(),
  useCustomerSoftware: z.boolean().optional(),
  ownsSoftwareRights: z.boolean().optional(),
  backupDone: z.boolean(),
};

const intakeBody = z.strictObject({
  channel: z.enum(CASE_CHANNELS),
  description: z.string().trim().min(1).max(2000),
  services: z.array(z.string().max(40)).min(1).max(10),
  identity: z
    .strictObject({
      lastName: text.optional(),
      firstName: text.optional(),
      address: text.optional(),
      identifier: text.optional(),
      userNumber: text.optional(),
    })
    .optional(),
  ...equipmentFields,
});

function addIntake(app: App, services: Services): void {
  app.post(
    '/api/customers/:accountId/assistance',
    {
      config: { roles: agentsThat('remote-assistance:write') },
      schema: {
        tags,
        params: accountParams,
        querystring: previewQuery,
        body: intakeBody,
        response: { 200: actionOutcome },
      },
    },
    (request) =>
      runAction(request, services, async (tx, context): Promise<Result<Done>> => {
        const { channel, description, services: codes, identity = {}, ...equipment } = request.body;
        const done = await openAssistance(tx, context, {
          accountId: request.params.accountId,
          channel,
          description,
          services: codes,
          identity: given(identity),
          equipment: given(equipment),
        });
        return done.ok ? ok(caseDone(done.value)) : done;
      }),
  );
}

/** Help at a distance as agents work on it: the queue, a case, and what is done about it step by step. */
export function addAssistance(app: App, services: Services): void {
  app.get('/api/assistance', { config: reading, schema: { tags, response: { 200: assistanceDesk } } }, (request) =>
    readForRequest(request, services, readAssistanceDesk),
  );
  app.get(
    '/api/customers/:accountId/assistance',
    { config: reading, schema: { tags, params: accountParams, response: { 200: assistanceOffer } } },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readAssistanceOffer(tx, context, request.params.accountId)),
      ),
  );
  app.get(
    '/api/assistance/:caseId',
    {
      config: reading,
      schema: {
        tags,
        params: caseParams,
        querystring: z.object({ technician: z.string().max(200).optional() }),
        response: { 200: assistanceCasePage },
      },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) =>
        valueOf(await readAssistanceCase(tx, context, { ...request.params, ...given(request.query) })),
      ),
  );
  addIntake(app, services);
  addAssistanceSteps(app, services);
  addAssistanceEnd(app, services);
}

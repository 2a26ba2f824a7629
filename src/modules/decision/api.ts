import { z } from 'zod';
import type { Tx } from '../../platform/database/connect.ts';
import { type Actor } from '../../platform/sign-in/sessions.ts';
import { actorOf } from '../../platform/http/access.ts';
import { readForRequest } from '../../platform/http/request-transaction.ts';
import { refusal, valueOf } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount } from '../account/index.ts';
import { answerQuestion, describePacks } from './operations/answer-question.ts';
import { describeTopics } from './operations/describe-topics.ts';
import { MOMENTS } from '../../terms/model/topic.ts';
import { accountOfDecision, decisionNote, replayDecision } from './operations/replay-decision.ts';

const tags = ['decision'];
const json = z.unknown();
const step = z.object({ clause: z.string(), fr: z.string(), en: z.string() });
const bilingual = z.object({ fr: z.string(), en: z.string() });
const schema = z.record(z.string(), json);
const lawSchema = z.object({ holds: z.boolean(), articles: z.array(z.string()), floor: z.record(z.string(), json) });
const answered = z.object({
  result: z.record(z.string(), json),
  because: z.array(z.string()),
  steps: z.array(step).optional(),
  law: lawSchema.optional(),
});
const noted = z.object({ id: z.string(), article: z.string(), summary: bilingual });
const noteSchema = z.object({
  id: z.string(),
  pack: z.string(),
  version: z.string(),
  name: z.string(),
  question: bilingual,
  facts: z.record(z.string(), json),
  result: z.record(z.string(), json),
  because: z.array(noted),
  steps: z.array(step),
  law: z
    .object({
      holds: z.boolean(),
      articles: z.array(noted),
      floor: z.record(z.string(), json),
      contract: z.record(z.string(), json).nullable(),
    })
    .nullable(),
});
const packSchema = z.object({
  pack: z.string(),
  name: bilingual,
  operator: z.string(),
  territories: z.array(z.string()),
  versions: z.array(z.object({ id: z.string(), from: z.string(), label: bilingual })),
  decisions: z.array(
    z.object({ name: z.string(), question: bilingual, clauses: z.array(z.string()), input: schema, output: schema }),
  ),
  clauses: z.array(
    z.object({
      id: z.string(),
      article: z.string(),
      kind: z.string(),
      summary: bilingual,
      realizedBy: z.array(z.string()),
    }),
  ),
});
const topicsSchema = z.array(
  z.object({
    name: z.string(),
    moment: z.enum(MOMENTS),
    title: bilingual,
    clauses: z.array(z.object({ id: z.string(), article: z.string(), summary: bilingual })),
  }),
);
const taken = z.object({ result: json, because: z.array(z.string()) });
const replaySchema = z.object({ same: z.boolean(), then: taken, now: z.union([taken, z.object({ error: json })]) });

/** Refuses, as if it did not exist, a decision that is about somebody else. */
async function refuseUnseen(tx: Tx, actor: Actor, id: string): Promise<void> {
  const accountId = isId(id) ? await accountOfDecision(tx, id) : undefined;
  const seen =
    accountId === null
      ? actor.kind === 'agent'
      : accountId !== undefined && (await maySeeAccount(tx, actor, accountId));
  if (!seen) throw refusal('request/no-such-address', 404);
}

function addPublicDoors(app: App): void {
  const list = { querystring: z.object({ pack: z.string().optional() }), response: { 200: z.array(packSchema) } };
  app.get(
    '/api/decisions',
    { config: { roles: 'public' }, schema: { tags, ...list } },
    (request) =>
      // Plain data of the terms: copied only to be let go of as mutable.
      structuredClone(describePacks(request.query.pack)) as unknown as z.infer<typeof packSchema>[],
  );
  app.get(
    '/api/contracts/:pack/topics',
    {
      config: { roles: 'public' },
      schema: {
        tags,
        params: z.object({ pack: z.string().max(100) }),
        querystring: z.object({ moment: z.enum(MOMENTS).optional() }),
        response: { 200: topicsSchema },
      },
    },
    (request) => structuredClone(valueOf(describeTopics(request.params.pack, request.query.moment))) as never,
  );
  app.post(
    '/api/decisions/:pack/:decision',
    {
      config: { roles: 'public' },
      schema: {
        tags,
        params: z.object({ pack: z.string(), decision: z.string() }),
        querystring: z.object({
          version: z.string().optional(),
          explain: z.enum(['true', 'false']).optional(),
          law: z.enum(['true', 'false']).optional(),
        }),
        body: json,
        response: { 200: answered },
      },
    },
    (request) => {
      const { version, explain, law } = request.query;
      const told = { explained: explain === 'true', law: law === 'true' };
      const asked = { ...request.params, facts: request.body, version, ...told };
      return valueOf(answerQuestion(asked)) as z.infer<typeof answered>;
    },
  );
}

function addJournal(app: App, services: Services): void {
  const params = z.object({ id: z.string() });
  const config = { roles: rolesThat('terms:read') };
  app.get('/api/decisions/:id', { config, schema: { tags, params, response: { 200: noteSchema } } }, (request) =>
    readForRequest(request, services, async (tx) => {
      await refuseUnseen(tx, actorOf(request), request.params.id);
      return (await decisionNote(tx, request.params.id)) as z.infer<typeof noteSchema>;
    }),
  );
  app.get(
    '/api/decisions/:id/replay',
    { config, schema: { tags, params, response: { 200: replaySchema } } },
    (request) =>
      readForRequest(request, services, async (tx) => {
        await refuseUnseen(tx, actorOf(request), request.params.id);
        return valueOf(await replayDecision(tx, request.params.id)) as z.infer<typeof replaySchema>;
      }),
  );
}

/** Questions put to the contracts by anybody, and the decisions that were taken for customers. */
export const decisionRoutes: RouteModule = {
  name: 'decision',
  register: (app, services) => {
    addPublicDoors(app);
    addJournal(app, services);
  },
};

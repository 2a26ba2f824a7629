import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { type Account, accountOf } from '../../account/index.ts';
import {
  askReactivation,
  endHold,
  handOverCase,
  HOLD_KINDS,
  holdAccount,
  notePresentation,
  resumeCase,
} from '../../collection/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome, type ActionOutcome } from '../shapes/action.ts';
import { accountParams, agentsThat, dayField, given, idField } from './fields.ts';
import { type Done, previewQuery, runAction } from './run-action.ts';

const tags = ['collection'];
const config = { roles: agentsThat('collection:write') };
const common = { tags, querystring: previewQuery, response: { 200: actionOutcome } };
const caseParams = accountParams.extend({ caseId: idField });
const holdParams = accountParams.extend({ holdId: idField });
const text = z.string().trim().min(1).max(200);
const nothing = z.strictObject({});
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');

/** What an action on an account knows: the account, and its day. */
export interface OnAccount {
  readonly tx: Tx;
  readonly context: Context;
  readonly account: Account;
  readonly on: CivilDate;
}

/** Runs an action of an agent on an account, on the account's own day. */
export function onAccount(
  request: FastifyRequest,
  services: Services,
  accountId: string,
  act: (at: OnAccount) => Promise<Result<Omit<Done, 'accountId'>>>,
): Promise<ActionOutcome> {
  return runAction(request, services, async (tx, context) => {
    const account = await accountOf(tx, accountId);
    if (!account) return NO_ACCOUNT;
    const on = localDate(account.territory, context.clock.now());
    const done = await act({ tx, context, account, on });
    return done.ok ? ok({ ...done.value, accountId }) : done;
  });
}

function addHolds(app: App, services: Services): void {
  const url = '/api/customers/:accountId/holds';
  const body = z.strictObject({ kind: z.enum(HOLD_KINDS), reason: text, until: dayField.optional() });
  app.post(url, { config, schema: { ...common, params: accountParams, body } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, account, on }) => {
      const done = await holdAccount(tx, context, { accountId: account.id, on, ...given(request.body) });
      if (!done.ok) return done;
      const { kind, until_on: until } = done.value;
      return ok({
        figures: [
          ...figureOf('heldFor', 'code', kind, []),
          ...figureOf('heldFrom', 'date', isoDate(on), []),
          ...figureOf('heldUntil', 'date', until === null ? null : isoDate(until), []),
        ],
      });
    }),
  );
  const end = z.strictObject({ outcome: z.enum(['granted', 'refused']).optional() });
  app.post(`${url}/:holdId/end`, { config, schema: { ...common, params: holdParams, body: end } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
      const done = await endHold(tx, context, { ...request.params, on, ...given(request.body) });
      if (!done.ok) return done;
      return ok({ figures: figureOf('goesOnFrom', 'date', isoDate(on), []) });
    }),
  );
}

/** What agents do with a case of collection beside pausing it: go on, note the post, hand the debt over, hold the account. */
export function addCollectionActions(app: App, services: Services): void {
  addHolds(app, services);
  const url = '/api/customers/:accountId/cases/:caseId';
  app.post(`${url}/resume`, { config, schema: { ...common, params: caseParams, body: nothing } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
      const done = await resumeCase(tx, context, { ...request.params, on });
      return done.ok ? ok({ figures: figureOf('goesOnFrom', 'date', isoDate(on), []) }) : done;
    }),
  );
  const presented = z.strictObject({ presentedOn: dayField, tracking: text.optional() });
  app.post(`${url}/presentation`, { config, schema: { ...common, params: caseParams, body: presented } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
      const done = await notePresentation(tx, context, { ...request.params, on, ...given(request.body) });
      if (!done.ok) return done;
      return ok({ figures: figureOf('presentedOn', 'date', isoDate(request.body.presentedOn), []) });
    }),
  );
  const handOver = z.strictObject({ to: text });
  app.post(`${url}/hand-over`, { config, schema: { ...common, params: caseParams, body: handOver } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
      const done = await handOverCase(tx, context, { ...request.params, ...request.body, on });
      return done.ok ? ok({ figures: figureOf('handedOverTo', 'text', request.body.to, []) }) : done;
    }),
  );
  app.post(`${url}/reactivation`, { config, schema: { ...common, params: caseParams, body: nothing } }, (request) =>
    onAccount(request, services, request.params.accountId, async ({ tx, context, on }) => {
      const done = await askReactivation(tx, context, { ...request.params, at: context.clock.now(), on });
      return done.ok ? ok({ figures: figureOf('askedOn', 'date', isoDate(on), []) }) : done;
    }),
  );
}

import { z } from 'zod';
import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf, isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { guardedFiles, guardFile, readFileAccesses } from '../../../platform/sign-in/file-accesses.ts';
import { rolesThat } from '../../../platform/sign-in/roles.ts';
import { type Account, accountByNumber, accountOf, accountsOf } from '../../account/index.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { homeTerritory } from '../operations/today.ts';
import { actionOutcome } from '../shapes/action.ts';
import { fileAccessPage } from '../shapes/user.ts';
import { accountParams, dayField } from './fields.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['file access'];
const AT_ONCE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const query = z.object({
  /** The number of an account, or its id. */
  account: z.string().max(50).optional(),
  agent: z.string().max(200).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
type Asked = z.infer<typeof query>;

async function accountNamed(tx: Tx, text: string): Promise<Account | undefined> {
  const plain = text.replaceAll(/\s/g, '').toLowerCase();
  return UUID.test(plain) ? accountOf(tx, plain) : accountByNumber(tx, plain);
}

async function readPage(tx: Tx, context: Context, asked: Asked): Promise<Result<z.infer<typeof fileAccessPage>>> {
  const named = asked.account === undefined || asked.account === '' ? undefined : await accountNamed(tx, asked.account);
  if (asked.account && !named) {
    return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'account');
  }
  const territory = await homeTerritory(tx, context);
  const at = (day: CivilDate | undefined) => (day === undefined ? undefined : instantOf(territory, day));
  const found = await readFileAccesses(tx, {
    accountId: named?.id,
    actor: asked.agent ? `agent:${asked.agent.trim().toLowerCase()}` : undefined,
    from: at(asked.from),
    until: at(asked.to && plusDays(asked.to, 1)),
    before: asked.before,
    limit: AT_ONCE + 1,
  });
  const guarded = await guardedFiles(tx);
  const shown = found.slice(0, AT_ONCE);
  const accounts = await accountsOf(tx, [...new Set([...shown, ...guarded].map((one) => one.accountId))]);
  const numberOf = (accountId: string): string | null => accounts.get(accountId)?.number ?? null;
  return ok({
    accesses: shown.map(({ id, at: when, accountId, actor, method, route, why }) => {
      const accountNumber = numberOf(accountId);
      return { id, at: isoInstant(when), accountId, accountNumber, actor, method, route, why };
    }),
    guarded: guarded.map(({ accountId, reason, since }) => {
      return { accountId, accountNumber: numberOf(accountId), reason, since: isoInstant(since) };
    }),
    next: found.length > AT_ONCE ? shown.at(-1)!.id : null,
  });
}

/** Who looked into which customer's file, for the auditor; and files that are opened only by who says why. */
export function addFileAccesses(app: App, services: Services): void {
  app.get(
    '/api/file-accesses',
    {
      config: { roles: rolesThat('audit:read') },
      schema: { tags, querystring: query, response: { 200: fileAccessPage } },
    },
    async (request) => {
      await app.keepAccesses();
      return readForRequest(request, services, async (tx, context) =>
        valueOf(await readPage(tx, context, request.query)),
      );
    },
  );
  const body = z.strictObject({ guarded: z.boolean(), reason: z.string().trim().min(1).max(200) });
  app.post(
    '/api/file-guards/:accountId',
    {
      config: { roles: rolesThat('user:write'), whileGuarded: true },
      schema: { tags, params: accountParams, querystring: previewQuery, body, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
        await guardFile(tx, context, { accountId: account.id, ...request.body });
        return ok({
          accountId: account.id,
          figures: [
            ...figureOf('accountNumber', 'text', account.number, []),
            ...figureOf('fileGuarded', 'yes-no', String(request.body.guarded), []),
          ],
        });
      }),
  );
}

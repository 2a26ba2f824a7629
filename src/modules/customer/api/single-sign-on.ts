import { z } from 'zod';
import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../../platform/database/sql-values.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { AGENT_ROLES, type Role, rolesThat } from '../../../platform/sign-in/roles.ts';
import { figureOf } from '../domain/write-outcome.ts';
import { actionOutcome } from '../shapes/action.ts';
import { singleSignOn } from '../shapes/user.ts';
import { previewQuery, runAction } from './run-action.ts';

const tags = ['single sign-on'];
const text = z.string().trim().min(1).max(200);
const body = z.strictObject({
  enabled: z.boolean(),
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: text,
  label: text.max(40),
  rolesClaim: text.max(100),
  roles: z
    .array(z.strictObject({ value: text, role: z.enum(AGENT_ROLES) }))
    .min(1)
    .max(50),
});
type Settled = z.infer<typeof body>;

/** Settles the house that vouches; a plain address is good on this machine alone. */
async function settle(tx: Tx, context: Context, given: Settled): Promise<Result<null>> {
  const { protocol, hostname } = new URL(given.issuer);
  if (protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(hostname)) {
    return fail(
      'single-sign-on/not-safe',
      'L’adresse de la connexion unique commence par https.',
      'The address of single sign-on begins with https.',
      'issuer',
    );
  }
  const row = {
    enabled: given.enabled,
    issuer: given.issuer.replace(/\/+$/, ''),
    client_id: given.clientId,
    label: given.label,
    roles_claim: given.rolesClaim,
    roles: sqlJson<Readonly<Record<string, string>>>(
      Object.fromEntries(given.roles.map(({ value, role }) => [value, role])),
    ),
    changed_at: sqlInstant(context.clock.now()),
    changed_by: context.actor,
  };
  await tx
    .insertInto('platform_single_sign_on')
    .values({ operator_id: context.operatorId, ...row })
    .onConflict((conflict) => conflict.column('operator_id').doUpdateSet(row))
    .execute();
  const subject = `operator:${context.operatorId}`;
  await recordAudit(tx, context, { action: 'single-sign-on:settle', subject, detail: given });
  return ok(null);
}

/** The house that vouches for the agents of the operator: read, and settled by an administrator. */
export function addSingleSignOnSettings(app: App, services: Services): void {
  const { publicUrl, singleSignOnSecrets } = services.config;
  app.get(
    '/api/single-sign-on',
    { config: { roles: rolesThat('user:read') }, schema: { tags, response: { 200: singleSignOn } } },
    (request) =>
      readForRequest(request, services, async (tx, { operatorId }) => {
        const row = await tx
          .selectFrom('platform_single_sign_on')
          .selectAll()
          .where('operator_id', '=', operatorId)
          .executeTakeFirst();
        return {
          redirectUri: `${publicUrl}/api/session/single-sign-on/back`,
          hasSecret: singleSignOnSecrets[operatorId] !== undefined,
          settled: row
            ? {
                enabled: row.enabled,
                issuer: row.issuer,
                clientId: row.client_id,
                label: row.label,
                rolesClaim: row.roles_claim,
                roles: Object.entries(row.roles).map(([value, role]) => ({ value, role: role as Role })),
                changedAt: isoInstant(row.changed_at),
                changedBy: row.changed_by,
              }
            : null,
        };
      }),
  );
  app.post(
    '/api/single-sign-on',
    {
      config: { roles: rolesThat('user:write') },
      schema: { tags, querystring: previewQuery, body, response: { 200: actionOutcome } },
    },
    (request) =>
      runAction(request, services, async (tx, context) => {
        const done = await settle(tx, context, request.body);
        if (!done.ok) return done;
        return ok({
          figures: [
            ...figureOf('issuer', 'text', request.body.issuer, []),
            ...figureOf('turnedOn', 'yes-no', String(request.body.enabled), []),
          ],
        });
      }),
  );
}

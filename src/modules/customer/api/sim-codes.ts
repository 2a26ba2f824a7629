import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { actorOf } from '../../../platform/http/access.ts';
import { runForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { type Agreement, agreementOf } from '../../agreement/index.ts';
import { readSimCodes } from '../../resource-inventory/index.ts';
import { accountsOfActor } from '../operations/my-account.ts';
import { agentsThat, agreementParams } from './fields.ts';

const codes = z.object({ codes: z.array(z.object({ serial: z.string(), pin: z.string(), puk: z.string() })) });
const NO_AGREEMENT = fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.');

async function ownAgreement(request: FastifyRequest, tx: Tx, agreementId: string): Promise<Result<Agreement>> {
  const { customerId } = actorOf(request);
  const agreement = await agreementOf(tx, agreementId);
  const accounts = customerId === null ? [] : await accountsOfActor(tx, customerId);
  return agreement && accounts.some((one) => one.id === agreement.accountId) ? ok(agreement) : NO_AGREEMENT;
}

/** PIN and PUK of a contract's cards: told to whoever identified the holder, and to the holder; each reading is kept with its reason. */
export function addSimCodes(app: App, services: Services): void {
  app.post(
    '/api/agreements/:agreementId/sim-codes',
    {
      config: { roles: agentsThat('agreement:write') },
      schema: {
        tags: ['resource-inventory'],
        params: agreementParams,
        body: z.strictObject({ why: z.string().min(3).max(200) }),
        response: { 200: codes },
      },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const agreement = await agreementOf(tx, request.params.agreementId);
        if (!agreement) return NO_AGREEMENT;
        const { accountId, id: agreementId } = agreement;
        const read = await readSimCodes(tx, context, { accountId, agreementId, why: request.body.why });
        return read.ok ? ok({ codes: [...read.value] }) : read;
      }),
  );
  app.post(
    '/api/me/agreements/:agreementId/sim-codes',
    {
      config: { roles: ['customer'] as const },
      schema: { tags: ['my-space'], params: agreementParams, body: z.strictObject({}), response: { 200: codes } },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const agreement = await ownAgreement(request, tx, request.params.agreementId);
        if (!agreement.ok) return agreement;
        const { accountId, id: agreementId } = agreement.value;
        const read = await readSimCodes(tx, context, { accountId, agreementId, why: 'customer-space' });
        return read.ok ? ok({ codes: [...read.value] }) : read;
      }),
  );
}

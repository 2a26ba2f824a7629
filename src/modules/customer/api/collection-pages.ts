import { z } from 'zod';
import { plusDays } from '../../../kernel/civil-date.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { readCase, readDesk } from '../operations/read-collection.ts';
import { operatorDay } from '../operations/today.ts';
import { casePage, collectionDesk } from '../shapes/collection.ts';
import { accountParams, agentsThat, amountField, given, idField, pageKey } from './fields.ts';

const tags = ['collection'];
const config = { roles: agentsThat('collection:read') };
const deskQuery = z.object({
  step: z
    .enum(['opened', 'reminder', 'second-reminder', 'formal-notice', 'suspension', 'full-suspension', 'termination'])
    .optional(),
  state: z.enum(['going', 'waiting', 'handed-over', 'barred']).optional(),
  minAmount: amountField.optional(),
  /** Days at least since the bill fell due. */
  minAge: z.coerce.number().int().min(0).max(3650).optional(),
  after: pageKey.optional(),
});

/** The collection desk and its cases. */
export function addCollectionPages(app: App, services: Services): void {
  app.get(
    '/api/collection-desk',
    { config, schema: { tags, querystring: deskQuery, response: { 200: collectionDesk } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { minAge, ...query } = request.query;
        const dueBy = minAge === undefined ? {} : { dueBy: plusDays(await operatorDay(tx, context), -minAge) };
        return readDesk(tx, context, { ...given(query), ...dueBy });
      }),
  );
  app.get(
    '/api/customers/:accountId/cases/:caseId',
    {
      config,
      schema: { tags, params: accountParams.extend({ caseId: idField }), response: { 200: casePage } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => valueOf(await readCase(tx, context, request.params))),
  );
}

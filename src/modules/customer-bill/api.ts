import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { refuseOthers } from '../../platform/http/access.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import { readForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { accountOf } from '../account/index.ts';
import { billDocument } from './operations/bill-document.ts';

const params = z.object({ accountId: z.uuid(), billId: z.uuid() });
const NO_BILL = fail('bill/not-found', 'Cette facture n’existe pas.', 'There is no such bill.');

/** The bill as a document: for agents, and for the customer whose account it is. */
export const customerBillRoutes: RouteModule = {
  name: 'customer-bill',
  register: (app, services) => {
    app.get(
      '/api/bills/:accountId/:billId/pdf',
      {
        config: { roles: rolesThat('customer-bill:read') },
        schema: { tags: ['customer-bill'], summary: 'The bill as PDF/A-3, the same bytes at each request.', params },
      },
      async (request, reply) => {
        const found = await readForRequest(request, services, async (tx, context) => {
          const account = await accountOf(tx, request.params.accountId);
          if (!account) return valueOf<never>(NO_BILL);
          refuseOthers(request, account.customerNumber, NO_BILL);
          return (await billDocument(tx, context, request.params)) ?? valueOf<never>(NO_BILL);
        });
        return reply
          .type('application/pdf')
          .header('content-disposition', `inline; filename="${found.fileName}"`)
          .header('cache-control', 'private, max-age=86400, immutable')
          .send(Buffer.from(found.bytes));
      },
    );
  },
};

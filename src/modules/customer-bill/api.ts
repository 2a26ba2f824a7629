import { z } from 'zod';
import { fail } from '../../kernel/result.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import { readForRequest } from '../../platform/http/request-transaction.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { actorOf, refuseOthers } from '../../platform/http/access.ts';
import { accountOf } from '../account/index.ts';
import { billDocument } from './operations/bill-document.ts';
import { onlineReading } from './operations/bill-terms.ts';
import { itemisedBill } from './operations/itemised-bill.ts';
import { selectBill } from './store-bills.ts';

const params = z.object({ accountId: z.uuid(), billId: z.uuid() });
const NO_BILL = fail('bill/not-found', 'Cette facture n’existe pas.', 'There is no such bill.');

const NOT_ONLINE = fail(
  'bill/no-longer-online',
  'Cette facture n’est plus dans l’espace client : demandez-la aux archives.',
  'This bill is no longer in the customer space: ask for it from the archive.',
);

type Paper = { readonly fileName: string; readonly bytes: Uint8Array };
type ReadPaper = (tx: Tx, context: Context, of: z.infer<typeof params>) => Promise<Paper | undefined>;

function addPaper(app: App, services: Services, paper: string, summary: string, read: ReadPaper): void {
  app.get(
    `/api/bills/:accountId/:billId/${paper}`,
    { config: { roles: rolesThat('customer-bill:read') }, schema: { tags: ['customer-bill'], summary, params } },
    async (request, reply) => {
      const found = await readForRequest(request, services, async (tx, context) => {
        const account = await accountOf(tx, request.params.accountId);
        if (!account) return valueOf<never>(NO_BILL);
        refuseOthers(request, account.customerNumber, NO_BILL);
        const bill = await selectBill(tx, account.id, request.params.billId);
        if (!bill) return valueOf<never>(NO_BILL);
        const online =
          actorOf(request).kind !== 'customer' || (await onlineReading(tx, context, account, bill)).readable;
        if (!online) return valueOf<never>(NOT_ONLINE);
        return (await read(tx, context, request.params)) ?? valueOf<never>(NO_BILL);
      });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${found.fileName}"`)
        .header('cache-control', paper === 'pdf' ? 'private, max-age=86400, immutable' : 'private, no-store')
        .send(Buffer.from(found.bytes));
    },
  );
}

/**
 * The bill as a document, and every call that it tells of: for agents, and for the customer whose account it is as long as the
 * contract keeps it online.
 */
export const customerBillRoutes: RouteModule = {
  name: 'customer-bill',
  register: (app, services) => {
    addPaper(app, services, 'pdf', 'The bill as PDF/A-3, the same bytes at each request.', billDocument);
    addPaper(app, services, 'details', 'Every call, message and byte that the bill tells of, as PDF.', itemisedBill);
  },
};

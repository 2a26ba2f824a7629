import { z } from 'zod';
import { TMF_PATHS } from '../../formats/tmf-resource.ts';
import { ok } from '../../kernel/result.ts';
import { actorOf } from '../../platform/http/access.ts';
import { runForRequest } from '../../platform/http/request-transaction.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import { refusal } from '../../platform/http/refuse.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId, maySeeAccount, visibleAccounts } from '../account/index.ts';
import { agreementOf } from '../agreement/index.ts';
import { placeOrder } from './operations/place-order.ts';
import { orderFrom, orderOf } from './operations/read-orders.ts';
import { selectOrderPage } from './store.ts';
import { orderBody, orderInput, orderResource } from './tmf.ts';

const orders: Collection = {
  path: TMF_PATHS.productOrder,
  tag: 'TMF622 product order',
  roles: rolesThat('product-order:read'),
  filters: ['billingAccount.id'],
  ids: 'uuid',
  list: async (tx, _context, { after, limit, filter }, actor) => {
    const among = await visibleAccounts(tx, actor, filter['billingAccount.id']);
    const resources = [];
    for (const row of await selectOrderPage(tx, { among, after, limit })) {
      const agreement = await agreementOf(tx, row.agreement_id);
      if (agreement) resources.push(orderResource(orderFrom(row, agreement)));
    }
    return resources;
  },
  one: async (tx, _context, id, actor) => {
    const found = isId(id) ? await orderOf(tx, id) : undefined;
    return found && (await maySeeAccount(tx, actor, found.accountId)) ? orderResource(found) : undefined;
  },
};

/** Orders for integrators: read, and placed. */
export const productOrderRoutes: RouteModule = {
  name: 'product-order',
  register: (app, services) => {
    addCollection(app, services, orders);
    app.post(
      TMF_PATHS.productOrder,
      {
        config: { roles: rolesThat('product-order:write') },
        schema: { tags: [orders.tag], body: orderBody, response: { 201: z.record(z.string(), z.unknown()) } },
      },
      async (request, reply) => {
        const placed = await runForRequest(request, services, async (tx, context) => {
          if (!(await maySeeAccount(tx, actorOf(request), request.body.billingAccount.id)))
            throw refusal('request/no-such-address', 404);
          const input = orderInput(request.body);
          if (!input.ok) return input;
          const outcome = await placeOrder(tx, context, input.value);
          return outcome.ok ? ok(orderResource(outcome.value.order)) : outcome;
        });
        return reply.status(201).send(placed as Record<string, unknown>);
      },
    );
  },
};

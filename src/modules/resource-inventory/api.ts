import { z } from 'zod';
import { isoDate } from '../../kernel/civil-date.ts';
import { ok } from '../../kernel/result.ts';
import { TERRITORIES } from '../../kernel/territory.ts';
import { readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import { refusal } from '../../platform/http/refuse.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { stockEquipment } from './operations/assign-equipment.ts';
import { addNumbers } from './operations/assign-number.ts';
import { countEquipment, equipmentBySerial } from './store-equipment.ts';
import { countNumbers } from './store-numbers.ts';

const tags = ['resource-inventory'];
const read = { roles: rolesThat('resource-inventory:read') };
const write = { roles: rolesThat('resource-inventory:write') };
const pieceSchema = z.object({
  serial: z.string(),
  kind: z.string(),
  model: z.string(),
  state: z.string(),
  accountId: z.string().nullable(),
  agreementId: z.string().nullable(),
  assignedOn: z.string().nullable(),
  returnedOn: z.string().nullable(),
});
const piece = z.strictObject({
  serial: z.string().min(1).max(60),
  kind: z.string().min(1).max(60),
  model: z.string().min(1).max(100),
});
const count = z.object({ count: z.number() });
const stockSchema = z.object({
  equipment: z.array(count.extend({ kind: z.string(), model: z.string(), state: z.string() })),
  numbers: z.array(count.extend({ territory: z.string(), kind: z.string(), state: z.string() })),
});

function addReads(app: App, services: Services): void {
  app.get('/api/stock', { config: read, schema: { tags, response: { 200: stockSchema } } }, (request) =>
    readForRequest(request, services, async (tx) => ({
      equipment: await countEquipment(tx),
      numbers: await countNumbers(tx),
    })),
  );
  app.get(
    '/api/equipment/:serial',
    {
      config: read,
      schema: { tags, params: z.object({ serial: z.string().max(60) }), response: { 200: pieceSchema } },
    },
    (request) =>
      readForRequest(request, services, async (tx) => {
        const found = await equipmentBySerial(tx, request.params.serial);
        if (!found) throw refusal('request/no-such-address', 404);
        const { assignedOn, returnedOn } = found;
        return {
          ...found,
          assignedOn: assignedOn === null ? null : isoDate(assignedOn),
          returnedOn: returnedOn === null ? null : isoDate(returnedOn),
        };
      }),
  );
}

/** Stock of equipment and telephone numbers: looked at, and filled. */
export const resourceInventoryRoutes: RouteModule = {
  name: 'resource-inventory',
  register: (app, services) => {
    addReads(app, services);
    app.post(
      '/api/equipment',
      {
        config: write,
        schema: {
          tags,
          body: z.strictObject({ items: z.array(piece).min(1).max(5000) }),
          response: { 200: z.object({ kept: z.number(), refused: z.array(z.string()) }) },
        },
      },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const { kept, refused } = await stockEquipment(tx, context, request.body.items);
          return ok({ kept, refused: [...refused] });
        }),
    );
    app.post(
      '/api/telephone-numbers',
      {
        config: write,
        schema: {
          tags,
          body: z.strictObject({
            territory: z.enum(TERRITORIES),
            numbers: z.array(z.string().max(30)).min(1).max(10_000),
          }),
          response: { 200: z.object({ kept: z.number() }) },
        },
      },
      (request) => runForRequest(request, services, (tx, context) => addNumbers(tx, context, request.body)),
    );
  },
};

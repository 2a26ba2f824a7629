import { z } from 'zod';
import { ok } from '../../kernel/result.ts';
import { TERRITORIES } from '../../kernel/territory.ts';
import { runForRequest, readForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { importAddresses } from './operations/import-addresses.ts';
import { findAddresses } from './store.ts';

const tags = ['qualification'];
const addressSchema = z.object({
  id: z.string(),
  territory: z.string(),
  commune: z.string(),
  postcode: z.string(),
  street: z.string(),
  technologies: z.array(z.string()),
  detachedHouse: z.boolean(),
  alreadyConnected: z.boolean(),
});
const reportSchema = z.object({
  read: z.number(),
  kept: z.number(),
  rejected: z.array(
    z.object({ row: z.number(), field: z.string(), reason: z.object({ fr: z.string(), en: z.string() }) }),
  ),
});
const BIGGEST_LIST = 60_000_000;

/** The list of served addresses: looked through, and imported. */
export const qualificationRoutes: RouteModule = {
  name: 'qualification',
  register: (app, services) => {
    app.get(
      '/api/served-addresses',
      {
        config: { roles: rolesThat('qualification:read') },
        schema: {
          tags,
          querystring: z.object({ q: z.string().min(1).max(200), territory: z.enum(TERRITORIES).optional() }),
          response: { 200: z.array(addressSchema) },
        },
      },
      (request) =>
        readForRequest(request, services, async (tx) => {
          const { q, territory } = request.query;
          const found = await findAddresses(tx, { text: q, ...(territory === undefined ? {} : { territory }) });
          return found.map(({ facts: _facts, ...address }) => ({
            ...address,
            technologies: [...address.technologies],
          }));
        }),
    );
    app.post(
      '/api/served-addresses/import',
      {
        config: { roles: rolesThat('configuration:write') },
        bodyLimit: BIGGEST_LIST,
        schema: { tags, body: z.strictObject({ csv: z.string().min(1) }), response: { 200: reportSchema } },
      },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const report = await importAddresses(tx, context, request.body.csv);
          return ok({ ...report, rejected: [...report.rejected] });
        }),
    );
  },
};

import { z } from 'zod';
import { SECOND_MS } from '../../kernel/instant.ts';
import { atLeast } from '../../platform/clock.ts';
import { problemSchema } from '../../platform/http/problem.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import type { RouteModule, Services } from '../../platform/http/route-module.ts';
import { askWayIn } from './operations/ask-way-in.ts';
import { useWayIn } from './operations/use-way-in.ts';

const tags = ['session'];
/** Known or not, whoever asks is answered after as long: what happens meanwhile is finished by then. */
const ANSWER_MS = 0.3 * SECOND_MS;
const login = z.string().trim().min(1).max(200);
const askBody = z.strictObject({ login, by: z.enum(['email', 'letter']).default('email') });
const secret = z.string().trim().min(1).max(200);
const useBody = z.union([
  z.strictObject({ token: secret, password: z.string().min(1).max(500) }),
  z.strictObject({ customerNumber: login, code: secret, password: z.string().min(1).max(500) }),
]);
const config = { roles: 'public', rateLimit: { max: 30, timeWindow: 60_000 } } as const;

/** For who cannot sign in: asking for a way in, and using one. Open to strangers, who learn nothing of who has an account. */
export const accessRoutes: RouteModule = {
  name: 'access',
  register: (app, services: Services) => {
    const { clock, random, config: settings } = services;
    app.post(
      '/api/session/way-in',
      { config, schema: { tags, body: askBody, response: { 202: z.object({}), 429: problemSchema } } },
      async (request, reply) => {
        const parts = { clock, random, publicUrl: settings.publicUrl };
        await atLeast(ANSWER_MS, () => askWayIn(services.database.db, parts, { ...request.body, address: request.ip }));
        return reply.status(202).send({});
      },
    );
    app.put(
      '/api/session/way-in',
      {
        config,
        schema: {
          tags,
          body: useBody,
          response: { 200: z.object({ login: z.string(), kind: z.enum(['agent', 'customer']) }), 429: problemSchema },
        },
      },
      async (request) => {
        const { password, ...brought } = request.body;
        const given = { secret: brought, password, address: request.ip };
        return valueOf(await useWayIn(services.database.db, { clock, random }, given));
      },
    );
  },
};

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type { App, Services } from '../http/route-module.ts';
import { admitVouched } from './admit-vouched.ts';
import { deviceName } from './device-name.ts';
import { giveCookies } from './session-answer.ts';
import { type Departure, departFor, type Provider, providers, whoCameBack } from './single-sign-on.ts';

const COOKIE = 'regie_departure';
const PATH = '/api/session/single-sign-on';
const MINUTES_AWAY = 10;
const LIMIT = { max: 60, timeWindow: 60_000 };
const departureSchema = z.object({
  operatorId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
});

/** Back to the door, with the word that it shows for what went wrong. */
function backToDoor(reply: FastifyReply, code: string): FastifyReply {
  const word = code.split('/').at(-1)!;
  return reply.redirect(`/console/?refused=${encodeURIComponent(word)}`);
}

function readDeparture(request: FastifyRequest): Departure | undefined {
  try {
    const kept = JSON.parse(Buffer.from(request.cookies[COOKIE] ?? '', 'base64url').toString()) as unknown;
    const read = departureSchema.safeParse(kept);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

async function enabledProvider(services: Services, operatorId: string): Promise<Provider | undefined> {
  return (await providers(services.database.db, operatorId)).find((one) => one.enabled);
}

/** Leaving for the house that vouches for agents, and coming back: addresses that a browser follows, not an API. `clock` is the machine's. */
export function addSingleSignOn(app: App, services: Services, clock: Clock): void {
  const { config, database } = services;
  const redirectUri = `${config.publicUrl}${PATH}/back`;
  const cookie = { path: PATH, httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  const secretOf = ({ operatorId }: Provider): string | undefined => config.singleSignOnSecrets[operatorId];
  app.get(
    '/api/session/ways-in',
    {
      config: { roles: 'public' },
      schema: {
        tags: ['session'],
        response: { 200: z.array(z.object({ operatorId: z.string(), operatorName: z.string(), label: z.string() })) },
      },
    },
    async () => {
      const found = await providers(database.db);
      const enabled = found.filter((one) => one.enabled);
      return enabled.map(({ operatorId, operatorName, label }) => ({ operatorId, operatorName, label }));
    },
  );
  app.get(
    `${PATH}/leave`,
    {
      config: { roles: 'public', rateLimit: LIMIT },
      schema: { hide: true, querystring: z.object({ operator: z.string().max(100) }) },
    },
    async (request, reply) => {
      const provider = await enabledProvider(services, request.query.operator);
      if (!provider) return backToDoor(reply, 'single-sign-on/off');
      try {
        const { url, departure } = await departFor(provider, { secret: secretOf(provider), redirectUri, clock });
        const kept = Buffer.from(JSON.stringify(departure)).toString('base64url');
        reply.setCookie(COOKIE, kept, { ...cookie, maxAge: MINUTES_AWAY * 60 });
        return await reply.redirect(url);
      } catch (error) {
        request.log.warn({ err: error }, 'the house that vouches for agents cannot be reached');
        return backToDoor(reply, 'single-sign-on/unreachable');
      }
    },
  );
  app.get(
    `${PATH}/back`,
    { config: { roles: 'public', rateLimit: LIMIT }, schema: { hide: true } },
    async (request, reply) => {
      reply.clearCookie(COOKIE, { path: PATH });
      const departure = readDeparture(request);
      const provider = departure && (await enabledProvider(services, departure.operatorId));
      if (!departure || !provider) return backToDoor(reply, 'single-sign-on/not-vouched');
      const url = new URL(`${redirectUri}${request.url.slice(`${PATH}/back`.length)}`);
      const who = await whoCameBack(provider, departure, { secret: secretOf(provider), url, clock });
      if (!who.ok) return backToDoor(reply, who.failure.code);
      const device = deviceName(request.headers['user-agent']);
      const admitted = await admitVouched(database.db, clock, provider, who.value, device);
      if (!admitted.ok) return backToDoor(reply, admitted.failure.code);
      giveCookies(reply, services, admitted.value.token);
      return reply.redirect('/console/');
    },
  );
}

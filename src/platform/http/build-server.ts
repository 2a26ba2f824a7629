import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { sessionRoutes } from '../sign-in/api.ts';
import { guardRoutes } from './access.ts';
import { answerError, answerErrors, answerNothingHere } from './answer-errors.ts';
import { recordFileAccesses } from './file-access-log.ts';
import type { App, RouteModule, Services } from './route-module.ts';
import { refusal } from './refuse.ts';
import { headersOfFiles, isPageFile, permissionsPolicy, securityHeaders } from './security-headers.ts';
import { partOf, shareLimits } from './share-limits.ts';
import { serveStaticFiles } from './static-files.ts';
import { compileValidator } from './validation.ts';

export interface ServerParts extends Services {
  readonly config: Config;
  readonly modules: readonly RouteModule[];
  readonly log?: Log;
  /** Folder of the built screens; without it only the API is served. */
  readonly screens?: string;
  /** The machine's clock, for sessions and leases; tests pass another. */
  readonly wallClock?: Clock;
}

const MEGABYTE = 1024 * 1024;

/** Styles may stand inline (the component library writes some); scripts may not. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'object-src': ["'none'"],
  },
};

async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Régie',
        version: '1',
        description: 'The operations of the product, as its own screens call them.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'regie_session' } } },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
    transformObject: jsonSchemaTransformObject,
  });
}

function addOwnRoutes(app: App, services: Services): void {
  app.get('/api/openapi.json', { config: { roles: 'public' }, schema: { hide: true } }, () => app.swagger());
  app.get(
    '/health',
    {
      config: { roles: 'public', rateLimit: false },
      schema: { response: { 200: z.object({ status: z.literal('ok') }) } },
    },
    async () => {
      await sql`select 1`.execute(services.database.db);
      return { status: 'ok' as const };
    },
  );
}

/** What the API tells may be about people: no cache keeps it, unless a route says for how long and for whom. */
function keepOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/**
 * Builds the HTTP server: routes of the rooms behind sign-in and roles, requests and answers checked by their schemas, the API
 * described at /api/openapi.json, failures as problem documents, the screens beside it. Throws when a route does not say who may call it.
 */
export async function buildServer(parts: ServerParts): Promise<App> {
  const { config } = parts;
  const base = Fastify({
    ...(parts.log ? { loggerInstance: parts.log as FastifyBaseLogger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * MEGABYTE,
    trustProxy: config.secureCookies,
    forceCloseConnections: true,
    // Addresses that cannot be decoded are refused before any route is looked for.
    frameworkErrors: answerError as never,
    routerOptions: { maxParamLength: 300 },
  });
  const app = base.withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(compileValidator as never);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(base);
  await app.register(fastifyCookie);
  const headers = securityHeaders({
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: config.secureCookies,
    crossOriginEmbedderPolicy: false,
  });
  const ofFiles = headersOfFiles(headers);
  app.addHook('onRequest', (request, reply, next) => {
    if (isPageFile(request.url)) reply.headers(ofFiles);
    else reply.headers(headers).header('permissions-policy', permissionsPolicy(request.url));
    next();
  });
  shareLimits(base, config.sharedBy);
  await app.register(fastifyRateLimit, {
    max: partOf(config.rateLimit, config.sharedBy),
    timeWindow: 60_000,
    // Files of the screens cost nothing, and a whole agency may come from one address.
    allowList: (request) => isPageFile(request.url),
    // Who comes too often is told how long to wait; the others need not read it on each answer.
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: () => refusal('request/too-many', 429),
  });
  await app.register(fastifyMultipart, { limits: { fileSize: 50 * MEGABYTE, files: 10 } });
  await describeApi(base);
  // The screens' files say for themselves that they are public: they are added before the guard stands.
  if (parts.screens === undefined) app.setNotFoundHandler(answerNothingHere);
  else await serveStaticFiles(base, parts.screens);
  await app.register(async (rooms) => {
    keepOutOfCaches(rooms);
    guardRoutes(rooms, parts.database.db, parts.wallClock ?? systemClock);
    recordFileAccesses(rooms, parts.database.db, parts.clock);
    const typed = rooms.withTypeProvider<ZodTypeProvider>();
    addOwnRoutes(typed, parts);
    for (const module of [sessionRoutes(parts.wallClock ?? systemClock), ...parts.modules])
      await module.register(typed, parts);
  });
  return app;
}

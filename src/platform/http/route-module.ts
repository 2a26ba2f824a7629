import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/connect.ts';

/** The server as rooms see it: schemas of routes are zod schemas, and give the types of what a handler receives. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work with. */
export interface Services {
  readonly database: Database;
  /** The business clock: moved in demonstrations. */
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly config: Config;
}

/** The HTTP resource of a room: adds its routes to the server. */
export interface RouteModule {
  readonly name: string;
  register(app: App, services: Services): void | Promise<void>;
}

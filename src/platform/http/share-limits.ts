import type { FastifyInstance } from 'fastify';

/** The part of a limit that one of several processes allows: together they allow no less than the limit, and hardly more. */
export function partOf(limit: number, processes: number): number {
  return Math.ceil(limit / processes);
}

/** Lets each of several processes allow its part of the limits that routes name for themselves. Added before the limits are. */
export function shareLimits(app: FastifyInstance, processes: number): void {
  if (processes === 1) return;
  app.addHook('onRoute', (route) => {
    const limit = route.config?.rateLimit;
    if (typeof limit !== 'object' || typeof limit.max !== 'number') return;
    route.config = { ...route.config, rateLimit: { ...limit, max: partOf(limit.max, processes) } };
  });
}

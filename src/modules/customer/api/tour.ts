import { z } from 'zod';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { readTour } from '../operations/read-tour.ts';
import { agentsThat } from './fields.ts';

const tour = z.object({
  /** False on an installation that works for real: there is nothing to visit. */
  demonstration: z.boolean(),
  stops: z.array(z.object({ name: z.string(), to: z.string(), holder: z.string().nullable() })),
});

/** The answers that the screens read, by the names of the types that the screens are given. */
export const tourShapes = { Tour: tour };

/** The tour of a demonstration: ten places where something happened. */
export function addTour(app: App, services: Services): void {
  app.get(
    '/api/tour',
    { config: { roles: agentsThat('account:read') }, schema: { tags: ['tour'], response: { 200: tour } } },
    (request) => readForRequest(request, services, readTour),
  );
}

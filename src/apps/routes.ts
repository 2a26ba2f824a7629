import type { RouteModule } from '../platform/http/route-module.ts';
import { jobRoutes } from '../platform/jobs/api.ts';

/** The HTTP resources of the installation, one line a room. */
export const routeModules: readonly RouteModule[] = [jobRoutes];

import type { RouteModule } from '../platform/http/route-module.ts';
import { communicationRoutes } from '../modules/communication/api.ts';
import { customerRoutes } from '../modules/customer/api.ts';
import { jobRoutes } from '../platform/jobs/api.ts';

/** The HTTP resources of the installation, one line a room. */
export const routeModules: readonly RouteModule[] = [jobRoutes, communicationRoutes, customerRoutes];

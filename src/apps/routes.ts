import type { RouteModule } from '../platform/http/route-module.ts';
import { communicationRoutes } from '../modules/communication/api.ts';
import { customerBillRoutes } from '../modules/customer-bill/api.ts';
import { documentRoutes } from '../modules/document/api.ts';
import { customerRoutes } from '../modules/customer/api.ts';
import { storyRoutes } from '../story/api.ts';
import { jobRoutes } from '../platform/jobs/api.ts';

/** The HTTP resources of the installation, one line a room. */
export const routeModules: readonly RouteModule[] = [
  jobRoutes,
  communicationRoutes,
  customerBillRoutes,
  documentRoutes,
  customerRoutes,
  storyRoutes,
];

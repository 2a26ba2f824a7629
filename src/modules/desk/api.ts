import type { RouteModule } from '../../platform/http/route-module.ts';
import { addBulk } from './api/bulk.ts';
import { addInbox } from './api/inbox.ts';
import { addSearch } from './api/search.ts';

/** The desk of an agent: search, what waits, who takes it, actions on many at once. */
export const deskRoutes: RouteModule = {
  name: 'desk',
  register: (app, services) => {
    addSearch(app, services);
    addInbox(app, services);
    addBulk(app, services);
  },
};

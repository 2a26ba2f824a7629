import type { RouteModule } from '../../platform/http/route-module.ts';
import { addFiles } from './api/files.ts';
import { addRecords } from './api/records.ts';
import { addSources } from './api/sources.ts';

/** Records of use: files, sources, and records sent one by one. */
export const mediationRoutes: RouteModule = {
  name: 'mediation',
  register: (app, services) => {
    addFiles(app, services);
    addSources(app, services);
    addRecords(app, services);
  },
};

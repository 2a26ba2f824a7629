import { TMF_PATHS } from '../../formats/tmf-resource.ts';
import { addCollection } from '../../platform/http/resource-collection.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { isId } from '../account/index.ts';
import { selectAssessment, selectAssessments } from './store.ts';
import { assessmentResource } from './tmf.ts';

/** What was found of people who ordered, for those who may read about their payments. */
export const riskAssessmentRoutes: RouteModule = {
  name: 'risk-assessment',
  register: (app, services) => {
    addCollection(app, services, {
      path: TMF_PATHS.productOrderRiskAssessment,
      tag: 'TMF696 risk management',
      roles: rolesThat('collection:read'),
      filters: ['billingAccount.id'],
      ids: 'uuid',
      list: async (tx, _context, { after, limit, filter }) => {
        const accountId = filter['billingAccount.id'];
        if (accountId !== undefined && !isId(accountId)) return [];
        return (await selectAssessments(tx, { accountId, after, limit })).map(assessmentResource);
      },
      one: async (tx, _context, id) => {
        const found = isId(id) ? await selectAssessment(tx, id) : undefined;
        return found && assessmentResource(found);
      },
    });
  },
};

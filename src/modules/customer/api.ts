import type { RouteModule } from '../../platform/http/route-module.ts';
import { addAgreementActions } from './api/agreement-actions.ts';
import { addContractChangePages } from './api/contract-change-pages.ts';
import { addConsumptionActions } from './api/consumption-actions.ts';
import { addConsumption } from './api/consumption.ts';
import { addBalances } from './api/balances.ts';
import { addCardPayments } from './api/card-payments.ts';
import { addMyCardPayments } from './api/my-card-payments.ts';
import { addContractChanges } from './api/contract-changes.ts';
import { addCustomerActions } from './api/customer-actions.ts';
import { addMoneyIn } from './api/money-in.ts';
import { addMySpace } from './api/my-space.ts';
import { addOrderActions } from './api/order-actions.ts';
import { addMyContract } from './api/my-contract.ts';
import { addMyProcessFlows } from './api/my-process-flows.ts';
import { addMyNumbers } from './api/my-numbers.ts';
import { addNumberActions } from './api/number-actions.ts';
import { addPages } from './api/pages.ts';
import { addProcessFlows } from './api/process-flows.ts';
import { addStockActions } from './api/stock-actions.ts';
import { addSimCodes } from './api/sim-codes.ts';
import { addNetworkEvents } from './api/network-events.ts';
import { addNetworkPages } from './api/network-pages.ts';
import { addMyTroubleTickets, addTroubleTickets } from './api/trouble-tickets.ts';
import { addMyPayer } from './api/my-payer.ts';
import { addPayerActions } from './api/payer-actions.ts';
import { addPriceSheets } from './api/price-sheets.ts';
import { addReratings } from './api/reratings.ts';
import { addTills } from './api/tills.ts';
import { addRiskActions } from './api/risk-actions.ts';
import { addVisitActions } from './api/visit-actions.ts';

/** What the screens call: pages read in one go, actions that are shown before they are confirmed, the space of a customer. */
export const customerRoutes: RouteModule = {
  name: 'customer',
  register: (app, services) => {
    addPages(app, services);
    addMySpace(app, services);
    addMoneyIn(app, services);
    addCardPayments(app, services);
    addTills(app, services);
    addMyCardPayments(app, services);
    addPriceSheets(app, services);
    addReratings(app, services);
    addConsumption(app, services);
    addConsumptionActions(app, services);
    addCustomerActions(app, services);
    addOrderActions(app, services);
    addAgreementActions(app, services);
    addBalances(app, services);
    addVisitActions(app, services);
    addNumberActions(app, services);
    addMyNumbers(app, services);
    addContractChanges(app, services);
    addContractChangePages(app, services);
    addMyContract(app, services);
    addRiskActions(app, services);
    addPayerActions(app, services);
    addMyPayer(app, services);
    addProcessFlows(app, services);
    addSimCodes(app, services);
    addStockActions(app, services);
    addMyProcessFlows(app, services);
    addNetworkEvents(app, services);
    addNetworkPages(app, services);
    addTroubleTickets(app, services);
    addMyTroubleTickets(app, services);
  },
};

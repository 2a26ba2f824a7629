import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NothingHere } from '../design/nothing-here.tsx';
import { readBoardSearch } from './dashboards/queries.ts';
import { readFileSearch } from './access/file-search.ts';
import { readDeskSearch } from './collection/desk-search.ts';
import { readPeriod } from '../consumption/queries.ts';
import { ConsoleFrame } from './frame.tsx';
import type { InboxSearch } from './process-flow/inbox-page.tsx';
import { readInboxAddress } from './desk/inbox-search.ts';
import { networkSearch, ticketsSearch } from './searches.ts';
import { HomePage } from './home/home-page.tsx';
import { readEntriesSearch } from './books/queries.ts';
import { readOutboxSearch } from './messages/queries.ts';
import { readPortingsSearch } from './number/portings-search.ts';
import { readChangesSearch } from './settings/queries.ts';
import { readWarehouseSearch } from './shop/queries.ts';
import { readStockSearch } from './stock/stock-search.ts';
import { addressText } from '../design/address-text.ts';

type Search = Record<string, unknown>;

function inboxSearch(search: Search): InboxSearch {
  const [group, procedure] = [addressText(search.group), addressText(search.procedure)];
  return {
    ...(search.shown === 'closed' || search.shown === 'all' ? { shown: search.shown } : {}),
    ...(group ? { group } : {}),
    ...(procedure ? { procedure } : {}),
  };
}

const root = createRootRoute({ component: ConsoleFrame });
const under = { getParentRoute: () => root };

const routes = [
  createRoute({ ...under, path: '/', component: HomePage }),
  createRoute({
    ...under,
    path: '/customers',
    component: lazyRouteComponent(() => import('./customer/search-page.tsx'), 'SearchPage'),
    validateSearch: (search: Search): { q?: string } => (addressText(search.q) ? { q: addressText(search.q)! } : {}),
  }),
  createRoute({
    ...under,
    path: '/contracts/$pack',
    component: lazyRouteComponent(() => import('./customer/contract-topics-page.tsx'), 'ContractTopicsPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/new',
    component: lazyRouteComponent(() => import('./customer/new-customer-page.tsx'), 'NewCustomerPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId',
    component: lazyRouteComponent(() => import('./customer/customer-page.tsx'), 'CustomerPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/order',
    component: lazyRouteComponent(() => import('./customer/order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/bills/$billId',
    component: lazyRouteComponent(() => import('./bill/bill-page.tsx'), 'BillPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/next-bill',
    component: lazyRouteComponent(() => import('./bill/next-bill-page.tsx'), 'NextBillPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/consumption',
    component: lazyRouteComponent(() => import('./consumption/consumption-page.tsx'), 'ConsumptionPage'),
    validateSearch: readPeriod,
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/choices',
    component: lazyRouteComponent(() => import('./customer/choices-page.tsx'), 'CustomerChoicesPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/procedures/$agreementId',
    component: lazyRouteComponent(() => import('./process-flow/procedures-page.tsx'), 'ProceduresPage'),
    validateSearch: (search: Search): { open?: string } =>
      addressText(search.open) ? { open: addressText(search.open)! } : {},
  }),
  createRoute({
    ...under,
    path: '/cases',
    component: lazyRouteComponent(() => import('./process-flow/inbox-page.tsx'), 'InboxPage'),
    validateSearch: inboxSearch,
  }),
  createRoute({
    ...under,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./process-flow/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    ...under,
    path: '/assistance',
    component: lazyRouteComponent(() => import('./assistance/desk-page.tsx'), 'AssistanceDeskPage'),
  }),
  createRoute({
    ...under,
    path: '/assistance/$caseId',
    component: lazyRouteComponent(() => import('./assistance/case-page.tsx'), 'AssistanceCasePage'),
  }),
  createRoute({
    ...under,
    path: '/assistance/$caseId/session/$sessionId',
    component: lazyRouteComponent(() => import('./assistance/session-page.tsx'), 'AssistanceSessionPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/assistance',
    component: lazyRouteComponent(() => import('./assistance/offer-page.tsx'), 'AssistanceOfferPage'),
  }),
  createRoute({
    ...under,
    path: '/portings',
    component: lazyRouteComponent(() => import('./number/portings-page.tsx'), 'PortingsPage'),
    validateSearch: readPortingsSearch,
  }),
  createRoute({
    ...under,
    path: '/portings/$portingId',
    component: lazyRouteComponent(() => import('./number/porting-page.tsx'), 'PortingPage'),
  }),
  createRoute({
    ...under,
    path: '/stock',
    component: lazyRouteComponent(() => import('./stock/stock-page.tsx'), 'StockPage'),
    validateSearch: readStockSearch,
  }),
  createRoute({
    ...under,
    path: '/messages',
    component: lazyRouteComponent(() => import('./messages/outbox-page.tsx'), 'OutboxPage'),
    validateSearch: readOutboxSearch,
  }),
  createRoute({
    ...under,
    path: '/messages/letters',
    component: lazyRouteComponent(() => import('./messages/letters-page.tsx'), 'LettersPage'),
  }),
  createRoute({
    ...under,
    path: '/messages/letters/$batchId',
    component: lazyRouteComponent(() => import('./messages/batch-page.tsx'), 'BatchPage'),
  }),
  createRoute({
    ...under,
    path: '/messages/templates',
    component: lazyRouteComponent(() => import('./messages/templates-page.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    ...under,
    path: '/messages/templates/$name',
    component: lazyRouteComponent(() => import('./messages/template-page.tsx'), 'TemplatePage'),
  }),
  createRoute({
    ...under,
    path: '/messages/settings',
    component: lazyRouteComponent(() => import('./messages/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    ...under,
    path: '/messages/$accountId/$messageId',
    component: lazyRouteComponent(() => import('./messages/message-page.tsx'), 'MessagePage'),
  }),
  createRoute({
    ...under,
    path: '/privacy',
    component: lazyRouteComponent(() => import('./privacy/requests-page.tsx'), 'PrivacyPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/requests/$requestId',
    component: lazyRouteComponent(() => import('./privacy/request-page.tsx'), 'RequestPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/accounts/$accountId',
    component: lazyRouteComponent(() => import('./privacy/account-page.tsx'), 'AccountDataPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/retention',
    component: lazyRouteComponent(() => import('./privacy/retention-page.tsx'), 'RetentionPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/retention/$runId',
    component: lazyRouteComponent(() => import('./privacy/run-page.tsx'), 'RunPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/logs',
    component: lazyRouteComponent(() => import('./privacy/logs-page.tsx'), 'LogsPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/directories',
    component: lazyRouteComponent(() => import('./privacy/directories-page.tsx'), 'DirectoriesPage'),
  }),
  createRoute({
    ...under,
    path: '/privacy/register',
    component: lazyRouteComponent(() => import('./privacy/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    ...under,
    path: '/network',
    component: lazyRouteComponent(() => import('./network/network-page.tsx'), 'NetworkPage'),
    validateSearch: networkSearch,
  }),
  createRoute({
    ...under,
    path: '/network/$eventId',
    component: lazyRouteComponent(() => import('./network/event-page.tsx'), 'EventPage'),
  }),
  createRoute({
    ...under,
    path: '/tickets',
    component: lazyRouteComponent(() => import('./ticket/tickets-page.tsx'), 'TicketsPage'),
    validateSearch: ticketsSearch,
  }),
  createRoute({
    ...under,
    path: '/tickets/$ticketId',
    component: lazyRouteComponent(() => import('./ticket/ticket-page.tsx'), 'TicketPage'),
  }),
  createRoute({
    ...under,
    path: '/contract-changes',
    component: lazyRouteComponent(() => import('./contract-change/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    ...under,
    path: '/contract-changes/new',
    component: lazyRouteComponent(() => import('./contract-change/announce-page.tsx'), 'AnnouncePage'),
  }),
  createRoute({
    ...under,
    path: '/contract-changes/$changeId',
    component: lazyRouteComponent(() => import('./contract-change/change-page.tsx'), 'ChangePage'),
    validateSearch: (search: Search): { state?: string } =>
      addressText(search.state) ? { state: addressText(search.state)! } : {},
  }),
  createRoute({
    ...under,
    path: '/merchants',
    component: lazyRouteComponent(() => import('./merchant/merchants-page.tsx'), 'MerchantsPage'),
  }),
  createRoute({
    ...under,
    path: '/merchants/$merchantId',
    component: lazyRouteComponent(() => import('./merchant/merchant-page.tsx'), 'MerchantPage'),
  }),
  createRoute({
    ...under,
    path: '/customers/$accountId/purchases',
    component: lazyRouteComponent(() => import('./merchant/purchases-page.tsx'), 'CustomerPurchasesPage'),
  }),
  createRoute({
    ...under,
    path: '/shop',
    component: lazyRouteComponent(() => import('./shop/warehouse-page.tsx'), 'WarehousePage'),
    validateSearch: readWarehouseSearch,
  }),
  createRoute({
    ...under,
    path: '/shop/stock',
    component: lazyRouteComponent(() => import('./shop/stock-page.tsx'), 'ShopStockPage'),
  }),
  createRoute({
    ...under,
    path: '/shop/orders/$accountId/$orderId',
    component: lazyRouteComponent(() => import('./shop/order-page.tsx'), 'ShopOrderPage'),
  }),
  createRoute({
    ...under,
    path: '/till',
    component: lazyRouteComponent(() => import('./till/till-page.tsx'), 'TillPage'),
  }),
  createRoute({
    ...under,
    path: '/till/$sessionId',
    component: lazyRouteComponent(() => import('./till/session-page.tsx'), 'SessionPage'),
  }),
  createRoute({
    ...under,
    path: '/till/$sessionId/close',
    component: lazyRouteComponent(() => import('./till/close-page.tsx'), 'ClosePage'),
  }),
  createRoute({
    ...under,
    path: '/card-payments',
    component: lazyRouteComponent(() => import('./card-payment/card-payments-page.tsx'), 'CardPaymentsPage'),
  }),
  createRoute({
    ...under,
    path: '/card-payments/$payoutId',
    component: lazyRouteComponent(() => import('./card-payment/payout-page.tsx'), 'PayoutPage'),
  }),
  createRoute({
    ...under,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./desk/inbox-page.tsx'), 'DeskInboxPage'),
    validateSearch: readInboxAddress,
  }),
  createRoute({
    ...under,
    path: '/obligations',
    component: lazyRouteComponent(() => import('./obligation/obligations-page.tsx'), 'ObligationsPage'),
  }),
  createRoute({
    ...under,
    path: '/billing',
    component: lazyRouteComponent(() => import('./billing/bill-runs-page.tsx'), 'BillRunsPage'),
  }),
  createRoute({
    ...under,
    path: '/money-in',
    component: lazyRouteComponent(() => import('./payment/money-in-page.tsx'), 'MoneyInPage'),
  }),
  createRoute({
    ...under,
    path: '/money-in/$statementId',
    component: lazyRouteComponent(() => import('./payment/statement-page.tsx'), 'StatementPage'),
  }),
  createRoute({
    ...under,
    path: '/usage',
    component: lazyRouteComponent(() => import('./usage/usage-files-page.tsx'), 'UsageFilesPage'),
  }),
  createRoute({
    ...under,
    path: '/usage/sources',
    component: lazyRouteComponent(() => import('./usage/sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    ...under,
    path: '/usage/sources/$sourceId',
    component: lazyRouteComponent(() => import('./usage/source-page.tsx'), 'SourcePage'),
  }),
  createRoute({
    ...under,
    path: '/usage/$fileId',
    component: lazyRouteComponent(() => import('./usage/rejects-page.tsx'), 'RejectsPage'),
  }),
  createRoute({
    ...under,
    path: '/price-sheets',
    component: lazyRouteComponent(() => import('./price-sheets/price-sheets-page.tsx'), 'PriceSheetsPage'),
  }),
  createRoute({
    ...under,
    path: '/price-sheets/$pack',
    component: lazyRouteComponent(() => import('./price-sheets/price-sheets-page.tsx'), 'PriceSheetPageView'),
    validateSearch: (search: Search): { on?: string } =>
      addressText(search.on) ? { on: addressText(search.on)! } : {},
  }),
  createRoute({
    ...under,
    path: '/collection',
    component: lazyRouteComponent(() => import('./collection/desk-page.tsx'), 'DeskPage'),
    validateSearch: readDeskSearch,
  }),
  createRoute({
    ...under,
    path: '/collection/$accountId/$caseId',
    component: lazyRouteComponent(() => import('./collection/case-page.tsx'), 'CollectionCasePage'),
  }),
  createRoute({
    ...under,
    path: '/books',
    component: lazyRouteComponent(() => import('./books/books-page.tsx'), 'BooksPage'),
  }),
  createRoute({
    ...under,
    path: '/books/entries',
    component: lazyRouteComponent(() => import('./books/entries-page.tsx'), 'EntriesPage'),
    validateSearch: readEntriesSearch,
  }),
  createRoute({
    ...under,
    path: '/books/receivables',
    component: lazyRouteComponent(() => import('./books/receivables-page.tsx'), 'ReceivablesPage'),
    validateSearch: (search: Search): { on?: string } =>
      addressText(search.on) ? { on: addressText(search.on)! } : {},
  }),
  createRoute({
    ...under,
    path: '/books/vat',
    component: lazyRouteComponent(() => import('./books/vat-page.tsx'), 'VatPage'),
    validateSearch: (search: Search): { month?: string } =>
      addressText(search.month) ? { month: addressText(search.month)! } : {},
  }),
  createRoute({
    ...under,
    path: '/books/months',
    component: lazyRouteComponent(() => import('./books/months-page.tsx'), 'MonthsPage'),
  }),
  createRoute({
    ...under,
    path: '/decisions',
    component: lazyRouteComponent(() => import('../decision/decisions-page.tsx'), 'DecisionsPage'),
  }),
  createRoute({
    ...under,
    path: '/decisions/$pack/$decision',
    component: lazyRouteComponent(() => import('../decision/decision-page.tsx'), 'DecisionPage'),
    validateSearch: (search: Search): { facts?: string } =>
      addressText(search.facts) ? { facts: addressText(search.facts)! } : {},
  }),
  createRoute({
    ...under,
    path: '/simulator',
    component: lazyRouteComponent(() => import('./story/simulator-page.tsx'), 'SimulatorPage'),
  }),
  createRoute({
    ...under,
    path: '/dashboards',
    component: lazyRouteComponent(() => import('./dashboards/dashboards-page.tsx'), 'DashboardsPage'),
    validateSearch: readBoardSearch,
  }),
  createRoute({
    ...under,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/catalog',
    component: lazyRouteComponent(() => import('./settings/catalog-page.tsx'), 'CatalogPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/calendars',
    component: lazyRouteComponent(() => import('./settings/calendars-page.tsx'), 'CalendarsPage'),
  }),
  createRoute({
    ...under,
    path: '/settings/changes',
    component: lazyRouteComponent(() => import('./settings/changes-page.tsx'), 'ChangesPage'),
    validateSearch: readChangesSearch,
  }),
  createRoute({
    ...under,
    path: '/tour',
    component: lazyRouteComponent(() => import('./tour/tour-page.tsx'), 'TourPage'),
  }),
  createRoute({
    ...under,
    path: '/account',
    component: lazyRouteComponent(() => import('./access/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    ...under,
    path: '/access/users',
    component: lazyRouteComponent(() => import('./access/users-page.tsx'), 'UsersPage'),
  }),
  createRoute({
    ...under,
    path: '/access/roles',
    component: lazyRouteComponent(() => import('./access/roles-page.tsx'), 'RolesPage'),
  }),
  createRoute({
    ...under,
    path: '/access/keys',
    component: lazyRouteComponent(() => import('./access/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    ...under,
    path: '/access/files',
    component: lazyRouteComponent(() => import('./access/file-accesses-page.tsx'), 'FileAccessesPage'),
    validateSearch: readFileSearch,
  }),
  createRoute({
    ...under,
    path: '/access/single-sign-on',
    component: lazyRouteComponent(() => import('./access/single-sign-on-page.tsx'), 'SingleSignOnPage'),
  }),
  createRoute({
    ...under,
    path: '/patterns',
    component: lazyRouteComponent(() => import('./patterns/patterns-page.tsx'), 'PatternsPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NothingHere,
  scrollRestoration: true,
});

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NothingHere } from '../design/nothing-here.tsx';
import { MyHomePage } from './home/home-page.tsx';
import { readPeriod } from '../consumption/queries.ts';
import { PortalFrame } from './frame.tsx';

const root = createRootRoute({ component: PortalFrame });
const home = createRoute({ getParentRoute: () => root, path: '/', component: MyHomePage });
const bills = createRoute({
  getParentRoute: () => root,
  path: '/bills',
  component: lazyRouteComponent(() => import('./bills/bills-page.tsx'), 'BillsPage'),
});
const bill = createRoute({
  getParentRoute: () => root,
  path: '/bills/$billId',
  component: lazyRouteComponent(() => import('./bills/bill-page.tsx'), 'MyBillPage'),
});
const nextBill = createRoute({
  getParentRoute: () => root,
  path: '/bills/next',
  component: lazyRouteComponent(() => import('./bills/next-bill-page.tsx'), 'MyNextBillPage'),
});
const consumption = createRoute({
  getParentRoute: () => root,
  path: '/consumption',
  component: lazyRouteComponent(() => import('./consumption/consumption-page.tsx'), 'ConsumptionPage'),
  validateSearch: readPeriod,
});
const balance = createRoute({
  getParentRoute: () => root,
  path: '/balance',
  component: lazyRouteComponent(() => import('./balance/balance-page.tsx'), 'MyBalancePage'),
});
const pay = createRoute({
  getParentRoute: () => root,
  path: '/pay',
  component: lazyRouteComponent(() => import('./pay/pay-page.tsx'), 'PayPage'),
  validateSearch: (search: Record<string, unknown>): { bill?: string } =>
    typeof search.bill === 'string' ? { bill: search.bill } : {},
});
const payment = createRoute({
  getParentRoute: () => root,
  path: '/pay/$paymentId',
  component: lazyRouteComponent(() => import('./pay/payment-page.tsx'), 'PaymentPage'),
});
const cardPage = createRoute({
  getParentRoute: () => root,
  path: '/pay/card/$pageId',
  component: lazyRouteComponent(() => import('./pay/card-page.tsx'), 'CardPage'),
});
const arrears = createRoute({
  getParentRoute: () => root,
  path: '/arrears',
  component: lazyRouteComponent(() => import('./arrears/arrears-page.tsx'), 'ArrearsPage'),
});
const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
});
const leave = createRoute({
  getParentRoute: () => root,
  path: '/leave',
  component: lazyRouteComponent(() => import('./leave/leave-page.tsx'), 'LeavePage'),
  validateSearch: (search: Record<string, unknown>): { on?: string } =>
    typeof search.on === 'string' ? { on: search.on } : {},
});

const number = createRoute({
  getParentRoute: () => root,
  path: '/number',
  component: lazyRouteComponent(() => import('./number/number-page.tsx'), 'NumberPage'),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests/requests-page.tsx'), 'RequestsPage'),
  validateSearch: (search: Record<string, unknown>): { open?: string } =>
    typeof search.open === 'string' ? { open: search.open } : {},
});
const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$caseId',
  component: lazyRouteComponent(() => import('./requests/my-case-page.tsx'), 'MyCasePage'),
});

const trouble = createRoute({
  getParentRoute: () => root,
  path: '/trouble',
  component: lazyRouteComponent(() => import('./trouble/trouble-page.tsx'), 'TroublePage'),
});
const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyRouteComponent(() => import('./change/my-changes-page.tsx'), 'MyChangesPage'),
});

const contract = createRoute({
  getParentRoute: () => root,
  path: '/contract',
  component: lazyRouteComponent(() => import('./contract/contract-page.tsx'), 'ContractPage'),
});

const myQuestions = createRoute({
  getParentRoute: () => root,
  path: '/questions',
  component: lazyRouteComponent(() => import('./care/my-questions-page.tsx'), 'MyQuestionsPage'),
});
const choices = createRoute({
  getParentRoute: () => root,
  path: '/choices',
  component: lazyRouteComponent(() => import('./care/choices-page.tsx'), 'ChoicesPage'),
});
const purchases = createRoute({
  getParentRoute: () => root,
  path: '/purchases',
  component: lazyRouteComponent(() => import('./purchases/purchases-page.tsx'), 'PurchasesPage'),
});
const purchase = createRoute({
  getParentRoute: () => root,
  path: '/purchases/$purchaseId',
  component: lazyRouteComponent(() => import('./purchases/confirm-page.tsx'), 'ConfirmPage'),
});
const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('./care/messages-page.tsx'), 'MessagesPage'),
});
const message = createRoute({
  getParentRoute: () => root,
  path: '/messages/$messageId',
  component: lazyRouteComponent(() => import('./care/message-page.tsx'), 'MessagePage'),
});
const assistance = createRoute({
  getParentRoute: () => root,
  path: '/assistance',
  component: lazyRouteComponent(() => import('./assistance/my-assistance-page.tsx'), 'MyAssistancePage'),
});
const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  component: lazyRouteComponent(() => import('./care/visits-page.tsx'), 'VisitsPage'),
});
const contact = createRoute({
  getParentRoute: () => root,
  path: '/contact',
  component: lazyRouteComponent(() => import('./care/contact-page.tsx'), 'ContactPage'),
});
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  component: lazyRouteComponent(() => import('./care/unsubscribe-page.tsx'), 'UnsubscribePage'),
  validateSearch: ({ of, message }: Record<string, unknown>): { of?: string; message?: string } => ({
    ...(typeof of === 'string' ? { of } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  }),
});
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./care/accessibility-page.tsx'), 'AccessibilityPage'),
});

const myData = createRoute({
  getParentRoute: () => root,
  path: '/my-data',
  component: lazyRouteComponent(() => import('./privacy/my-data-page.tsx'), 'MyDataPage'),
});
const policy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy/policy-page.tsx'), 'PolicyPage'),
  validateSearch: (search: Record<string, unknown>): { operator?: string } =>
    typeof search.operator === 'string' ? { operator: search.operator } : {},
});
const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  component: lazyRouteComponent(() => import('./access/my-access-page.tsx'), 'MyAccessPage'),
});
const questions = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./questions/questions-page.tsx'), 'QuestionsPage'),
});
const question = createRoute({
  getParentRoute: () => root,
  path: '/decisions/$pack/$decision',
  component: lazyRouteComponent(() => import('../decision/decision-page.tsx'), 'DecisionPage'),
  validateSearch: (search: Record<string, unknown>): { facts?: string } =>
    typeof search.facts === 'string' ? { facts: search.facts } : {},
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    bills,
    bill,
    nextBill,
    consumption,
    balance,
    pay,
    payment,
    cardPage,
    arrears,
    documents,
    number,
    requests,
    request,
    trouble,
    changes,
    leave,
    contract,
    access,
    myData,
    policy,
    myQuestions,
    choices,
    purchases,
    purchase,
    messages,
    message,
    assistance,
    visits,
    contact,
    unsubscribe,
    accessibility,
    questions,
    question,
  ]),
  basepath: '/espace',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NothingHere,
  scrollRestoration: true,
});

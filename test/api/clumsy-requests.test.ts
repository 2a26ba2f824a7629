import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Known, type Operation, operationsOf } from './api-description.ts';
import { addressOf, type Asked, clumsyRequests, wellFormed } from './clumsy-requests.ts';
import { faultsOfProblem } from './problem-faults.ts';
import { type Population, populate, type Subscriber } from './population.ts';
import { TEST_IBAN } from '../support/customer.ts';
import { TEST_OPERATOR } from '../support/database.ts';
import { appointmentOf } from '../../src/modules/appointment/index.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';

let population: Population;
let operations: Operation[];
let versions: { readonly mine: number; readonly waiting: number; readonly visit: number };
beforeAll(async () => {
  population = await populate();
  versions = await readVersions();
  const { body } = await population.api.app.inject({ url: '/api/openapi.json' });
  operations = operationsOf(JSON.parse(body) as Parameters<typeof operationsOf>[0]);
});
afterAll(() => population.close());

/** Signing in is for strangers and guarded against many attempts: its own tests hold it. Stories cost a database each. */
const APART = /^(POST|PUT|DELETE) \/api\/session|^POST \/api\/stories/;
const MINUTES = 60_000;

/** Values by the names under which the API asks for them, when it is about a subscriber. */
function knownOf(subscriber: Subscriber): Known {
  return {
    ...subscriber,
    preview: 'true',
    pack: 'livebox-ag',
    decision: 'commitment',
    offer: 'INFINI-FIBRE',
    options: [],
    addressId: population.addressId,
    territory: 'GP',
    commune: 'Pointe-à-Pitre',
    postcode: '97110',
    city: 'Ici',
    iban: TEST_IBAN,
    bic: 'PSSTFRPPXXX',
    email: 'a@example.test',
    phone: '0690 12 34 56',
    amount: '12.00',
    at: '2026-02-10T10:00',
    appointmentAt: '2026-02-10T10:00',
    leaveOn: '2026-03-01',
    q: 'Dupont',
    number: undefined,
    numbers: ['0590 30 30 30'],
    csv: 'territory,commune\nGP,Ici',
    annualRate: '4.5',
    limit: 5,
    mostInstalments: 12,
    leastInstalment: '10.00',
    customerMostAmount: '300.00',
    debitId: population.mine.billId,
    customerMostInstalments: 3,
    instalments: 3,
    billIds: [population.mine.billId],
    account: undefined,
    before: '2026-02-01T10:00:00Z/00000000-0000-4000-8000-000000000000',
    after: undefined,
    provided: ['identity', 'bank-details'],
    identityType: 'passport',
    channel: 'shop',
    caseId: population.mine.billId,
    planId: population.mine.billId,
    holdId: population.mine.billId,
    portingId: population.mine.billId,
    otherOperator: '02',
    operatorCode: 'Z9',
    identityExpiresOn: '2031-01-01',
    nonIncludedCallsInclTax: '1.00',
    repairCostInclTax: '10.00',
    reason: 'moving',
    productOrderItem: undefined,
    segment: 'residential',
    registrationNumber: undefined,
    organizationName: undefined,
    facts: {},
    changeId: population.mine.billId,
    processFlowId: population.mine.billId,
    eventId: population.mine.billId,
    ticketId: population.mine.billId,
    amountInclTax: '12.00',
    monthlyInclTax: '5.00',
    oldVatRate: '0.085',
    newVatRate: '0.2',
    chargeVariation: '0.10',
    startsAt: '2026-02-10T10:00:00-04:00',
    endsAt: '2026-02-10T12:00:00-04:00',
    since: '2026-02-10T10:00:00-04:00',
    resolutionDate: '2026-02-10T12:00:00Z',
    restoredAt: '2026-02-10T12:00:00Z',
    lines: ['+590590123456'],
    invocationTimeStamp: '2026-02-10T12:00:00Z',
    mcc: '340',
    chargingDataRef: population.mine.billId,
    operatorId: TEST_OPERATOR,
    provider: 'local',
    paymentId: population.mine.billId,
    pageId: population.mine.billId,
    payoutId: population.mine.billId,
    merchantId: population.mine.billId,
    keyId: population.mine.billId,
    serviceId: population.mine.billId,
    purchaseId: population.mine.billId,
    purchase: population.mine.billId,
    subscriptionId: population.mine.billId,
    disputeId: population.mine.billId,
    tillId: population.mine.billId,
    sessionId: population.mine.billId,
    depositId: population.mine.billId,
    batchId: population.mine.billId,
    viewId: population.mine.billId,
    complaintId: population.mine.billId,
    requestId: population.mine.billId,
    copyId: population.mine.billId,
    outcomes: { 0: 'success' },
    visitAt: '2026-02-12T10:00',
    homeVisitResidential: '79.00',
    homeVisitProfessional: '95.00',
    floated: '100.00',
    brought: '100.00',
    tendered: '50.00',
    terminal: '10.00',
    toBank: '10.00',
  };
}

/** `id` is of a decision, a message, a document...: the path says of which. */
const IDS: readonly (readonly [path: RegExp, of: (subscriber: Subscriber) => string])[] = [
  [/\/messages\//, (one) => one.messageId],
  [/\/documents\//, (one) => one.documentId],
  [/\/decisions\//, (one) => one.decisionId],
  [/agreementManagement/, (one) => one.agreementId],
  [/productOrdering/, (one) => one.orderId],
  [/appointment\/v4/, (one) => one.appointmentId],
  [/customerManagement/, (one) => one.customerNumber],
  [/\/productOffering/, () => 'livebox-ag:INFINI-FIBRE'],
  [/./, (one) => one.accountId],
];
/** What the shop asks for. */
const shopKnown: Known = {
  pack: 'boutique-pro',
  identificationId: '00000000-0000-4000-8000-000000000000',
  returnId: '00000000-0000-4000-8000-000000000000',
  cartId: '00000000-0000-4000-8000-000000000000',
  sku: 'phone-1',
  code: 'phone',
  postcode: '57360',
  quantity: 1,
  saleId: undefined,
  plan: undefined,
  papers: undefined,
  joins: undefined,
  deliveryMode: 'colissimo',
  payment: 'card',
  position: 1,
  carrierReference: 'CB123',
  cause: 'strike',
  updateId: '00000000-0000-4000-8000-000000000000',
  discoveredOn: '2026-02-01',
  brokeDownAt: '2026-02-01T10:00',
  priceExclTax: '10.00',
  usualPriceExclTax: '10.00',
  ecoContributionExclTax: '0.10',
  privateCopyExclTax: '0.00',
  colour: '#336699',
  content: 'YWJjZA==',
  registration: '732829320',
  category: 'phones',
  state: undefined,
  lines: [{ sku: 'phone-1', quantity: 1 }],
  startsAt: '2026-02-10T10:00',
  endsAt: '2026-02-10T12:00',
  agreedReductionInclTax: '1.00',
};
/** What is asked of a contract that is not active yet. */
const WHILE_WAITING = /\/(activation|cancellation|documents|appointments)$|^\/api\/appointments/;

/** The body of an order as integrators write it. */
function integratorsOrder(subscriber: Subscriber): Known {
  const documents = [
    { name: 'documents', value: ['identity', 'bank-details'] },
    { name: 'identityType', value: 'passport' },
  ];
  const product = { place: [{ id: population.addressId }], productCharacteristic: documents };
  const productOffering = { id: 'livebox-ag:INFINI-FIBRE' };
  return {
    externalId: undefined,
    channel: [{ id: 'shop' }],
    billingAccount: { id: subscriber.accountId },
    productOrderItem: [{ id: '1', action: 'add', productOffering, product }],
  };
}

function knownFor({ method, path }: Operation, subscriber: Subscriber): Known {
  const id = IDS.find(([pattern]) => pattern.test(path))![1](subscriber);
  const waiting = method === 'POST' && WHILE_WAITING.test(path) ? population.waiting : {};
  const order = path.includes('productOrdering') ? integratorsOrder(subscriber) : {};
  const reason = path.endsWith('/termination') ? { reason: undefined } : {};
  const line = path.endsWith('/rio-check')
    ? { number: subscriber.number }
    : /\/(rio|port-in|port-out)$/.test(path)
      ? { number: subscriber.number, rio: undefined }
      : {};
  const words: Known = path.endsWith('/contract-changes') ? { reason: { fr: 'Prix', en: 'Prices' } } : {};
  const source = path.startsWith('/api/usage-sources') ? { prefixes: ['9'], sample: 'YTtiCjE7Mgo=' } : {};
  const card = path.startsWith('/api/me/card-pages')
    ? { number: '4970100000000014', expiry: '12/29', securityCode: '123', typed: '123456' }
    : {};
  const payer = path.startsWith('/api/till-payers') ? { number: subscriber.accountNumber } : {};
  const sold: Known = {
    code: path.startsWith('/api/merchant-api') ? '123456' : 'film',
    unitPrice: '4.99',
    commission: '0.10',
    calledNumber: '3670',
    returnTo: 'https://example.test/a',
    perPurchase: '20.00',
    perMonth: '100.00',
    perSubscription: '50.00',
    totalCap: '50.00',
  };
  const merchant: Known = path.startsWith('/api/merchant') ? sold : {};
  const form = path.endsWith('/bill-form') ? { channel: 'phone' } : {};
  const desk = path.startsWith('/api/desk') ? { channel: 'email', until: '2026-03-01' } : {};
  const voucher = path.startsWith('/api/voucher') ? { value: '10.00' } : {};
  const shop = /^\/api\/(shop|shops|me\/shop)(\/|$)|shop-checks$/.test(path) ? shopKnown : {};
  const books = path.startsWith('/api/books') ? { month: '2026-01', year: 2026 } : {};
  const check = path.startsWith('/api/bill-checks') ? { decision: 'held', reason: 'Litige' } : {};
  const hours = path.endsWith('/messaging-settings') ? { from: '21:00', to: '08:00' } : {};
  const way = /message-(templates|preferences)/.test(path) ? { channel: 'email', template: 'bill-available' } : {};
  const calendar: Known = /^\/api\/(configuration|settings)/.test(path)
    ? { days: '1-5', opens: '09:00', closes: '18:00', begins: '08:00', ends: '12:00', before: '12' }
    : {};
  const users: Known = path.startsWith('/api/users')
    ? { login: 'agent@example.test', userId: population.mine.billId, roles: ['billing'] }
    : {};
  const asked: Known = path.startsWith('/api/privacy')
    ? { channel: 'post', number: '1', foundAt: '2026-02-01T10:00:00Z' }
    : {};
  const issuer: Known = path.endsWith('/single-sign-on') ? { issuer: 'https://identity.example.test' } : {};
  return {
    ...knownOf(subscriber),
    ...users,
    ...issuer,
    ...asked,
    ...hours,
    ...desk,
    ...calendar,
    ...way,
    ...card,
    ...payer,
    ...source,
    ...voucher,
    ...form,
    ...check,
    ...merchant,
    ...books,
    ...shop,
    id,
    ...waiting,
    ...order,
    ...reason,
    ...line,
    ...words,
  };
}

/** The version that a change is made from. */
function versionFor({ path }: Asked): number {
  if (path.startsWith('/api/appointments')) return versions.visit;
  return WHILE_WAITING.test(path) ? versions.waiting : versions.mine;
}

/** Everything is tried as a preview where there is one: the versions stay what they were. */
async function readVersions(): Promise<typeof versions> {
  const { mine, waiting } = population;
  return population.run(async (tx) => ({
    mine: (await agreementOf(tx, mine.agreementId))!.version,
    waiting: (await agreementOf(tx, waiting.agreementId))!.version,
    visit: (await appointmentOf(tx, waiting.appointmentId))!.version,
  }));
}

/** The headers of somebody who may call an operation: its administrator, else its customer. */
function headersFor({ method, path }: Operation): Record<string, string> {
  const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
  const route = population.routes.find((one) => one.method === method && one.url === url);
  const roles = route?.roles ?? 'public';
  if (roles === 'public') return {};
  return roles.includes('administrator') ? population.sessions.administrator : population.sessions.customer;
}

function send(asked: Asked, headers: Record<string, string>) {
  const { method, body } = asked;
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const all = { 'if-match': `"${versionFor(asked)}"`, ...type, ...headers };
  return population.api.app.inject({ method: method as 'GET', url: addressOf(asked), headers: all, ...payload });
}

const tried = (): Operation[] => operations.filter(({ method, path }) => !APART.test(`${method} ${path}`));
const nameOf = ({ method, path }: Asked | Operation): string => `${method} ${path}`;

/** The faults that are answered with other words: enough to see that all are in both languages. */
const WORDED_APART = new Set(['missing', 'empty', 'a number', 'a list', 'oversized', 'a day that does not exist']);

/** Sends clumsy requests and tells what the answers do wrong; each kind of fault of an operation is told once. */
async function faultsOf(language: 'fr' | 'en', only?: ReadonlySet<string>): Promise<string[]> {
  const found = new Map<string, string>();
  for (const operation of tried()) {
    const headers = { ...headersFor(operation), ...(language === 'en' ? { 'accept-language': 'en' } : {}) };
    for (const request of clumsyRequests(operation, knownFor(operation, population.mine))) {
      if (only !== undefined && !only.has(request.fault)) continue;
      const answer = await send(request, headers);
      for (const fault of faultsOfProblem(answer, language)) {
        const told = `${nameOf(request)} ${request.field}: ${fault}`;
        found.set(told, `${told} [${request.fault}] ${answer.body.slice(0, 300)}`);
      }
    }
  }
  return [...found.values()];
}

describe('requests that are not as they should be', () => {
  it('well-formed ones are understood: what is refused is refused for the state of things', async () => {
    const wrong: string[] = [];
    for (const operation of tried()) {
      const answer = await send(wellFormed(operation, knownFor(operation, population.mine)), headersFor(operation));
      const faults = faultsOfProblem(answer, 'fr');
      const misunderstood = answer.statusCode >= 400 && answer.json<{ code: string }>().code === 'request/invalid';
      if (faults.length > 0 || misunderstood) wrong.push(`${nameOf(operation)} ${faults.join()} ${answer.body}`);
    }
    expect(wrong).toEqual([]);
  });

  it(
    'are answered in French by a problem that names the field, never by an error',
    { timeout: 5 * MINUTES },
    async () => expect(await faultsOf('fr')).toEqual([]),
  );

  it('are answered in English to those who read it', { timeout: 5 * MINUTES }, async () =>
    expect(await faultsOf('en', WORDED_APART)).toEqual([]),
  );
});

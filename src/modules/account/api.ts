import { z } from 'zod';
import { TMF_PATHS, type TmfResource } from '../../formats/tmf-resource.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { ok } from '../../kernel/result.ts';
import { TERRITORIES } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import { addCollection, type Collection } from '../../platform/http/resource-collection.ts';
import type { App, RouteModule, Services } from '../../platform/http/route-module.ts';
import { dayText, hourText, weekDaysText, writtenAs } from '../../platform/http/worded-fields.ts';
import { agentsThat, rolesThat } from '../../platform/sign-in/roles.ts';
import { partiesOf, partyOf, partyPage } from '../party/index.ts';
import type { Account } from './domain/account.ts';
import { changeSettings, settingsOf } from './operations/settings.ts';
import { isId, maySeeAccount, visibleAccounts } from './operations/visible-accounts.ts';
import { accountOf, accountsOfCustomer } from './store.ts';
import { selectAccounts, selectCustomers } from './store-pages.ts';
import { billingAccount, customerResource, partyResource } from './tmf.ts';

const annualRate = writtenAs(
  /^\d{1,3}(\.\d{1,6})?$/,
  'Taux annuel attendu, avec un point (0.0371).',
  'Expected a rate a year, with a point (0.0371).',
);
const operatorCode = writtenAs(
  /^([A-Z0-9]{2})?$/,
  'Deux lettres ou chiffres attendus (Z9).',
  'Expected two letters or digits (Z9).',
);
const euroText = writtenAs(
  /^\d{1,6}\.\d{2}$/,
  'Montant attendu en euros, avec un point et deux décimales (15.00).',
  'Expected an amount in euros, with a point and two decimals (15.00).',
);
const collectionPractice = z.strictObject({
  noticePresentation: z.enum(['reckoned', 'told']),
  mostInstalments: z.number().int().min(2).max(36),
  leastInstalment: euroText,
  customerMostInstalments: z.number().int().min(0).max(36),
  customerMostAmount: euroText,
  planGraceDays: z.number().int().min(0).max(30),
  promiseMostDays: z.number().int().min(1).max(60),
});
const sepaPractice = z.strictObject({
  directDebitEdition: z.enum(['02', '08']),
  transferEdition: z.enum(['03', '09']),
  noticeDays: z.number().int().min(1).max(14),
  retryDays: z.number().int().min(0).max(30),
  mostTries: z.number().int().min(1).max(3),
});
const operatorCalendar = z.strictObject({
  closedDays: z
    .array(z.strictObject({ on: dayText, label: z.string().max(100), territory: z.enum(TERRITORIES).optional() }))
    .max(200),
  desks: z
    .array(z.strictObject({ desk: z.string().min(1).max(100), days: weekDaysText, opens: hourText, closes: hourText }))
    .max(200),
  visitSlots: z
    .array(
      z.strictObject({
        days: weekDaysText,
        begins: hourText,
        ends: hourText,
        visits: z.number().int().min(1).max(1000).optional(),
        territory: z.enum(TERRITORIES).optional(),
      }),
    )
    .max(200),
});
const settingsSchema = z.strictObject({
  name: z.string().max(200),
  address: z.array(z.string().max(200)).max(6),
  creditorId: z.string().max(35),
  iban: z.string().max(34),
  bic: z.string().max(11),
  billingDay: z.number().int().min(1).max(28),
  paymentTermDays: z.number().int().min(0).max(90),
  termsMode: z.enum(['contract', 'law-first']),
  legalRates: z.array(z.strictObject({ from: dayText, annualRate })),
  mailSender: z.string().max(200),
  siren: z.string().max(14),
  vatNumber: z.string().max(20),
  operatorCode,
  imprint: z.strictObject({
    logoText: z.string().max(60).optional(),
    legalForm: z.string().max(200),
    supportPhone: z.string().max(40),
    supportHours: z.string().max(200),
    supportAddress: z.array(z.string().max(200)).max(6),
    mediator: z.string().max(200),
  }),
  cardProvider: z.string().max(50),
  homeVisitResidential: euroText.or(z.literal('')),
  homeVisitProfessional: euroText.or(z.literal('')),
  sepa: sepaPractice,
  collection: collectionPractice,
  calendar: operatorCalendar,
});
const settingsChange = z.strictObject({ from: dayText, values: settingsSchema.partial() });

async function withHolders(
  tx: Tx,
  accounts: readonly Account[],
  write: (account: Account, party: NonNullable<Awaited<ReturnType<typeof partyOf>>>) => TmfResource,
) {
  const parties = await partiesOf(
    tx,
    accounts.map((account) => account.id),
  );
  return accounts.flatMap((account) => {
    const party = parties.get(account.id);
    return party ? [write(account, party)] : [];
  });
}

const billingAccounts: Collection = {
  path: TMF_PATHS.billingAccount,
  tag: 'TMF666 account',
  roles: rolesThat('account:read'),
  filters: [],
  ids: 'uuid',
  list: async (tx, _context, { after, limit }, actor) =>
    withHolders(
      tx,
      await selectAccounts(tx, { among: await visibleAccounts(tx, actor), after, limit }),
      billingAccount,
    ),
  one: async (tx, _context, id, actor) => {
    if (!isId(id) || !(await maySeeAccount(tx, actor, id))) return undefined;
    const account = await accountOf(tx, id);
    return account && (await withHolders(tx, [account], billingAccount))[0];
  },
};

const customers: Collection = {
  path: TMF_PATHS.customer,
  tag: 'TMF629 customer',
  roles: rolesThat('party:read'),
  filters: [],
  ids: 'text',
  list: async (tx, _context, { after, limit }, actor) => {
    const found = await selectCustomers(tx, { among: await visibleAccounts(tx, actor), after, limit });
    const byFirst = new Map(found.map((accounts) => [accounts[0]!.id, accounts]));
    const firsts = found.map((accounts) => accounts[0]!);
    return withHolders(tx, firsts, (account, party) => customerResource(byFirst.get(account.id)!, party));
  },
  one: async (tx, _context, id, actor) => {
    if (actor.kind === 'customer' && actor.customerId !== id) return undefined;
    const accounts = await accountsOfCustomer(tx, id);
    const party = accounts[0] && (await partyOf(tx, accounts[0].id));
    return party && customerResource(accounts, party);
  },
};

function parties(kind: 'individual' | 'organization'): Collection {
  return {
    path: TMF_PATHS[kind],
    tag: 'TMF632 party',
    roles: rolesThat('party:read'),
    filters: [],
    ids: 'uuid',
    list: async (tx, _context, { after, limit }, actor) => {
      const among = await visibleAccounts(tx, actor);
      return (await partyPage(tx, { kind, among, after, limit })).map(partyResource);
    },
    one: async (tx, _context, id, actor) => {
      if (!isId(id) || !(await maySeeAccount(tx, actor, id))) return undefined;
      const party = await partyOf(tx, id);
      return party?.kind === kind ? partyResource(party) : undefined;
    },
  };
}

function addSettings(app: App, services: Services): void {
  const tags = ['settings'];
  const roles = agentsThat('account:read');
  app.get('/api/settings', { config: { roles }, schema: { tags, response: { 200: settingsSchema } } }, (request) =>
    readForRequest(request, services, async (tx, context) => {
      // How messages leave has a page of its own.
      const { messaging: _apart, ...settings } = await settingsOf(tx, context);
      const calendar = {
        closedDays: [...settings.calendar.closedDays],
        desks: [...settings.calendar.desks],
        visitSlots: [...settings.calendar.visitSlots],
      };
      const imprint = { ...settings.imprint, supportAddress: [...settings.imprint.supportAddress] };
      return { ...settings, address: [...settings.address], legalRates: [...settings.legalRates], imprint, calendar };
    }),
  );
  app.post(
    '/api/settings',
    {
      config: { roles: rolesThat('configuration:write') },
      schema: { tags, body: settingsChange, response: { 200: z.object({ from: z.string() }) } },
    },
    (request) =>
      runForRequest(request, services, async (tx, context) => {
        const { from, values } = request.body;
        const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
        await changeSettings(tx, context, civilDate(from), told);
        return ok({ from });
      }),
  );
}

/** Accounts, customers and their holders for integrators; the operator's settings for its administrators. */
export const accountRoutes: RouteModule = {
  name: 'account',
  register: (app, services) => {
    for (const one of [billingAccounts, customers, parties('individual'), parties('organization')])
      addCollection(app, services, one);
    addSettings(app, services);
  },
};

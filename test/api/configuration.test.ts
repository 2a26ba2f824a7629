import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { settleOperator } from '../support/customer.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { offerings, sellUnder } from '../../src/modules/product-catalog/index.ts';
import type {
  CalendarPage,
  CatalogPage,
  ConfigurationChanges,
  ConfigurationPage,
} from '../../src/modules/configuration/shapes.ts';
import { customerRoutes } from '../../src/modules/customer/api.ts';
import type { ActionOutcome } from '../../src/modules/customer/shapes/action.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let administrator: Record<string, string>;
let billing: Record<string, string>;
const clock = testClock('2026-03-10T14:00:00Z');
const context = { ...testContext(), clock };

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await settleOperator(database, context);
  await inTransaction(database.db, context, (tx) =>
    sellUnder(tx, context, { pack: 'livebox-ag', from: civilDate('2026-01-01') }),
  );
  api = await testApi(database, [customerRoutes], { clock });
  administrator = await api.signedIn({ roles: ['administrator'], login: 'anne@example.test' });
  billing = await api.signedIn({ roles: ['billing'] });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const read = async <T>(url: string) => (await api.app.inject({ url, headers: administrator })).json<T>();
const post = (url: string, payload: object, version: number, headers = administrator) =>
  api.app.inject({ method: 'POST', url, payload, headers: { ...headers, 'if-match': `"${version}"` } });

async function identity() {
  const page = await read<ConfigurationPage>('/api/configuration');
  const group = page.groups.find((one) => one.code === 'identity')!;
  return { version: group.version, values: Object.fromEntries(group.fields.map((one) => [one.name, one.value])) };
}

const IDENTITY = '/api/configuration/settings/identity';

test('a wrong number is refused by its field, and nothing is kept', async () => {
  const { version, values } = await identity();
  const refused = await post(IDENTITY, { why: 'Nouveau numéro', values: { ...values, siren: '732829321' } }, version);
  expect(refused.statusCode).toBe(422);
  expect(refused.json()).toMatchObject({ code: 'configuration/wrong-siren', errors: [{ field: 'siren' }] });
  expect((await identity()).version).toBe(version);
});

test('a change is shown before it is kept, holds from its day, and is told with its old value and its reason', async () => {
  const { version, values } = await identity();
  const body = { why: 'Déménagement du siège', values: { ...values, address: '3 quai du Port\n97110 Pointe-à-Pitre' } };
  const shown = (await post(`${IDENTITY}?preview=true`, body, version)).json<ActionOutcome>();
  expect(shown.changes).toMatchObject([
    {
      label: {
        fr: 'Adresse : 3 quai du Port, 97110 Pointe-à-Pitre au lieu de 12 rue de la Mer, 97110 Pointe-à-Pitre',
      },
      done: true,
    },
  ]);
  expect((await identity()).values.address).toContain('12 rue de la Mer');
  await post(IDENTITY, body, version);
  expect((await identity()).values.address).toBe('3 quai du Port\n97110 Pointe-à-Pitre');
  const { changes } = await read<ConfigurationChanges>('/api/configuration/changes?what=operator&who=anne');
  expect(changes).toMatchObject([
    {
      who: 'anne@example.test',
      why: 'Déménagement du siège',
      from: '2026-03-10',
      values: [
        {
          what: 'address',
          before: '12 rue de la Mer\n97110 Pointe-à-Pitre',
          after: '3 quai du Port\n97110 Pointe-à-Pitre',
        },
      ],
    },
  ]);
});

test('of two administrators who change the same, the second is told to read again', async () => {
  const { version, values } = await identity();
  const change = (name: string) => post(IDENTITY, { why: 'Nouveau nom', values: { ...values, name } }, version);
  expect((await change('Alizé')).statusCode).toBe(200);
  expect((await change('Alizés')).statusCode).toBe(412);
  const unsaid = await api.app.inject({
    method: 'POST',
    url: IDENTITY,
    payload: { why: 'Nouveau nom', values },
    headers: administrator,
  });
  expect(unsaid.statusCode).toBe(428);
});

test('a setting is planned for a day to come, and never changed for a day that has passed', async () => {
  const { version, values } = await identity();
  const later = { why: 'Changement de forme', values: { ...values, legalForm: 'SAS' } };
  expect((await post(IDENTITY, { ...later, from: '2026-03-01' }, version)).json()).toMatchObject({
    code: 'configuration/day-passed',
  });
  await post(IDENTITY, { ...later, from: '2026-04-01' }, version);
  const page = await read<ConfigurationPage>('/api/configuration');
  const group = page.groups.find((one) => one.code === 'identity')!;
  expect(group.planned).toEqual([{ from: '2026-04-01', name: 'legalForm', value: 'SAS' }]);
  expect(group.fields.find((one) => one.name === 'legalForm')!.value).toBe('');
});

test('an offer taken off sale is no longer proposed from its day on, and comes back', async () => {
  const offers = async () =>
    (await read<CatalogPage>('/api/configuration/catalog')).contracts[0]!.items.filter((one) => one.kind === 'offer');
  const proposed = (day: string) =>
    inTransaction(database.db, context, async (tx) =>
      (await offerings(tx, context, { on: civilDate(day), kind: 'offer' })).map((one) => one.code),
    );
  const [first] = await offers();
  const path = `/api/configuration/catalog/livebox-ag/${first!.code}`;
  expect(first).toMatchObject({ onSale: true, version: 0 });
  const off = await post(path, { onSale: false, from: '2026-03-15', why: 'Fin de série' }, first!.version);
  expect(off.statusCode).toBe(200);
  expect(await proposed('2026-03-14')).toContain(first!.code);
  expect(await proposed('2026-03-15')).not.toContain(first!.code);
  const [changed] = await offers();
  expect(changed).toMatchObject({ onSale: true, planned: [{ from: '2026-03-15', onSale: false }], version: 1 });
  expect((await post(path, { onSale: false, from: '2026-03-15', why: 'Fin de série' }, 1)).json()).toMatchObject({
    code: 'product-catalog/sale-same',
  });
  await post(path, { onSale: true, from: '2026-03-15', why: 'Finalement gardée' }, 1);
  expect(await proposed('2026-03-15')).toContain(first!.code);
});

test('a day is closed and slots are opened; the calendar is told whole', async () => {
  const { version } = await read<CalendarPage>('/api/configuration/calendar');
  const body = {
    why: 'Pont de mai',
    closedDays: [{ on: '2026-05-15', label: 'Pont de l’Ascension' }],
    visitSlots: [{ days: '1-5', begins: '08:00', ends: '12:00', visits: 4 }],
  };
  const done = (await post('/api/configuration/calendar', body, version)).json<ActionOutcome>();
  expect(done.changes.map((one) => one.label.fr)).toEqual([
    'Ajouté : 2026-05-15 Pont de l’Ascension',
    'Ajouté : 1-5 08:00-12:00 × 4',
  ]);
  const page = await read<CalendarPage>('/api/configuration/calendar');
  expect(page.closedDays).toEqual([{ on: '2026-05-15', label: 'Pont de l’Ascension' }]);
  // The 27th of May is a holiday of Guadeloupe alone, the 22nd of Martinique.
  expect(page.holidays.find((one) => one.on === '2026-05-27')?.territories).toEqual(['GP']);
});

test('billing reads the settings and changes none of them', async () => {
  expect((await api.app.inject({ url: '/api/configuration', headers: billing })).statusCode).toBe(200);
  const { version, values } = await identity();
  expect((await post(IDENTITY, { why: 'Nouveau nom', values }, version, billing)).statusCode).toBe(403);
});

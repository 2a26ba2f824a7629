import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { mediationRoutes } from '../../src/modules/mediation/api.ts';
import { mediationJobs } from '../../src/modules/mediation/jobs.ts';
import { presetReading, type Reading } from '../../src/formats/cdr-reading.ts';
import { activateAgreement } from '../../src/modules/agreement/index.ts';
import type { OrderOutcome } from '../../src/modules/product-order/index.ts';
import { callsOf } from '../../src/modules/usage/index.ts';
import type { Tx } from '../../src/platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../src/platform/database/throwaway.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { jobRunner } from '../../src/platform/jobs/job-runner.ts';
import { createApiKey } from '../../src/platform/sign-in/api-keys.ts';
import { openLog } from '../../src/platform/log.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { testClock } from '../support/clock.ts';
import { addOperators, freshDatabase, testContext } from '../support/database.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { openLiveboxShop, someSubscriber, valueOf } from '../support/subscriber.ts';

let database: ThrowawayDatabase;
let api: TestApi;
let dataFolder: string;
let subscriber: OrderOutcome;
let line: string;
let office: Record<string, string>;
const clock = testClock('2026-01-05T14:00:00Z');
const context = testContext({ clock });
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);

beforeAll(async () => {
  database = await freshDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'regie-mediation-'));
  await addOperators(database);
  subscriber = await run(async (tx) => {
    await openLiveboxShop(tx, context);
    return someSubscriber(tx, context);
  });
  clock.set('2026-01-10T14:00:00Z');
  valueOf(await run((tx) => activateAgreement(tx, context, { agreementId: subscriber.agreement.id })));
  clock.set('2026-03-02T10:00:00Z');
  api = await testApi(database, [mediationRoutes], { clock, config: { dataFolder } });
  office = await api.signedIn({ roles: ['billing'] });
  line = `0${subscriber.number!.slice(4)}`;
});
afterAll(async () => {
  await api.close();
  await database.drop();
  await rm(dataFolder, { recursive: true, force: true });
});

const chance = seededRandom(5);

/** Runs what waits, as the worker does. */
async function work(): Promise<void> {
  clock.advance(10_000);
  const jobs = mediationJobs(() => ({ dataFolder, usageFolder: undefined }));
  const log = openLog('silent');
  const runner = jobRunner({ database, jobs, clock, wallClock: clock, random: chance, log });
  await runner.drain();
  await runner.close();
}

async function send(url: string, content: string | Uint8Array, name = 'switch.csv'): Promise<{ id: string }> {
  const start = `--cut\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(start), Buffer.from(content), Buffer.from('\r\n--cut--\r\n')]);
  const headers = { ...office, 'content-type': 'multipart/form-data; boundary=cut' };
  const answer = await api.app.inject({ method: 'POST', url, headers, payload });
  expect([answer.statusCode, answer.body]).toEqual([202, expect.any(String)]);
  await work();
  return answer.json();
}
const read = async <T>(url: string, language = 'fr'): Promise<T> => {
  const answer = await api.app.inject({ url, headers: { ...office, 'accept-language': language } });
  return (answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.body) as T;
};
interface FilePage {
  readonly file: Record<string, unknown>;
  readonly left: Record<string, number>;
  readonly corrections: readonly Record<string, unknown>[];
}
const pageOf = (id: string): Promise<FilePage> => read(`/api/usage-files/${id}`);
const callIds = async (): Promise<string[]> =>
  (await run((tx) => callsOf(tx, subscriber.agreement.accountId, 100))).map((one) => one.call_id).sort();

const HEADER = 'Réf|Appelant|Appelé|Date|Heure|Durée|Nature|Volume|Pays|Remplace';
const reading: Reading = {
  ...presetReading('csv', 'GP'),
  separator: '|',
  columns: {
    call_id: ['Réf'],
    calling_number: ['Appelant'],
    called_number: ['Appelé'],
    started_at: ['Date', 'Heure'],
    duration_seconds: ['Durée'],
    kind: ['Nature'],
    quantity: ['Volume'],
    visited_country: ['Pays'],
    replaces: ['Remplace'],
  },
  dateForm: 'dmy',
  durationUnit: 'hms',
  idPrefix: 'PTP-',
};

function row(id: string, given: Partial<Record<string, string>> = {}): string {
  const { from = line, to = '0142345678', date = '10/02/2026', at = '12:00:00', lasts = '00:01:24' } = given;
  const { kind = 'voice', volume = '', country = '', replaces = '' } = given;
  return [id, from, to, date, at, lasts, kind, volume, country, replaces].join('|');
}

const FILE = () => [
  HEADER,
  row('GOOD-1'),
  row('CUT-1').slice(0, 30),
  row(''),
  row('BAD ID'),
  row('FROM-1', { from: 'anonymous' }),
  row('FROM-2', { from: '0590999999' }),
  row('TO-1', { to: '059012XXXX' }),
  row('TO-2', { to: '0021012345' }),
  row('DATE-1', { date: '30/02/2026' }),
  row('DATE-2', { date: '03/03/2026' }),
  row('LONG-1', { lasts: '24:00:01' }),
  row('LONG-2', { lasts: '84' }),
  row('KIND-1', { kind: 'fax' }),
  row('DATA-1', { kind: 'data', volume: 'x' }),
  row('PLACE-1', { country: 'France' }),
  row('REPL-1', { replaces: 'not an id' }),
  row('GOOD-1'),
  row('HELP-1', { to: '18' }),
  '',
  row('TWO-1', { from: 'masqué', to: '1234' }),
  row('GOOD-2', { to: '00 33 6 12 34 56 78' }),
];

describe('a file with one of each fault', () => {
  let fileId: string;
  beforeAll(async () => {
    const body = { code: 'switch-ptp', name: 'Commutateur de Pointe-à-Pitre', reading };
    await api.app.inject({ method: 'POST', url: '/api/usage-sources', headers: office, payload: body });
    const content = gzipSync(FILE().slice(0, 9).join('\n') + '\n');
    const rest = gzipSync(FILE().slice(9).join('\n'));
    // An archive of two members, as a switch that adds to its archive writes it.
    ({ id: fileId } = await send('/api/usage-files?source=switch-ptp', Buffer.concat([content, rest]), 'ptp.csv.gz'));
  });

  test('the good rows enter; each bad one is told with its line, its field and why, in French', async () => {
    expect(await callIds()).toEqual(['PTP-GOOD-1', 'PTP-GOOD-2']);
    const { file, left } = await pageOf(fileId);
    // 20 rows: 2 kept, 1 call to the emergency services, 17 refused of which 1 was received already.
    expect(file).toMatchObject({ state: 'done', rows: 20, kept: 2, rejected: 17, duplicates: 1, aside: 1, open: 16 });
    expect(left).toMatchObject({ open: 16, duplicate: 1, entered: 0 });
    const rejects = await read<{ row: number; field: string; reason: { fr: string; en: string } }[]>(
      `/api/usage-files/${fileId}/rejects`,
    );
    expect(rejects.map((one) => [one.row, one.field, one.reason.fr])).toEqual([
      [3, 'row', expect.stringMatching(/^Ligne incomplète : \d+ champs au lieu de 10\.$/)],
      [4, 'call_id', 'Le champ call_id est vide ou absent.'],
      [5, 'call_id', 'Identifiant de 1 à 80 lettres, chiffres ou . : @ - _.'],
      [6, 'calling_number', 'Numéro masqué : demandez au commutateur le numéro entier.'],
      [7, 'calling_number', 'Aucun client n’avait ce numéro à cet instant.'],
      [8, 'called_number', 'Numéro masqué : demandez au commutateur le numéro entier.'],
      [9, 'called_number', 'Indicatif de pays inconnu : vérifiez les chiffres après 00 ou +.'],
      [10, 'started_at', '« 30/02/2026 12:00:00 » n’est pas une date de la forme choisie, ou ce jour n’existe pas.'],
      [11, 'started_at', 'L’appel est daté dans le futur.'],
      [12, 'duration_seconds', 'Durée attendue dans l’unité choisie, d’un jour au plus.'],
      [13, 'duration_seconds', 'Durée attendue dans l’unité choisie, d’un jour au plus.'],
      [14, 'kind', 'Valeurs possibles : voice, sms, mms, data.'],
      [15, 'quantity', 'Nombre entier de messages, ou volume, attendu.'],
      [16, 'visited_country', 'Pays attendu en deux lettres (ISO 3166-1).'],
      [17, 'replaces', expect.stringMatching(/^Identifiant de 1 à 80/)],
      [18, 'call_id', expect.stringContaining('déjà')],
      [21, 'calling_number', expect.stringMatching(/^Numéro masqué.* À corriger aussi : numéro appelé\.$/)],
    ]);
    expect(rejects.every(({ reason }) => reason.en !== '' && reason.en !== reason.fr)).toBe(true);
  });

  test('the report holds the rows to be corrected with their line as it came, in English on request', async () => {
    const report = (await read<string>(`/api/usage-files/${fileId}/rejects.csv`)).trim().split('\n');
    expect(report[0]).toBe('ligne;champ;motif;contenu');
    expect(report).toHaveLength(17);
    expect(report[4]).toBe(`6;calling_number;Numéro masqué : demandez au commutateur le numéro entier.;${FILE()[5]}`);
    const english = (await read<string>(`/api/usage-files/${fileId}/rejects.csv`, 'en')).split('\n');
    expect(english[0]).toBe('row;field;reason;content');
    expect(english[4]).toContain('Masked number');
  });

  test('corrected rows enter once, those still faulty stay, rows that were never refused do not enter', async () => {
    const report = (await read<string>(`/api/usage-files/${fileId}/rejects.csv`)).trim().split('\n');
    const corrected = report
      .map((text) => text.replace('anonymous', line).replaceAll('30/02/2026', '28/02/2026').replace('|fax|', '|voice|'))
      .concat([`2;row;mine;${row('INTRUDER-1')}`, `6;row;again;${row('AGAIN-1')}`, `999;row;none;${row('NONE-1')}`]);
    const { id } = await send(`/api/usage-files/${fileId}/corrections`, corrected.join('\r\n'), 'corrected.csv');
    const kept = ['PTP-DATE-1', 'PTP-FROM-1', 'PTP-GOOD-1', 'PTP-GOOD-2', 'PTP-KIND-1'];
    expect(await callIds()).toEqual(kept);
    // Of 16 rows, 3 entered; 13 stay.
    expect((await pageOf(fileId)).left).toMatchObject({ open: 13, entered: 3, entering: 0, duplicate: 1 });
    const correction = await pageOf(id);
    expect(correction.file).toMatchObject({ kept: 3, corrects: fileId, state: 'done', open: 0 });
    const refusals = await read<{ row: number; reason: { fr: string } }[]>(`/api/usage-files/${id}/rejects`);
    expect(refusals.slice(-3).map((one) => one.reason.fr)).toEqual([
      'Cette ligne n’avait pas été refusée : rien n’est à corriger.',
      'Cette ligne est deux fois dans le rapport.',
      'Cette ligne n’avait pas été refusée : rien n’est à corriger.',
    ]);
    // The same report again: what has entered is told so, and nothing more enters.
    await send(`/api/usage-files/${fileId}/corrections`, corrected.join('\r\n'), 'corrected.csv');
    expect(await callIds()).toEqual(kept);
    expect((await pageOf(fileId)).left).toMatchObject({ open: 13, entered: 3 });
  });

  test('two reports with the same row, sent at once under other identifiers: it enters once', async () => {
    const twice = ['TWIN-A', 'TWIN-B'].map((id) => `ligne;champ;motif;contenu\n12;x;x;${row(id)}\n`);
    const before = await callIds();
    await Promise.all(twice.map((content, i) => send(`/api/usage-files/${fileId}/corrections`, content, `${i}.csv`)));
    const after = await callIds();
    expect(after).toHaveLength(before.length + 1);
    expect((await pageOf(fileId)).left).toMatchObject({ open: 12, entered: 4 });
  });

  test('a row whose line was unknown enters as it is once the line is known, and not before', async () => {
    const retry = () => api.app.inject({ method: 'POST', url: `/api/usage-files/${fileId}/retry`, headers: office });
    expect((await retry()).statusCode).toBe(202);
    await work();
    expect((await pageOf(fileId)).left).toMatchObject({ open: 12, entered: 4 });
    await run(async (tx) => {
      await sql`insert into line (account_id, e164, from_at, agreement_id, territory)
        select account_id, '+590590999999', from_at, agreement_id, territory from line limit 1`.execute(tx);
    });
    expect((await retry()).statusCode).toBe(202);
    await work();
    expect((await pageOf(fileId)).left).toMatchObject({ open: 11, entered: 5 });
    expect(await callIds()).toContain('PTP-FROM-2');
  });

  test('the same file again changes nothing; a report that is none is refused as a whole', async () => {
    const before = await callIds();
    await send('/api/usage-files?source=switch-ptp', gzipSync(FILE().join('\n')), 'again.csv.gz');
    expect(await callIds()).toEqual(before);
    const { id } = await send(`/api/usage-files/${fileId}/corrections`, 'Bonjour\nMadame\n', 'letter.txt');
    expect((await pageOf(id)).file).toMatchObject({
      state: 'refused',
      refusal: { fr: expect.stringMatching(/rapport/) },
    });
    expect((await pageOf(fileId)).left).toMatchObject({ open: 11, entering: 0 });
  });
});

describe('records sent one by one', () => {
  const post = (payload: object, key?: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/usage-records',
      headers: { ...office, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      payload,
    });
  const usage = (id: string, to = '0142345678') => ({
    '@type': 'Usage',
    usageDate: '2026-02-11T12:00:00-04:00',
    usageType: 'VOICE',
    usageCharacteristic: [
      { name: 'call_id', value: id },
      { name: 'calling_number', value: line },
      { name: 'called_number', value: to },
      { name: 'duration_seconds', value: '00:00:30' },
    ],
    source: 'switch-ptp',
  });

  test('a record is received, then rated; sent again under the same key, it is the same record', async () => {
    const [first, again] = [await post(usage('ONE-1'), 'k1'), await post(usage('ONE-1'), 'k1')];
    expect(first.statusCode).toBe(201);
    const { id } = first.json<{ id: string }>();
    expect(again.json()).toMatchObject({ id, status: 'received' });
    await work();
    await work();
    expect(await read(`/api/usage-records/${id}`)).toMatchObject({ status: 'rated', statusReason: null });
    expect((await callIds()).filter((one) => one === 'PTP-ONE-1')).toHaveLength(1);
  });

  test('a record received already is rejected with its reason', async () => {
    const { id } = (await post(usage('ONE-1'), 'k2')).json<{ id: string }>();
    await work();
    await work();
    expect(await read(`/api/usage-records/${id}`)).toMatchObject({
      status: 'rejected',
      statusReason: { field: 'call_id' },
    });
  });

  test('a system sends with a key of the scope usage, and with no other', async () => {
    const keyed = async (scope: 'usage' | 'charging') => {
      const made = await run((tx) => createApiKey(tx, context, { name: `switch ${scope}`, scopes: [scope] }));
      const headers = { authorization: `Bearer ${valueOf(made).secret}` };
      const payload = usage(`KEY-${scope}`);
      return (await api.app.inject({ method: 'POST', url: '/api/usage-records', headers, payload })).statusCode;
    };
    expect([await keyed('usage'), await keyed('charging')]).toEqual([201, 403]);
  });

  test('a fault is told at once, with its field', async () => {
    const told = await post(usage('ONE-2', '059012XXXX'));
    expect([told.statusCode, told.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([
      422,
      'called_number',
    ]);
  });
});

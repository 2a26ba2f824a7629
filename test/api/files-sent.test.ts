import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Population, populate } from './population.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { jobs } from '../../src/apps/jobs.ts';
import { jobRunner } from '../../src/platform/jobs/job-runner.ts';
import { openLog } from '../../src/platform/log.ts';

let population: Population;
let billing: Record<string, string>;
beforeAll(async () => {
  population = await populate();
  billing = population.sessions.billing;
});
afterAll(() => population.close());

interface Told {
  readonly status: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly [name: string]: unknown;
}

/** Sends a file as a browser's form does. */
async function send(url: string, content: string | Uint8Array, language = 'fr', field = 'file'): Promise<Told> {
  const start = `--cut\r\ncontent-disposition: form-data; name="${field}"; filename="sent.bin"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(start), Buffer.from(content), Buffer.from('\r\n--cut--\r\n')]);
  const type = 'multipart/form-data; boundary=cut';
  const headers = { ...billing, 'content-type': type, 'accept-language': language };
  const answer = await population.api.app.inject({ method: 'POST', url, headers, payload });
  return { ...answer.json<object>(), status: answer.statusCode };
}

const read = async <T>(url: string): Promise<T> =>
  (await population.api.app.inject({ url, headers: billing })).json<T>();

/** Runs what the office has asked for, as the worker does. */
async function work(): Promise<void> {
  const { database, clock } = population;
  const log = openLog('silent');
  const runner = jobRunner({ database, jobs, clock, wallClock: clock, random: seededRandom(5), log });
  await runner.drain();
  await runner.close();
}

const messageOf = ({ status, errors }: Told) => ({ status, ...errors?.[0] });
const HEADER = 'call_id,calling_number,called_number,called_network,started_at,duration_seconds';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('a file of calls that is none', () => {
  const CALLS = '/api/usage-files';
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `Z${i},+590590200000,+33142345678,fixed,2026-01-20T10:00:00Z,${i}`,
  );
  const archive = gzipSync(rows.join('\n'));

  it.each([
    ['empty', '', 'Le fichier est vide.', 'The file is empty.'],
    ['of blanks', ' \n\n \n', 'Le fichier est vide.', 'The file is empty.'],
    [
      'a picture',
      PNG,
      'Ce n’est pas un fichier CSV : envoyez du texte UTF-8, tel quel ou compressé par gzip.',
      'This is no CSV file: send UTF-8 text, plain or compressed by gzip.',
    ],
    [
      'a line without end',
      'x'.repeat(300_000),
      'Ce n’est pas un fichier CSV : envoyez du texte UTF-8, tel quel ou compressé par gzip.',
      'This is no CSV file: send UTF-8 text, plain or compressed by gzip.',
    ],
    [
      'an archive that is cut',
      archive.subarray(0, archive.length - 40),
      'Le fichier gzip est coupé ou abîmé : envoyez-le de nouveau, entier.',
      'The gzip file is cut short or damaged: send it again, whole.',
    ],
    [
      'an archive that is damaged',
      Buffer.concat([archive.subarray(0, 40), Buffer.from('damage'), archive.subarray(46)]),
      'Le fichier gzip est coupé ou abîmé : envoyez-le de nouveau, entier.',
      'The gzip file is cut short or damaged: send it again, whole.',
    ],
    [
      'a letter',
      'Bonjour Madame\nVeuillez trouver ci-joint\n',
      'Ce n’est pas un fichier d’appels : chaque ligne donne call_id, calling_number, called_number, called_network, started_at, duration_seconds, séparés par « , » ou « ; ».',
      'This is no file of calls: each line gives call_id, calling_number, called_number, called_network, started_at, duration_seconds, separated by "," or ";".',
    ],
    [
      'without two columns',
      'call_id;called_number;called_network;duration_seconds\n1;+33142345678;fixed;3\n',
      'Il manque des colonnes à la première ligne : calling_number, started_at.',
      'The first line lacks columns: calling_number, started_at.',
    ],
  ])('%s: refused when it is sent, with the remedy', async (_, content, fr, en) => {
    expect(messageOf(await send(CALLS, content))).toEqual({ status: 422, field: 'file', message: fr });
    expect(messageOf(await send(CALLS, content, 'en'))).toEqual({ status: 422, field: 'file', message: en });
    expect(readdirSync(join(population.dataFolder, 'received'))).toEqual([]);
  });

  it('no file at all, and no form at all: what to send is told', async () => {
    const nothing = { method: 'POST' as const, url: CALLS, headers: billing };
    const told = (await population.api.app.inject({ ...nothing, payload: { file: 'x' } })).json<Told>();
    expect(messageOf(told)).toEqual({
      status: 415,
      field: 'file',
      message: 'Envoyez le fichier dans le champ « file » d’un formulaire (multipart/form-data).',
    });
    const headers = { ...billing, 'content-type': 'multipart/form-data; boundary=cut' };
    const empty = await population.api.app.inject({ ...nothing, headers, payload: '--cut--\r\n' });
    expect(messageOf(empty.json<Told>())).toEqual({ status: 422, field: 'file', message: 'Choisissez un fichier.' });
    const part = '--cut\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';
    const cutShort = ['--cut\r\ncontent-disp', part, `${part}${HEADER}\n`];
    for (const [url, payload] of [CALLS, '/api/bank-statements'].flatMap((at) => cutShort.map((one) => [at, one]))) {
      const cut = await population.api.app.inject({ ...nothing, url: url!, headers, payload: payload! });
      expect(messageOf(cut.json<Told>())).toEqual({
        status: 400,
        field: 'file',
        message: 'L’envoi s’est interrompu : envoyez de nouveau le fichier.',
      });
    }
    expect(readdirSync(join(population.dataFolder, 'received'))).toEqual([]);
  });

  it('bad rows do not stop good ones: each is told with its line, its column and why', async () => {
    const line = population.mine.number;
    const at = '2026-01-20T10:00:00-04:00';
    const content = [
      HEADER,
      `GOOD-1,${line},+33142345678,fixed,${at},84`,
      `CUT-1,${line},+33142`,
      `LONG-1,${line},+33142345678,fixed,${at},86401`,
      `LESS-1,${line},+33142345678,fixed,${at},-5`,
      `FUTURE-1,${line},+33142345678,fixed,2027-01-01T10:00:00-04:00,84`,
      `NODAY-1,${line},+33142345678,fixed,2026-02-30T10:00:00-04:00,84`,
      `NOZONE-1,${line},+33142345678,fixed,2026-01-20T10:00:00,84`,
      `STRANGER-1,+590590999999,+33142345678,fixed,${at},84`,
      `LOCAL-1,0590200000,+33142345678,fixed,${at},84`,
      `GOOD-1,${line},+33142345678,fixed,${at},84`,
      `NET-1,${line},+33142345678,satellite,${at},84`,
      `,${line},+33142345678,fixed,${at},84`,
      `\u0001\u0002,${line},+33142345678,fixed,${at},84`,
      '',
      `GOOD-2,${line},+33142345678,,${at},1.5`,
    ].join('\n');
    const sent = await send('/api/usage-files', content);
    expect(sent.status).toBe(202);
    await work();
    const { files } = await read<{ files: { id: string; kept: number; rejected: number; state: string }[] }>(
      '/api/usage-files',
    );
    expect(files[0]).toMatchObject({ kept: 2, rejected: 12, state: 'done' });
    const rejects = await read<{ row: number; field: string; reason: { fr: string; en: string } }[]>(
      `/api/usage-files/${files[0]!.id}/rejects`,
    );
    const e164 = 'Numéro attendu au format international : + suivi de 7 à 15 chiffres.';
    const moment = 'Date et heure ISO 8601 avec décalage attendues (2026-03-14T10:00:00-04:00).';
    expect(rejects.map(({ row, field, reason }) => [row, field, reason.fr])).toEqual([
      [3, 'row', 'Ligne incomplète : 3 champs au lieu de 6.'],
      [4, 'duration_seconds', 'Durée attendue en secondes, de 0 à 86400.'],
      [5, 'duration_seconds', 'Durée attendue en secondes, de 0 à 86400.'],
      [6, 'started_at', 'L’appel est daté dans le futur.'],
      [7, 'started_at', moment],
      [8, 'started_at', moment],
      [9, 'calling_number', 'Aucun client n’avait ce numéro à cet instant.'],
      [10, 'calling_number', e164],
      [11, 'call_id', 'Cet appel a déjà été reçu.'],
      [12, 'called_network', 'Valeurs possibles : fixed, mobile, ou vide.'],
      [13, 'call_id', 'La colonne call_id est vide.'],
      [14, 'call_id', 'Identifiant de 1 à 80 lettres, chiffres ou . : @ - _.'],
    ]);
    expect(rejects.every(({ reason }) => reason.en !== '' && reason.en !== reason.fr)).toBe(true);
    const csv = await population.api.app.inject({
      url: `/api/usage-files/${files[0]!.id}/rejects.csv`,
      headers: billing,
    });
    expect(csv.body.split('\n').slice(0, 2)).toEqual([
      'ligne;champ;motif;contenu',
      `3;row;Ligne incomplète : 3 champs au lieu de 6.;CUT-1,${line},+33142`,
    ]);
    expect((await send('/api/usage-files', content)).status).toBe(202);
    await work();
    const after = await read<{ files: { kept: number; rejected: number }[] }>('/api/usage-files');
    expect(after.files).toHaveLength(1);
    expect(after.files[0]).toMatchObject({ kept: 2, rejected: 12 });
    expect(readdirSync(join(population.dataFolder, 'received'))).toEqual([]);
  });
});

describe('a bank statement that is none', () => {
  const STATEMENTS = '/api/bank-statements';
  const statement = (entries: string, id = 'S1'): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
    <GrpHdr><MsgId>${id}</MsgId><CreDtTm>2026-02-02T08:00:00</CreDtTm></GrpHdr><Stmt><Id>${id}</Id>${entries}</Stmt></BkToCstmrStmt></Document>`;
  const entry = (inside: string, amount = '54.90', day = '2026-02-02'): string =>
    `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt>${inside}</Ntry>`;
  const NOT_XML = {
    fr: 'Le fichier n’est pas du XML bien formé : demandez de nouveau le relevé à la banque.',
    en: 'The file is not well-formed XML: ask the bank for the statement again.',
  };
  const NOT_CAMT = {
    fr: 'Le fichier n’est ni un relevé camt.053, ni un avis camt.054, ni un compte rendu pain.002.',
    en: 'The file is neither a camt.053 statement, nor a camt.054 notification, nor a pain.002 report.',
  };

  it.each([
    ['empty', '', NOT_XML],
    ['a picture', PNG, NOT_XML],
    ['a letter', 'Bonjour Madame', NOT_XML],
    ['cut short', statement(entry('')).slice(0, -40), NOT_XML],
    ['compressed', gzipSync(statement(entry(''))), NOT_XML],
    ['in an encoding that does not exist', '<?xml version="1.0" encoding="klingon"?><Document/>', NOT_XML],
    ['another document', '<?xml version="1.0"?><html><body>no</body></html>', NOT_CAMT],
    ['an order to pay', '<Document><CstmrDrctDbtInitn/></Document>', NOT_CAMT],
    [
      'without a statement in it',
      '<Document><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr></BkToCstmrStmt></Document>',
      { fr: 'Le fichier ne contient aucun relevé.', en: 'There is no statement in the file.' },
    ],
  ])('%s: refused, with the reason', async (_, content, words) => {
    expect(messageOf(await send(STATEMENTS, content))).toEqual({ status: 422, field: 'file', message: words.fr });
    expect(messageOf(await send(STATEMENTS, content, 'en'))).toEqual({ status: 422, field: 'file', message: words.en });
  });

  it('entities that unfold without end are not unfolded', async () => {
    const lol = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">${lol}]><Document><BkToCstmrStmt><GrpHdr><MsgId>&l12;</MsgId></GrpHdr></BkToCstmrStmt></Document>`;
    expect((await send(STATEMENTS, bomb)).status).toBe(422);
    const outside = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${statement(entry('<AcctSvcrRef>&x;</AcctSvcrRef>')).slice(38)}`;
    const told = await send(STATEMENTS, outside);
    expect(told.status).toBeLessThan(500);
    expect(JSON.stringify(told)).not.toContain('root:');
  });

  it('movements that nobody awaits are kept, each with its reason', async () => {
    const returned = (reference: string, mandate: string): string =>
      entry(`<RvslInd>true</RvslInd><NtryDtls><TxDtls><Refs>${reference}<MndtId>${mandate}</MndtId></Refs>
        <RtrInf><Rsn><Cd>MD01</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`).replace('CRDT', 'DBIT');
    const told = await send(
      STATEMENTS,
      statement(
        [
          entry('<NtryDtls><TxDtls><RmtInf><Ustrd>pour la facture</Ustrd></RmtInf></TxDtls></NtryDtls>'),
          returned('<EndToEndId>NOBODYS</EndToEndId>', 'M-1'),
          returned('', 'MANDAT-INCONNU'),
          entry('').replace('EUR', 'XPF'),
          entry('', 'fifty'),
          entry('', '99999999999999.99'),
          entry('', '1.00', '2026-02-30'),
          entry('', '1.00', '0000-01-01'),
          entry('<AcctSvcrRef>a&#0;b&#xD800;c</AcctSvcrRef>', '2.00'),
        ].join(''),
      ),
    );
    expect(told).toMatchObject({ status: 200, allocated: 0, rejected: 0, unallocated: 5, unreadable: 4 });
    const movements = await read<{ outcome: string; explanation: { fr: string } }[]>(
      `/api/bank-statements/${String(told.statementId)}/movements`,
    );
    expect(movements.map((one) => one.explanation.fr).sort()).toEqual([
      'Devise XPF : seuls les euros sont affectés automatiquement.',
      'Ni facture ni client reconnu dans le libellé : à affecter à la main.',
      'Ni facture ni client reconnu dans le libellé : à affecter à la main.',
      'Rejet d’un prélèvement ou d’un mandat inconnu (MANDAT-INCONNU).',
      'Rejet d’un prélèvement ou d’un mandat inconnu (NOBODYS).',
    ]);
  });

  it('the same statement twice changes nothing', async () => {
    const paid = entry(
      `<NtryDtls><TxDtls><RmtInf><Ustrd>compte ${population.theirs.accountNumber}</Ustrd></RmtInf></TxDtls></NtryDtls>`,
    );
    const balance = () =>
      population.run(async (tx) => {
        const { rows } = await sql`select count(*)::int as n, sum(amount)::text as total from payment`.execute(tx);
        return rows;
      });
    expect(await send(STATEMENTS, statement(paid, 'S2'))).toMatchObject({ allocated: 1, alreadyImported: false });
    const before = await balance();
    expect(await send(STATEMENTS, statement(paid, 'S2'))).toMatchObject({ allocated: 0, alreadyImported: true });
    expect(before).toEqual([{ n: 1, total: '54900000' }]);
    expect(await balance()).toEqual(before);
  });

  it('a statement in the old French encoding is read with its accents', async () => {
    const latin = Buffer.from(
      statement(
        entry('<NtryDtls><TxDtls><RmtInf><Ustrd>réglé à crédit</Ustrd></RmtInf></TxDtls></NtryDtls>'),
        'S3',
      ).replace('UTF-8', 'ISO-8859-1'),
      'latin1',
    );
    const told = await send(STATEMENTS, latin);
    const [movement] = await read<{ remittance: string }[]>(
      `/api/bank-statements/${String(told.statementId)}/movements`,
    );
    expect(movement?.remittance).toBe('réglé à crédit');
  });
});

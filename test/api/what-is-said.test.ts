import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Population, populate } from './population.ts';
import { agreementOf } from '../../src/modules/agreement/index.ts';

let population: Population;
let desk: Record<string, string>;
beforeAll(async () => {
  population = await populate();
  desk = population.sessions.administrator;
});
afterAll(() => population.close());

interface Told {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

async function say(url: string, payload: object, headers: Record<string, string> = {}) {
  const answer = await population.api.app.inject({ method: 'POST', url, payload, headers: { ...desk, ...headers } });
  const { code, detail, errors } = answer.json<Told>();
  return { status: answer.statusCode, code, detail, errors };
}

/** The field at fault and what is said of it, in both languages. */
async function said(url: string, payload: object, headers: Record<string, string> = {}) {
  const fr = await say(url, payload, headers);
  const en = await say(url, payload, { ...headers, 'accept-language': 'en' });
  return { status: fr.status, field: fr.errors[0]?.field, fr: fr.errors[0]?.message, en: en.errors[0]?.message };
}

const CUSTOMER = {
  territory: 'GP',
  segment: 'residential',
  title: 'madame',
  givenName: 'Marie-Ève',
  familyName: 'Dupont',
  address: { line1: '1 rue', postcode: '97110', city: 'Pointe-à-Pitre' },
};

describe('what is said to whoever makes a mistake: the field and the remedy', () => {
  it.each([
    [
      'an unknown territory',
      { territory: 'PF' },
      'territory',
      'Valeurs possibles : GP, MQ, GF, MF, BL, YT, RE, FR, FR-57, FR-54.',
      'Possible values: GP, MQ, GF, MF, BL, YT, RE, FR, FR-57, FR-54.',
    ],
    [
      'no street',
      { address: { postcode: '97110', city: 'Ici' } },
      'address.line1',
      'Ce champ est obligatoire : donnez un texte.',
      'This field is needed: give a text.',
    ],
    [
      'a blank name',
      { familyName: '   ' },
      'familyName',
      'Ce champ ne peut rester vide.',
      'This field cannot be empty.',
    ],
    [
      'a number for a name',
      { familyName: 12 },
      'familyName',
      'Il faut un texte ; reçu : un nombre.',
      'This takes a text; received: a number.',
    ],
    [
      'a name without end',
      { familyName: 'x'.repeat(201) },
      'familyName',
      'Au plus 200 caractères.',
      'At most 200 characters.',
    ],
    [
      'letters in a postcode',
      { address: { ...CUSTOMER.address, postcode: '2A004' } },
      'address.postcode',
      'Code postal attendu : cinq chiffres (97110).',
      'Expected a postcode: five digits (97110).',
    ],
    [
      'a day that does not exist',
      { birthDate: '1990-02-30' },
      'birthDate',
      'Jour attendu qui existe au calendrier, sous la forme AAAA-MM-JJ (2026-03-14).',
      'Expected a day that the calendar has, written YYYY-MM-DD (2026-03-14).',
    ],
    [
      'a day of another age',
      { birthDate: '0001-01-01' },
      'birthDate',
      'L’année va de 1900 à 2199.',
      'The year goes from 1900 to 2199.',
    ],
    [
      'a field of another program',
      { nickname: 'Mimi' },
      'nickname',
      'Ce champ n’est pas connu ici : retirez-le.',
      'This field is not known here: leave it out.',
    ],
    [
      'a character that is none',
      { familyName: 'Du\u0000pont' },
      'familyName',
      'Ce texte contient un caractère de commande ou incomplet : retirez-le.',
      'This text has a control character or an incomplete one: leave it out.',
    ],
  ])('a customer with %s', async (_, change, field, fr, en) => {
    expect(await said('/api/customers', { ...CUSTOMER, ...change })).toEqual({ status: 422, field, fr, en });
  });

  it.each([
    [
      'a key that does not fit',
      'FR7630006000011234567890188',
      'iban',
      'Cet IBAN est faux : vérifiez sa longueur et sa clé.',
      'This IBAN is wrong: check its length and its check digits.',
    ],
    [
      'a digit missing',
      'FR763000600001123456789018',
      'iban',
      'Cet IBAN est faux : vérifiez sa longueur et sa clé.',
      'This IBAN is wrong: check its length and its check digits.',
    ],
    [
      'a bank outside SEPA',
      'TN5910006035183598478831',
      'iban',
      'Ce compte est tenu hors de la zone SEPA.',
      'This bank account is outside the SEPA zone.',
    ],
  ])('an IBAN with %s', async (_, iban, field, fr, en) => {
    const url = `/api/customers/${population.mine.accountId}/mandate`;
    expect(await said(url, { iban })).toEqual({ status: 422, field, fr, en });
  });

  it('a telephone number of another territory, or of nobody', async () => {
    expect(await said('/api/telephone-numbers', { territory: 'GP', numbers: ['0596 11 22 33'] })).toMatchObject({
      status: 422,
      field: 'number',
      fr: expect.stringContaining('GP') as string,
    });
    expect(await said('/api/telephone-numbers', { territory: 'GP', numbers: ['12'] })).toMatchObject({
      status: 422,
      field: 'number',
    });
  });

  it.each([
    [
      'an unknown contract',
      'livebox',
      'commitment',
      {},
      404,
      'pack',
      /^Contrat inconnu : « livebox » ; contrats : livebox-ag/,
      /^Unknown pack/,
    ],
    [
      'an unknown question',
      'livebox-ag',
      'engagement',
      {},
      404,
      'decision',
      /^Décision inconnue dans livebox-ag : « engagement » ; décisions : /,
      /livebox-ag/,
    ],
    ['no day', 'livebox-ag', 'commitment', { asOf: '2026-01-01' }, 422, 'activatedOn', /activatedOn/, /activatedOn/],
    [
      'a day that does not exist',
      'livebox-ag',
      'commitment',
      { activatedOn: '2025-02-29', asOf: '2026-01-01' },
      422,
      'activatedOn',
      /« activatedOn » est invalide : date existante attendue, de la forme AAAA-MM-JJ/,
      /activatedOn/,
    ],
    [
      'a fact that the decision does not know',
      'livebox-ag',
      'commitment',
      { activatedOn: '2025-02-28', asOf: '2026-01-01', colour: 'red' },
      422,
      'colour',
      /« colour » n’est pas un fait de cette décision ; faits attendus : activatedOn, commitmentMonths, asOf/,
      /colour/,
    ],
  ])('a contract asked with %s', async (_, pack, decision, facts, status, field, fr, en) => {
    const told = await said(`/api/decisions/${pack}/${decision}`, facts);
    expect(told).toMatchObject({ status, field });
    expect(told.fr).toMatch(fr);
    expect(told.en).toMatch(en);
  });

  it('an unknown version of the terms is told with those that there are', async () => {
    const url = '/api/decisions/livebox-ag/commitment?version=1999-01';
    expect(await said(url, {})).toMatchObject({
      status: 422,
      field: 'version',
      fr: 'Version inconnue : « 1999-01 » ; versions : 2024-04.',
    });
  });

  it('a sale that the contract does not let the customer go back on says why, in words', async () => {
    const { agreementId } = population.mine;
    const { version } = (await population.run((tx) => agreementOf(tx, agreementId)))!;
    const told = await say(`/api/agreements/${agreementId}/withdrawal`, {}, { 'if-match': `"${version}"` });
    expect(told).toEqual({
      status: 409,
      code: 'agreement/withdrawal-refused',
      detail: 'La rétractation n’est pas ouverte. La rétractation est ouverte aux seules souscriptions à distance.',
      errors: [],
    });
  });

  it('a paper that the contract does not accept is refused by what is wrong with it', async () => {
    const documents = { provided: ['identity', 'bank-details'], identityType: 'driving-licence' };
    const order = { pack: 'livebox-ag', offer: 'INFINI-FIBRE', channel: 'shop', addressId: population.addressId };
    const url = `/api/customers/${population.mine.accountId}/orders?preview=true`;
    const expired = { ...documents, identityType: 'passport', identityExpiresOn: '2020-01-01' };
    expect(await said(url, { ...order, documents: { ...documents, identityExpiresOn: '2031-01-01' } })).toMatchObject({
      field: 'documents',
      fr: expect.stringContaining('cette pièce d’identité n’est pas de celles qui sont admises') as string,
    });
    expect(await said(url, { ...order, documents: expired })).toMatchObject({
      field: 'documents',
      fr: expect.stringContaining('la pièce d’identité est périmée') as string,
      en: expect.stringContaining('the identity document has expired') as string,
    });
  });

  it('an action that the state of a contract does not allow says which state it takes', async () => {
    const { agreementId } = population.mine;
    const { version } = (await population.run((tx) => agreementOf(tx, agreementId)))!;
    const ask = (verb: string, body: object = {}) =>
      say(`/api/agreements/${agreementId}/${verb}`, body, { 'if-match': `"${version}"` });
    expect((await ask('termination-cancellation')).detail).toBe(
      'Ce contrat est actif ; il faut pour cela un contrat en cours de résiliation.',
    );
    expect((await ask('activation')).detail).toBe(
      'Ce contrat est actif ; il faut pour cela un contrat commandé ou en attente de mise en service.',
    );
    expect((await ask('resumption', { reason: 'payé' })).detail).toBe(
      'Ce contrat est actif ; il faut pour cela un contrat suspendu.',
    );
  });

  it('work that is not there, or not in the state that is asked of it', async () => {
    expect(await say('/api/jobs/no-such/stop', {})).toMatchObject({ status: 404, detail: 'Ce travail n’existe pas.' });
    const asked = await population.api.app.inject({
      method: 'POST',
      url: '/api/bill-runs',
      headers: desk,
      payload: { asOf: '2026-02-02' },
    });
    const job = `/api/jobs/${encodeURIComponent(asked.json<{ id: string }>().id)}`;
    expect(await say(`${job}/resume`, {})).toMatchObject({
      status: 409,
      detail: 'Ce travail n’est ni arrêté ni en échec : il n’y a rien à reprendre.',
    });
    const stop = { method: 'POST' as const, url: `${job}/stop`, headers: desk };
    expect((await population.api.app.inject(stop)).statusCode).toBe(204);
    expect(await said('/api/bill-runs', { asOf: '2026-03-01' })).toEqual({
      status: 422,
      field: 'asOf',
      fr: 'Ce jour n’est pas encore venu.',
      en: 'That day has not come yet.',
    });
  });

  it('a body that is no JSON, no form or nothing at all', async () => {
    const send = async (payload: string, type: string) => {
      const headers = { ...desk, 'content-type': type };
      const answer = await population.api.app.inject({ method: 'POST', url: '/api/customers', headers, payload });
      return [answer.statusCode, answer.json<Told>().code, answer.json<Told>().errors[0]?.field];
    };
    expect(await send('{"territory":', 'application/json')).toEqual([400, 'request/no-json', 'body']);
    expect(await send('', 'application/json')).toEqual([400, 'request/no-json', 'body']);
    expect(await send('{"__proto__":{"x":1}}', 'application/json')).toEqual([400, 'request/no-json', 'body']);
    expect(await send('a=b', 'application/x-www-form-urlencoded')).toEqual([415, 'request/unsupported', undefined]);
    expect(await send('<a/>', 'application/xml')).toEqual([415, 'request/unsupported', undefined]);
    expect(await send(JSON.stringify('x'.repeat(3_000_000)), 'application/json')).toEqual([
      413,
      'request/too-large',
      undefined,
    ]);
  });

  it('an address that is none, or that cannot be read, is answered by a problem too', async () => {
    for (const url of [
      '/api/nothing',
      '/api/customers/%E0%A4%A',
      '/api/%00',
      '/tmf-api/party/v9/individual',
      `/api/customers/${'x'.repeat(5000)}`,
    ]) {
      const answer = await population.api.app.inject({ url, headers: desk });
      expect([url.slice(0, 40), answer.statusCode < 500, String(answer.headers['content-type']).split(';')[0]]).toEqual(
        [url.slice(0, 40), true, 'application/problem+json'],
      );
    }
  });
});

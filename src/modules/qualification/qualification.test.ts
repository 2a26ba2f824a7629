import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOperators, freshDatabase, testContext } from '../../../test/support/database.ts';
import { codeOf, openLiveboxShop, STREET, valueOf } from '../../../test/support/subscriber.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ThrowawayDatabase } from '../../platform/database/throwaway.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { findAddresses, importAddresses, qualify } from './index.ts';

let database: ThrowawayDatabase;
const context = testContext();
const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(database.db, context, work);
const HEADER = 'territory,commune,postcode,street,fibre,vdsl2,adsl,detached_house,already_connected';

beforeAll(async () => {
  database = await freshDatabase();
  await addOperators(database);
  await run((tx) => openLiveboxShop(tx, context));
});
afterAll(() => database.drop());

describe('what an address may have', () => {
  it('offers every technology that reaches it, with the contract’s reasons', async () => {
    const [address] = await run((tx) => findAddresses(tx, { text: '12 frebault' }));
    expect(address?.street).toBe(STREET);
    const answer = valueOf(await run((tx) => qualify(tx, context, { addressId: address!.id })));
    expect(answer.technologies).toEqual(['fibre', 'vdsl2', 'adsl']);
    expect(answer.offers).toHaveLength(10);
    expect(answer.offers.every((offer) => offer.eligible)).toBe(true);
    expect(answer.notes[0]?.because.length).toBeGreaterThan(0);
  });

  it('refuses the offers whose network does not reach it', async () => {
    await run((tx) => importAddresses(tx, context, `${HEADER}\nGF,Cayenne,97300,3 rue Lalouette,non,non,oui,non,non`));
    const address = { territory: 'GF', commune: 'CAYENNE', postcode: '97300', street: '3, Rue Lalouette' } as const;
    const answer = valueOf(await run((tx) => qualify(tx, context, { address })));
    const [yes, no] = [true, false].map((eligible) => answer.offers.filter((offer) => offer.eligible === eligible));
    expect(yes!.every((offer) => offer.offering.characteristics.technology === 'adsl')).toBe(true);
    expect(new Set(no!.map((offer) => offer.reason))).toEqual(new Set(['outside-coverage-zone']));
  });

  it('serves nothing at an address that nobody knows, and refuses an id that does not exist', async () => {
    const address = { territory: 'GP', commune: 'Nulle Part', postcode: '97199', street: '1 chemin perdu' } as const;
    const answer = valueOf(await run((tx) => qualify(tx, context, { address })));
    expect(answer.address).toBeNull();
    expect(answer.offers.some((offer) => offer.eligible)).toBe(false);
    const missing = await run((tx) => qualify(tx, context, { addressId: '00000000-0000-0000-0000-000000000001' }));
    expect(codeOf(missing)).toBe('qualification/address-not-found');
  });

  it('importing the list again changes facts and doubles nothing', async () => {
    const row = (fibre: string) => `${HEADER}\nMQ,Le Lamentin,97232,5 rue Schœlcher,${fibre},non,oui,non,non`;
    await run((tx) => importAddresses(tx, context, row('non')));
    await run((tx) => importAddresses(tx, context, row('oui')));
    const found = await run((tx) => findAddresses(tx, { text: 'schoelcher lamentin', territory: 'MQ' }));
    expect(found.map((one) => one.technologies)).toEqual([['fibre', 'adsl']]);
  });
});

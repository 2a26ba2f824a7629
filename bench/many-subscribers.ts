import { sql } from 'kysely';
import type { Tx } from '../src/platform/database/connect.ts';
import { sqlJson } from '../src/platform/database/sql-values.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { offeringOf } from '../src/modules/product-catalog/index.ts';
import type { ContractFacts } from '../src/terms/model/life.ts';
import { packs } from '../src/terms/packs/index.ts';
import type { BenchInstallation } from './throwaway-installation.ts';

export const FIRST_NUMBER = 590_590_000_000;

/** An offer that the product can bill: of the first contract with a life in Guadeloupe, the dearest. */
function someOffer() {
  const pack = packs.find((one) => one.life !== undefined && one.territories.includes('GP'))!;
  const priced = pack.catalog.flatMap((item) =>
    item.kind === 'offer' && item.price !== null ? [{ ...item, price: item.price }] : [],
  );
  const item = priced.sort((a, b) => (a.price < b.price ? 1 : -1))[0]!;
  return { pack, offering: offeringOf(pack.id, item.code)!, price: item.price };
}

async function addAccounts(tx: Tx, n: number): Promise<void> {
  await sql`insert into account (account_id, number, customer_number, territory, segment, language, billing_day, payment_method, opened_on)
    select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, lpad(i::text, 9, '0'), 'C' || lpad(i::text, 8, '0'),
      'GP', 'residential', 'fr', 1, 'transfer', '2025-01-10' from generate_series(1, ${n}::int) as i`.execute(tx);
  await sql`insert into party (account_id, kind, family_name, email, address)
    select account_id, 'individual', 'Client ' || number, 'client' || number || '@example.test', ${sqlJson({
      line1: '1 rue du Banc',
      postcode: '97110',
      city: 'Pointe-à-Pitre',
      country: 'GP',
    })} from account`.execute(tx);
  await sql`insert into billing_account (account_id, billing_day, next_bill_on)
    select account_id, 1, '2026-03-01' from account`.execute(tx);
}

/** The options of the same contract that have a price of their own, by code. */
function someOptions(count: number) {
  const { pack } = someOffer();
  return pack.catalog
    .filter((item) => item.kind === 'option' && item.price !== null && item.period === 'month')
    .slice(0, count);
}

async function addOptions(tx: Tx, count: number): Promise<void> {
  for (const [i, option] of someOptions(count).entries()) {
    await sql`insert into product (account_id, id, agreement_id, code, kind, label, status, monthly_price, started_on)
      select account_id, ('10000000-0000-7000-800' || ${String(i)} || right(account_id::text, 13))::uuid, account_id, ${option.code},
        'option', ${sqlJson(option.label)}, 'active', ${String(option.price)}::bigint, '2025-01-10' from account`.execute(
      tx,
    );
  }
  await sql`insert into billed_product (account_id, product_id, billed_through)
    select account_id, id, '2026-02-28' from product where kind = 'option'`.execute(tx);
}

async function addContracts(tx: Tx): Promise<void> {
  const { pack, offering, price } = someOffer();
  const facts: ContractFacts = {
    territory: 'GP',
    segment: 'residential',
    channel: 'shop',
    offer: offering.code,
    options: [],
    characteristics: offering.characteristics,
    orderedOn: '2025-01-05',
    monthlyPriceInclTax: String(Number(price) / 1_000_000),
    activatedOn: '2025-01-10',
    commitmentMonths: 12,
  };
  // One agreement an account, of the same identifier: nothing here asks them to differ.
  await sql`insert into subscribed_contract (account_id, agreement_id, pack, version, contract)
    select account_id, account_id, ${pack.id}, ${pack.versions.at(-1)!.id}, ${sqlJson(facts)} from account`.execute(tx);
  await sql`insert into product (account_id, id, agreement_id, code, kind, label, status, monthly_price, started_on)
    select account_id, account_id, account_id, ${offering.code}, 'offer', ${sqlJson(offering.label)}, 'active',
      ${String(price)}::bigint, '2025-01-10' from account`.execute(tx);
  await sql`insert into billed_product (account_id, product_id, billed_through)
    select account_id, account_id, '2026-02-28' from account`.execute(tx);
  await sql`insert into line (account_id, e164, from_at, agreement_id, territory)
    select account_id, '+' || (${FIRST_NUMBER}::bigint + number::bigint), '2025-01-10T14:00:00Z', account_id, 'GP' from account`.execute(
    tx,
  );
}

/**
 * Fills an empty database with so many subscribers, each with one offer, so many options, one line, and bills up to the end of
 * February 2026.
 */
export async function addSubscribers(bench: BenchInstallation, n: number, options = 0): Promise<void> {
  await inTransaction(bench.database.db, bench.context, async (tx) => {
    await addAccounts(tx, n);
    await addContracts(tx);
    await addOptions(tx, options);
  });
  // What was filled, and nothing else: told of a table that it is empty, the server plans as if it would stay so.
  await bench.database.pool.query(
    'analyze account, party, billing_account, subscribed_contract, product, billed_product, line',
  );
}

import { sql } from 'kysely';
import { offeringOf } from '../src/modules/product-catalog/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { sqlJson } from '../src/platform/database/sql-values.ts';
import { createApiKey } from '../src/platform/sign-in/api-keys.ts';
import type { ContractFacts } from '../src/terms/model/life.ts';
import { packs } from '../src/terms/packs/index.ts';
import type { BenchInstallation } from './throwaway-installation.ts';

export const FIRST_PREPAID = 262_639_000_000;

/** The first contract with prepaid plans, and an offer of it that has one. */
function prepaidOffer() {
  for (const pack of packs) {
    for (const item of pack.catalog) {
      const contract = { characteristics: item.characteristics ?? {}, offer: item.code } as ContractFacts;
      if (item.kind === 'offer' && item.price !== null && pack.life?.balance?.plan(contract))
        return { pack, offering: offeringOf(pack.id, item.code)! };
    }
  }
  throw new Error('no contract has prepaid plans');
}

/** Adds lines whose balance holds enough for the whole of the benchmark; answers the key of the network. */
export async function fillPrepaid({ database, context }: BenchInstallation, lines: number): Promise<string> {
  const { pack, offering } = prepaidOffer();
  const [territory] = pack.territories;
  const facts: ContractFacts = {
    territory: territory!,
    segment: 'residential',
    channel: 'shop',
    offer: offering.code,
    options: [],
    characteristics: offering.characteristics,
    orderedOn: '2026-02-20',
    monthlyPriceInclTax: '10.00',
    activatedOn: '2026-02-20',
    commitmentMonths: 0,
  };
  return inTransaction(database.db, context, async (tx) => {
    await sql`insert into balance_account (account_id, agreement_id, pack, terms_version, territory, contract, state, opened_at,
        month_number, month_from, month_to, month_ends_at, given_monthly, monthly, carried_over, top_up)
      select id, id, ${pack.id}, ${pack.versions.at(-1)!.id}, ${territory!}, ${sqlJson(facts)}, 'open', '2026-02-20T00:00:00Z',
        0, '2026-02-20', '2026-03-19', '2026-03-20T00:00:00Z', 0, 1000000000, 0, 0
      from (select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id
        from generate_series(1, ${lines}::int) as i) as made`.execute(tx);
    await sql`insert into line (account_id, e164, from_at, agreement_id, territory)
      select id, '+' || (${FIRST_PREPAID}::bigint + i), '2026-02-20T00:00:00Z', id, ${territory!}
      from (select i, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id
        from generate_series(1, ${lines}::int) as i) as made`.execute(tx);
    const made = await createApiKey(tx, context, { name: 'network', scopes: ['charging'] });
    if (!made.ok) throw new Error(made.failure.message.en);
    return made.value.secret;
  });
}

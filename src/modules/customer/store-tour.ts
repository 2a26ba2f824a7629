import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';

/** Where something happened, to be shown. */
export interface TourPlace {
  readonly accountId: string | null;
  readonly id: string | null;
  readonly holder: string | null;
}

/** Finds one of what happened in a demonstration, the latest: by what happened, never by who it happened to. */
const PLACES: Readonly<Record<string, RawBuilder<unknown>>> = {
  suspended: sql`select account_id, id from collection_case
    where suspended_on is not null and state = 'open' order by suspended_on desc, id limit 1`,
  ending: sql`select account_id, id from agreement where activated_on is not null and end_reason = 'customer-termination'
    order by ends_on desc, id limit 1`,
  bill: sql`select account_id, id from customer_bill where kind = 'regular' and total_incl > 0
    order by issued_on desc, total_incl desc, id limit 1`,
  missed: sql`select account_id, id from appointment where state = 'missed-by-operator' order by at desc, id limit 1`,
  porting: sql`select account_id, id from porting order by id desc limit 1`,
  outage: sql`select null::uuid as account_id, id from network_event where reached > 0 order by starts_at desc, id limit 1`,
  ticket: sql`select account_id, id from process_flow where procedure_group in ('quality', 'complaint')
    order by (closed_on is null) desc, opened_at desc limit 1`,
  plan: sql`select c.account_id, c.id from payment_plan p
      join payment_plan_bill b on b.account_id = p.account_id and b.plan_id = p.id
      join collection_case c on c.account_id = b.account_id and c.bill_id = b.bill_id
    order by (p.state = 'running') desc, p.agreed_on desc, c.id limit 1`,
  change: sql`select null::uuid as account_id, id from contract_change order by announced_on desc, id limit 1`,
  use: sql`select account_id, id from usage_alert order by month desc, percent desc, id limit 1`,
};

/** Whether the installation was filled with a demonstration. */
export async function isDemonstrationHere(tx: Tx): Promise<boolean> {
  const rows = await sql<{ demo: boolean }>`select demo_ended_at is not null as demo
    from platform_installation`.execute(tx);
  return rows.rows[0]?.demo ?? false;
}

/** The places of a tour, by what happened there; those of which nothing happened are left out. */
export async function findTourPlaces(tx: Tx): Promise<ReadonlyMap<string, TourPlace>> {
  const places = new Map<string, TourPlace>();
  for (const [name, find] of Object.entries(PLACES)) {
    const rows = await sql<TourPlace>`with found as (${find})
      select found.account_id as "accountId", found.id, coalesce(p.organization_name, p.given_name || ' ' || p.family_name) as holder from found
        left join party p on p.account_id = found.account_id`.execute(tx);
    const [place] = rows.rows;
    if (place) places.set(name, place);
  }
  return places;
}

import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';

/** A line of a bill, or of a credit note, that carries money of somebody else's sale. */
export interface CollectedLine {
  readonly account_id: string;
  readonly bill_id: string;
  readonly position: number;
  readonly code: string;
  readonly number: string;
  readonly issued_on: CivilDate;
  readonly territory: string;
  readonly amount_incl: Money;
  readonly amount_excl: Money;
  /** The bill awaits no money any more; a credit note never does. */
  readonly settled: boolean;
}

/** The lines of merchants' sales that bear some codes, on the bills and credit notes of some accounts; oldest first. */
export async function selectCollectedLines(
  tx: Tx,
  accountIds: readonly string[],
  codes: readonly string[],
): Promise<readonly CollectedLine[]> {
  if (codes.length === 0) return [];
  const rows = await sql<CollectedLine>`select l.account_id, l.bill_id, l.position, l.code, b.number, b.issued_on,
      b.territory, l.amount_incl, l.amount_excl,
      b.kind = 'credit-note' or b.state in ('paid', 'credited') as settled
    from bill_line l join customer_bill b on b.account_id = l.account_id and b.id = l.bill_id
    where l.account_id = any(${accountIds}::uuid[]) and l.kind = 'merchant' and l.code = any(${codes}::text[])
    order by b.issued_on, b.number, l.position`.execute(tx);
  return rows.rows;
}

import { sql } from 'kysely';
import { type CivilDate, isoDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { copyRows } from '../../platform/database/copy-rows.ts';
import { arrayText, jsonText, sqlDates } from '../../platform/database/sql-values.ts';
import type { BillLineRow } from './tables.ts';

/** Lines from which COPY is quicker than arrays. */
const MANY_LINES = 200;
const COLUMNS =
  'account_id bill_id position code kind label agreement_id period_from period_to quantity amount_excl vat_rate amount_vat amount_incl pack version decision_id because steps'.split(
    ' ',
  );

const dayOf = (day: CivilDate | null): string | null => (day === null ? null : isoDate(day));

/** A line as COPY takes it, in the order of the columns. */
function fieldsOf(line: BillLineRow): (string | null)[] {
  return [
    line.account_id,
    line.bill_id,
    String(line.position),
    line.code,
    line.kind,
    jsonText(line.label),
    line.agreement_id,
    dayOf(line.period_from),
    dayOf(line.period_to),
    line.quantity,
    String(line.amount_excl),
    line.vat_rate,
    String(line.amount_vat),
    String(line.amount_incl),
    line.pack,
    line.version,
    line.decision_id,
    arrayText(line.because),
    jsonText(line.steps),
  ];
}

/** Keeps the lines of bills in a constant number of statements. */
export async function insertLines(tx: Tx, lines: readonly BillLineRow[]): Promise<void> {
  if (lines.length === 0) return;
  if (lines.length > MANY_LINES) return copyRows(tx, 'bill_line', COLUMNS, lines.map(fieldsOf));
  // Arrays of arrays do not travel as text[][] of uneven width: each array of clauses goes as its text.
  await sql`insert into bill_line (account_id, bill_id, position, code, kind, label, agreement_id, period_from, period_to,
      quantity, amount_excl, vat_rate, amount_vat, amount_incl, pack, version, decision_id, because, steps)
    select account_id, bill_id, position, code, kind, label, agreement_id, period_from, period_to, quantity, amount_excl,
      vat_rate, amount_vat, amount_incl, pack, version, decision_id,
      because::text[], steps
    from unnest(${lines.map((l) => l.account_id)}::uuid[], ${lines.map((l) => l.bill_id)}::uuid[],
      ${lines.map((l) => l.position)}::int[], ${lines.map((l) => l.code)}::text[], ${lines.map((l) => l.kind)}::text[],
      ${lines.map((l) => jsonText(l.label))}::jsonb[], ${lines.map((l) => l.agreement_id)}::uuid[],
      ${sqlDates(lines.map((l) => l.period_from))}, ${sqlDates(lines.map((l) => l.period_to))},
      ${lines.map((l) => l.quantity)}::text[], ${lines.map((l) => String(l.amount_excl))}::bigint[],
      ${lines.map((l) => l.vat_rate)}::text[], ${lines.map((l) => String(l.amount_vat))}::bigint[],
      ${lines.map((l) => String(l.amount_incl))}::bigint[], ${lines.map((l) => l.pack)}::text[],
      ${lines.map((l) => l.version)}::text[], ${lines.map((l) => l.decision_id)}::uuid[],
      ${lines.map((l) => arrayText(l.because))}::text[], ${lines.map((l) => jsonText(l.steps))}::jsonb[])
      as t (account_id, bill_id, position, code, kind, label, agreement_id, period_from, period_to, quantity, amount_excl,
        vat_rate, amount_vat, amount_incl, pack, version, decision_id, because, steps)`.execute(tx);
}

import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { PaymentIncidentRegister } from '../../modules/risk-assessment/ports.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';

/** Stands in for the register that operators share: a table of the installation, walled for each operator. */
export const localRegister: PaymentIncidentRegister = {
  async ask(tx, _context, person) {
    const rows = await sql<{ reference: string; creditor: string; entered_on: CivilDate }>`select reference, creditor,
        entered_on from incident_register_entry where person = ${person} and removed_on is null
      order by entered_on, reference`.execute(tx);
    return rows.rows.map((row) => ({
      reference: row.reference,
      creditor: row.creditor,
      enteredOn: row.entered_on,
    }));
  },

  async enter(tx, _context, { reference, person, creditor, amount, on }) {
    await sql`insert into incident_register_entry (reference, person, creditor, amount, entered_on)
      values (${reference}::uuid, ${person}, ${creditor}, ${amount}, ${sqlDate(on)}) on conflict do nothing`.execute(
      tx,
    );
  },

  async remove(tx, _context, { reference, on }) {
    await sql`update incident_register_entry set removed_on = ${sqlDate(on)}
      where reference = ${reference}::uuid and removed_on is null`.execute(tx);
  },
};

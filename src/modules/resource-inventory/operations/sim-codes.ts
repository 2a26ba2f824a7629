import { sql } from 'kysely';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';

/** The codes printed with a SIM card: four to eight digits that its holder may change, and eight that unblock it. */
export interface SimCodes {
  readonly serial: string;
  readonly pin: string;
  readonly puk: string;
}

const PIN = /^\d{4,8}$/;
const PUK = /^\d{8}$/;

/** Keeps the codes of cards in stock; refuses the lot when a code is none. Codes that are known already stay as they are. */
export async function keepSimCodes(tx: Tx, context: Context, codes: readonly SimCodes[]): Promise<Result<number>> {
  const faulty = codes.find((one) => !PIN.test(one.pin) || !PUK.test(one.puk));
  if (faulty) {
    const [fr, en] = [
      `Carte ${faulty.serial} : le code PIN a 4 à 8 chiffres, le code PUK 8.`,
      `Card ${faulty.serial}: a PIN has 4 to 8 digits, a PUK 8.`,
    ];
    return fail('equipment/faulty-codes', fr, en, 'codes');
  }
  if (codes.length === 0) return ok(0);
  const kept = await sql`insert into sim_code (serial, pin, puk)
    select * from unnest(${codes.map((one) => one.serial)}::text[], ${codes.map((one) => one.pin)}::text[], ${codes.map((one) => one.puk)}::text[])
    on conflict do nothing`.execute(tx);
  const count = Number(kept.numAffectedRows ?? 0n);
  await recordAudit(tx, context, {
    action: 'resource-inventory:keep-sim-codes',
    subject: 'equipment:many',
    detail: { kept: count },
  });
  return ok(count);
}

/**
 * The codes of the cards that an agreement has, for its holder. The reading is audited with its reason, never the codes. Refused
 * when the agreement has no card, or one whose codes nobody kept.
 */
export async function readSimCodes(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly why: string },
): Promise<Result<readonly SimCodes[]>> {
  const found = await sql<SimCodes>`select code.serial, code.pin, code.puk from equipment piece
    join sim_code code on code.serial = piece.serial and code.operator_id = piece.operator_id
    where piece.account_id = ${input.accountId}::uuid and piece.agreement_id = ${input.agreementId}::uuid
      and piece.state = 'assigned' order by code.serial`.execute(tx);
  if (found.rows.length === 0) {
    const [fr, en] = ['Aucun code n’est connu pour ce contrat.', 'No code is known for this contract.'];
    return fail('equipment/no-codes', fr, en);
  }
  await recordAudit(tx, context, {
    action: 'resource-inventory:read-sim-codes',
    subject: `agreement:${input.agreementId}`,
    why: input.why,
    detail: { cards: found.rows.map((one) => one.serial) },
  });
  return ok(found.rows);
}

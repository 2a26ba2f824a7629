import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import { keptForms, openText, sealText } from '../../platform/sealed.ts';
import type { Mandate, MandateEnd } from './domain/account.ts';

interface MandateRow {
  readonly account_id: string;
  readonly id: string;
  readonly reference: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly signed_on: CivilDate;
  readonly revoked_on: CivilDate | null;
  readonly sequence: 'FRST' | 'RCUR';
  readonly revoked_because: MandateEnd | null;
  readonly last_presented_on: CivilDate | null;
  readonly creditor_id: string | null;
  readonly creditor_name: string | null;
  readonly previous_iban: string | null;
  readonly halted_on: CivilDate | null;
  readonly halted_because: string | null;
}

function mandateFrom(row: MandateRow): Mandate {
  return {
    id: row.id,
    accountId: row.account_id,
    reference: row.reference,
    iban: openText(row.iban),
    bic: row.bic,
    holder: row.holder,
    signedOn: row.signed_on,
    revokedOn: row.revoked_on,
    sequence: row.sequence,
    revokedBecause: row.revoked_because,
    lastPresentedOn: row.last_presented_on,
    creditorId: row.creditor_id,
    creditorName: row.creditor_name,
    previousIban: row.previous_iban === null ? null : openText(row.previous_iban),
    haltedOn: row.halted_on,
    haltedBecause: row.halted_because,
  };
}

const sealedOrNull = (iban: string | null): string | null => (iban === null ? null : sealText(iban));

/** Keeps a signed mandate. */
export async function insertMandate(tx: Tx, mandate: Mandate): Promise<void> {
  await sql`insert into sepa_mandate (account_id, id, reference, iban, bic, holder, signed_on, sequence)
    values (${mandate.accountId}, ${mandate.id}, ${mandate.reference}, ${sealText(mandate.iban)}, ${mandate.bic},
      ${mandate.holder}, ${sqlDate(mandate.signedOn)}, ${mandate.sequence})${unanswered}`.execute(tx);
}

/** Ends the mandate in force of an account, if there is one. */
export async function endMandate(
  tx: Tx,
  accountId: string,
  on: CivilDate,
  because: MandateEnd,
): Promise<Mandate | undefined> {
  const rows = await sql<MandateRow>`update sepa_mandate set revoked_on = ${sqlDate(on)}, revoked_because = ${because}
    where account_id = ${accountId} and revoked_on is null returning *`.execute(tx);
  return rows.rows[0] && mandateFrom(rows.rows[0]);
}

/** How many mandates an account has had. */
export async function countMandates(tx: Tx, accountId: string): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from sepa_mandate
    where account_id = ${accountId}`.execute(tx);
  return rows.rows[0]!.count;
}

/** The mandates in force of several accounts, by account. */
export async function mandatesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Mandate>> {
  if (accountIds.length === 0) return new Map();
  const rows = await sql<MandateRow>`select * from sepa_mandate
    where account_id = any(${accountIds}::uuid[]) and revoked_on is null`.execute(tx);
  return new Map(rows.rows.map((row) => [row.account_id, mandateFrom(row)]));
}

/** The mandate in force of an account. */
export async function mandateOf(tx: Tx, accountId: string): Promise<Mandate | undefined> {
  return (await mandatesOf(tx, [accountId])).get(accountId);
}

/** Accounts that are, or were, debited from a bank account: two at most, which is one too many to tell them apart. */
export async function selectAccountsByIban(tx: Tx, iban: string): Promise<readonly string[]> {
  const rows = await sql<{ account_id: string }>`select distinct account_id from sepa_mandate
    where operator_id = regie_operator() and iban = any(${keptForms(iban)}::text[]) limit 2`.execute(tx);
  return rows.rows.map((row) => row.account_id);
}

/** All mandates that an account has had, the newest first. */
export async function selectMandateHistory(tx: Tx, accountId: string): Promise<readonly Mandate[]> {
  const rows = await sql<MandateRow>`select * from sepa_mandate where account_id = ${accountId}
    order by signed_on desc, id desc`.execute(tx);
  return rows.rows.map(mandateFrom);
}

/** After a presentation: these mandates are recurring, and the bank knows their account and their creditor. */
export async function markMandatesPresented(
  tx: Tx,
  mandateIds: readonly string[],
  told: { readonly on: CivilDate; readonly creditorId: string; readonly creditorName: string },
): Promise<void> {
  if (mandateIds.length === 0) return;
  await sql`update sepa_mandate set sequence = 'RCUR', previous_iban = null, creditor_id = ${told.creditorId},
      creditor_name = ${told.creditorName}, last_presented_on = ${sqlDate(told.on)}
    where id = any(${mandateIds}::uuid[])${unanswered}`.execute(tx);
}

/**
 * A debit never reached the debtor's bank: what it was to tell is told again by the next one; the next is the first one again
 * when it was the first.
 */
export async function untellMandate(
  tx: Tx,
  told: {
    readonly accountId: string;
    readonly mandateId: string;
    readonly first: boolean;
    readonly previousIban: string | null;
    readonly previousCreditorId: string | null;
    readonly previousCreditorName: string | null;
  },
): Promise<void> {
  await sql`update sepa_mandate set sequence = case when ${told.first}::boolean then 'FRST' else sequence end,
      previous_iban = coalesce(previous_iban, ${sealedOrNull(told.previousIban)}),
      creditor_id = coalesce(${told.previousCreditorId}, creditor_id),
      creditor_name = coalesce(${told.previousCreditorName}, creditor_name)
    where account_id = ${told.accountId} and id = ${told.mandateId} and revoked_on is null`.execute(tx);
}

/** Other bank details under the mandate; debits go on. */
export async function updateMandateAccount(tx: Tx, mandate: Mandate): Promise<void> {
  await sql`update sepa_mandate set iban = ${sealText(mandate.iban)}, bic = ${mandate.bic}, holder = ${mandate.holder},
      previous_iban = ${sealedOrNull(mandate.previousIban)}, halted_on = null, halted_because = null
    where account_id = ${mandate.accountId} and id = ${mandate.id}`.execute(tx);
}

/** Stops the debits of a mandate. */
export async function updateMandateHalt(tx: Tx, mandate: Mandate): Promise<void> {
  await sql`update sepa_mandate set halted_on = ${sqlDate(mandate.haltedOn)}, halted_because = ${mandate.haltedBecause}
    where account_id = ${mandate.accountId} and id = ${mandate.id}`.execute(tx);
}

/** A change of bank details, as it is kept. */
export interface MandateChangeRow {
  readonly account_id: string;
  readonly id: string;
  readonly mandate_id: string;
  readonly changed_on: CivilDate;
  readonly changed_by: 'customer' | 'agent';
  readonly previous_iban: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
}

export async function insertMandateChange(tx: Tx, row: MandateChangeRow): Promise<void> {
  await sql`insert into sepa_mandate_change (account_id, id, mandate_id, changed_on, changed_by, previous_iban, iban, bic, holder)
    values (${row.account_id}, ${row.id}, ${row.mandate_id}, ${sqlDate(row.changed_on)}, ${row.changed_by},
      ${sealText(row.previous_iban)}, ${sealText(row.iban)}, ${row.bic}, ${row.holder})`.execute(tx);
}

/** The changes of bank details of an account, the newest first. */
export async function selectMandateChanges(tx: Tx, accountId: string): Promise<readonly MandateChangeRow[]> {
  const rows = await sql<MandateChangeRow>`select * from sepa_mandate_change where account_id = ${accountId}
    order by changed_on desc, id desc`.execute(tx);
  return rows.rows.map((row) => ({ ...row, previous_iban: openText(row.previous_iban), iban: openText(row.iban) }));
}

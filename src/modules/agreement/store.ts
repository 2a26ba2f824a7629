import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type {
  Agreement,
  AgreementState,
  Ending,
  EntryCharge,
  InstallationFacts,
  NewAgreement,
} from './domain/agreement.ts';

type AgreementTable = {
  account_id: string;
  id: string;
  state: AgreementState;
  pack: string;
  terms_version: string;
  territory: Territory;
  segment: Agreement['segment'];
  channel: Agreement['channel'];
  offer: string;
  options: readonly string[];
  characteristics: Agreement['characteristics'];
  installation: InstallationFacts;
  monthly_price: bigint;
  commitment_months: number;
  commitment_ends_on: CivilDate | null;
  ordered_on: CivilDate;
  activated_on: CivilDate | null;
  suspended_on: CivilDate | null;
  suspension_scope: Agreement['suspensionScope'];
  suspension_causes: Agreement['suspensionCauses'];
  ends_on: CivilDate | null;
  end_reason: string | null;
  ending: Ending | null;
  entry_charges: readonly EntryCharge[];
  address: Agreement['address'];
  version: number;
};

type AgreementTables = { agreement: AgreementTable };

/** An agreement with what only this room needs of it. */
export interface KeptAgreement extends Agreement {
  readonly ending: Ending | null;
  readonly entryCharges: readonly EntryCharge[];
}

function fromRow(row: AgreementTable): KeptAgreement {
  return {
    id: row.id,
    accountId: row.account_id,
    state: row.state,
    pack: row.pack,
    termsVersion: row.terms_version,
    territory: row.territory,
    segment: row.segment,
    channel: row.channel,
    offer: row.offer,
    options: row.options,
    characteristics: row.characteristics,
    installation: row.installation,
    monthlyPriceInclTax: row.monthly_price as Money,
    commitmentMonths: row.commitment_months,
    commitmentEndsOn: row.commitment_ends_on,
    orderedOn: row.ordered_on,
    activatedOn: row.activated_on,
    suspendedOn: row.suspended_on,
    suspensionScope: row.suspension_scope,
    suspensionCauses: row.suspension_causes,
    endsOn: row.ends_on,
    endReason: row.end_reason,
    address: row.address,
    version: row.version,
    ending: row.ending,
    entryCharges: row.entry_charges,
  };
}

/** Leaves out what only this room needs. */
export function given(kept: KeptAgreement): Agreement {
  const { ending: _ending, entryCharges: _charges, ...agreement } = kept;
  return agreement;
}

/** Keeps a new agreement. */
export async function insertAgreement(tx: Tx, input: NewAgreement): Promise<KeptAgreement> {
  const row = await tx
    .withTables<AgreementTables>()
    .insertInto('agreement')
    .values({
      account_id: input.accountId,
      id: input.id,
      state: input.ready ? 'awaiting-activation' : 'ordered',
      pack: input.pack,
      terms_version: input.termsVersion,
      territory: input.territory,
      segment: input.segment,
      channel: input.channel,
      offer: input.offer,
      options: sql<string[]>`${input.options}::text[]`,
      characteristics: sqlJson(input.characteristics),
      installation: sqlJson(input.installation),
      monthly_price: input.monthlyPriceInclTax,
      commitment_months: input.commitmentMonths,
      commitment_ends_on: null,
      ordered_on: sqlDate(input.orderedOn),
      activated_on: null,
      suspended_on: null,
      suspension_scope: null,
      suspension_causes: sqlJson({}),
      ends_on: null,
      end_reason: null,
      ending: sqlJson(null),
      entry_charges: sqlJson([]),
      address: sqlJson(input.address),
      version: 1,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

/** An agreement, locked until the transaction ends, so that two changes never cross. */
export async function lockAgreement(tx: Tx, id: string): Promise<KeptAgreement | undefined> {
  const row = await tx
    .withTables<AgreementTables>()
    .selectFrom('agreement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && fromRow(row);
}

/** An agreement by its id. */
export async function selectAgreement(tx: Tx, id: string): Promise<KeptAgreement | undefined> {
  const row = await tx
    .withTables<AgreementTables>()
    .selectFrom('agreement')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The agreements of an account, newest first. */
export async function selectAgreementsOf(tx: Tx, accountId: string): Promise<KeptAgreement[]> {
  const { rows } = await sql<AgreementTable>`select * from agreement where account_id = ${accountId}::uuid
    order by ordered_on desc, id desc`.execute(tx);
  return rows.map(fromRow);
}

/** What may change in an agreement; what is absent stays. */
export interface AgreementChange {
  readonly state?: AgreementState;
  readonly activatedOn?: CivilDate;
  readonly commitmentEndsOn?: CivilDate | null;
  readonly suspendedOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  readonly endReason?: string | null;
  readonly ending?: Ending | null;
  readonly entryCharges?: readonly EntryCharge[];
  readonly suspensionScope?: Agreement['suspensionScope'];
  readonly suspensionCauses?: Agreement['suspensionCauses'];
  readonly offer?: string;
  readonly options?: readonly string[];
  readonly characteristics?: Agreement['characteristics'];
  readonly monthlyPriceInclTax?: Money;
  readonly commitmentMonths?: number;
  readonly address?: Agreement['address'];
  /** Another version of the terms, once the customer's time to refuse it has passed. */
  readonly termsVersion?: string;
}

/** Changes a locked agreement; its version goes up. */
export async function updateAgreement(
  tx: Tx,
  agreement: KeptAgreement,
  change: AgreementChange,
): Promise<KeptAgreement> {
  const row = await tx
    .withTables<AgreementTables>()
    .updateTable('agreement')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.activatedOn === undefined ? {} : { activated_on: sqlDate(change.activatedOn) }),
      ...(change.commitmentEndsOn === undefined ? {} : { commitment_ends_on: sqlDate(change.commitmentEndsOn) }),
      ...(change.suspendedOn === undefined ? {} : { suspended_on: sqlDate(change.suspendedOn) }),
      ...(change.endsOn === undefined ? {} : { ends_on: sqlDate(change.endsOn) }),
      ...(change.endReason === undefined ? {} : { end_reason: change.endReason }),
      ...(change.ending === undefined ? {} : { ending: sqlJson(change.ending) }),
      ...(change.entryCharges === undefined ? {} : { entry_charges: sqlJson(change.entryCharges) }),
      ...(change.suspensionScope === undefined ? {} : { suspension_scope: change.suspensionScope }),
      ...(change.suspensionCauses === undefined ? {} : { suspension_causes: sqlJson(change.suspensionCauses) }),
      ...(change.offer === undefined ? {} : { offer: change.offer }),
      ...(change.options === undefined ? {} : { options: sql<string[]>`${change.options}::text[]` }),
      ...(change.characteristics === undefined ? {} : { characteristics: sqlJson(change.characteristics) }),
      ...(change.monthlyPriceInclTax === undefined ? {} : { monthly_price: change.monthlyPriceInclTax }),
      ...(change.commitmentMonths === undefined ? {} : { commitment_months: change.commitmentMonths }),
      ...(change.address === undefined ? {} : { address: sqlJson(change.address) }),
      ...(change.termsVersion === undefined ? {} : { terms_version: change.termsVersion }),
      version: agreement.version + 1,
    })
    .where('account_id', '=', agreement.accountId)
    .where('id', '=', agreement.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

/** A page of agreements by key, newest first, among the accounts that the reader may see. */
export async function selectAgreementPage(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<KeptAgreement[]> {
  if (query.among !== 'all' && query.among.length === 0) return [];
  const found = await sql<AgreementTable>`select * from agreement
    where (${query.among === 'all'} or account_id = any(${query.among === 'all' ? [] : query.among}::uuid[]))
      and (${query.after ?? null}::uuid is null or id < ${query.after ?? null}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows.map(fromRow);
}

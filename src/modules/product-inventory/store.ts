import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { ContractFacts } from '../../terms/model/life.ts';
import type { Product, ProductStatus, ProductToBill, SubscribedContract } from './domain/product.ts';

type ProductTable = {
  account_id: string;
  id: string;
  agreement_id: string;
  code: string;
  kind: Product['kind'];
  label: Bilingual;
  status: ProductStatus;
  monthly_price: bigint;
  started_on: CivilDate | null;
  ended_on: CivilDate | null;
  decision: string | null;
};

type ContractTable = {
  account_id: string;
  agreement_id: string;
  pack: string;
  version: string;
  contract: ContractFacts;
  ended_on: CivilDate | null;
};

type ProductTables = { product: ProductTable; subscribed_contract: ContractTable };

/** Which agreement's lines. */
export interface OfAgreement {
  readonly accountId: string;
  readonly agreementId: string;
}

function fromRow(row: ProductTable): Product {
  return {
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    code: row.code,
    kind: row.kind,
    label: row.label,
    status: row.status,
    monthlyPriceInclTax: row.monthly_price as Money,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    decision: row.decision,
  };
}

/** Keeps new lines, in one statement. */
export async function insertProducts(tx: Tx, products: readonly Product[]): Promise<void> {
  if (products.length === 0) return;
  await tx
    .withTables<ProductTables>()
    .insertInto('product')
    .values(
      products.map((product) => ({
        account_id: product.accountId,
        id: product.id,
        agreement_id: product.agreementId,
        code: product.code,
        kind: product.kind,
        label: sqlJson(product.label),
        status: product.status,
        monthly_price: product.monthlyPriceInclTax,
        started_on: sqlDate(product.startedOn),
        ended_on: sqlDate(product.endedOn),
        decision: product.decision,
      })),
    )
    .modifyEnd(unanswered)
    .execute();
}

/** Keeps the contract that an agreement's lines are billed under. */
export async function insertContract(tx: Tx, contract: Omit<SubscribedContract, 'endedOn'>): Promise<void> {
  await tx
    .withTables<ProductTables>()
    .insertInto('subscribed_contract')
    .values({
      account_id: contract.accountId,
      agreement_id: contract.agreementId,
      pack: contract.pack,
      version: contract.version,
      contract: sqlJson(contract.contract),
      ended_on: null,
    })
    .modifyEnd(unanswered)
    .execute();
}

/** The facts of the contract have changed (activated, another offer). */
export async function updateContract(tx: Tx, of: OfAgreement, contract: ContractFacts): Promise<void> {
  await sql`update subscribed_contract set contract = ${sqlJson(contract)}
    where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid`.execute(tx);
}

/** The pending lines of an agreement begin on a day. */
export async function startProducts(tx: Tx, of: OfAgreement, on: CivilDate): Promise<void> {
  await sql`update product set status = 'active', started_on = ${sqlDate(on)}
    where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid and status = 'pending'${unanswered}`.execute(
    tx,
  );
}

/** The running lines of an agreement go from one status to the other. */
export async function setProductsSuspended(tx: Tx, of: OfAgreement & { readonly suspended: boolean }): Promise<void> {
  const [from, to] = of.suspended ? ['active', 'suspended'] : ['suspended', 'active'];
  await sql`update product set status = ${to}
    where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid and status = ${from}${unanswered}`.execute(
    tx,
  );
}

/** The lines of an agreement end on a day, included; those that never began are cancelled. */
export async function endProducts(tx: Tx, of: OfAgreement & { readonly on: CivilDate }): Promise<void> {
  await sql`with ended as (
      update product set status = case when status = 'pending' then 'cancelled' else 'terminated' end,
        ended_on = case when status = 'pending' then ended_on else ${sqlDate(of.on)} end
      where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid and status in ('pending', 'active', 'suspended'))
    update subscribed_contract set ended_on = ${sqlDate(of.on)}
    where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid`.execute(tx);
}

/** Ends some lines on a day, included; those that never began are cancelled. */
export async function endLines(tx: Tx, accountId: string, ids: readonly string[], on: CivilDate): Promise<void> {
  await sql`update product set status = case when status = 'pending' then 'cancelled' else 'terminated' end,
      ended_on = case when status = 'pending' then ended_on else ${sqlDate(on)} end
    where account_id = ${accountId}::uuid and id = any(${ids}::uuid[])${unanswered}`.execute(tx);
}

/** What a customer has and had, in the order in which it was ordered. */
export async function productsOf(
  tx: Tx,
  filter: { readonly accountId: string; readonly agreementId?: string },
): Promise<Product[]> {
  let select = tx
    .withTables<ProductTables>()
    .selectFrom('product')
    .selectAll()
    .where('account_id', '=', filter.accountId);
  if (filter.agreementId !== undefined) select = select.where('agreement_id', '=', filter.agreementId);
  const rows = await select.orderBy('agreement_id').orderBy('kind').orderBy('code').orderBy('id').execute();
  return rows.map(fromRow);
}

/** The lines of these accounts that ran on some day of `[from, to)`, by account and agreement. */
export async function productsToBill(
  tx: Tx,
  query: { readonly accountIds: readonly string[]; readonly from: CivilDate; readonly to: CivilDate },
): Promise<ProductToBill[]> {
  const found = await sql<ProductTable>`select * from product
    where account_id = any(${query.accountIds}::uuid[]) and status in ('active', 'suspended', 'terminated')
      and started_on < ${sqlDate(query.to)} and (ended_on is null or ended_on >= ${sqlDate(query.from)})
    order by account_id, agreement_id, kind, code, id`.execute(tx);
  return found.rows.map((row) => fromRow(row) as ProductToBill);
}

/** The contracts of these agreements, by agreement. */
export async function subscribedContracts(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<Map<string, SubscribedContract>> {
  if (agreementIds.length === 0) return new Map();
  const found =
    await sql<ContractTable>`select * from subscribed_contract where agreement_id = any(${agreementIds}::uuid[])`.execute(
      tx,
    );
  return new Map(
    found.rows.map((row) => [
      row.agreement_id,
      {
        accountId: row.account_id,
        agreementId: row.agreement_id,
        pack: row.pack,
        version: row.version,
        contract: row.contract,
        endedOn: row.ended_on,
      },
    ]),
  );
}

/** A page of products by key, newest first, among the accounts that the reader may see. */
export async function selectProductPage(
  tx: Tx,
  query: { readonly among: readonly string[] | 'all'; readonly after?: string | undefined; readonly limit: number },
): Promise<Product[]> {
  if (query.among !== 'all' && query.among.length === 0) return [];
  const found = await sql<ProductTable>`select * from product
    where (${query.among === 'all'} or account_id = any(${query.among === 'all' ? [] : query.among}::uuid[]))
      and (${query.after ?? null}::uuid is null or id < ${query.after ?? null}::uuid)
    order by id desc limit ${query.limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** A product by its id. */
export async function productOf(tx: Tx, id: string): Promise<Product | undefined> {
  const found = await sql<ProductTable>`select * from product where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

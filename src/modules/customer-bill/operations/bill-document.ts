import { spokenEuros, shortDate } from '../../../formats/spoken-values.ts';
import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { isoInstant, localDate, offsetMinutesAt } from '../../../kernel/instant.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { type Account, accountOf, mandateOf, maskedIban, settingsOf } from '../../account/index.ts';
import { type NotedClause, notedClauses, openJournal } from '../../decision/index.ts';
import { documentAbout, documentContent, documentsOf, storeDocument } from '../../document/index.ts';
import { partyOf } from '../../party/index.ts';
import { offeringOf } from '../../product-catalog/index.ts';
import { subscribedContracts } from '../../product-inventory/index.ts';
import { linesOfAccount } from '../../resource-inventory/index.ts';
import { chargedCallsOfBill, preferenceOf, shownNumber } from '../../usage/index.ts';
import { type BilledCall, type BilledContract, type BillContent, wordsIn } from '../domain/bill-content.ts';
import { billPage } from '../domain/bill-page.ts';
import { selectBill, selectBillLines } from '../store-bills.ts';
import { selectCallsListed } from '../store-papers.ts';
import type { BillLineRow, BillRow } from '../tables.ts';
import { quantityOf } from './used-quantity.ts';

/** Calls that a bill lists; beyond, the customer space shows them. */
const MOST_CALLS = 400;

async function contractsOf(tx: Tx, account: Account, lines: readonly BillLineRow[]): Promise<BilledContract[]> {
  const ids = [...new Set(lines.flatMap((line) => (line.agreement_id === null ? [] : [line.agreement_id])))];
  const contracts = await subscribedContracts(tx, ids);
  const numbers = await linesOfAccount(tx, account.id);
  return ids.map((agreementId) => {
    const known = contracts.get(agreementId);
    const offer = known && offeringOf(known.pack, known.contract.offer);
    const own = numbers.filter((line) => line.agreementId === agreementId).map((line) => displayPhoneNumber(line.e164));
    const title =
      offer?.label[account.language] ??
      lines.find((line) => line.agreement_id === agreementId)!.label[account.language];
    return { agreementId, title, subtitle: own.length === 0 ? null : [...new Set(own)].join(' · ') };
  });
}

function clausesOf(lines: readonly BillLineRow[]): ReadonlyMap<string, NotedClause> {
  const found = new Map<string, NotedClause>();
  for (const line of lines) {
    if (line.pack === null) continue;
    for (const clause of notedClauses(line.pack, line.because)) found.set(clause.id, clause);
  }
  return found;
}

async function callsOf(
  tx: Tx,
  bill: BillRow,
  account: Account,
): Promise<Pick<BillContent, 'calls' | 'allCalls' | 'wholeNumbers'>> {
  if (!(await selectCallsListed(tx, account.id))) return { calls: [], allCalls: 0 };
  const territory = bill.territory as Territory;
  const { calls, all } = await chargedCallsOfBill(tx, bill.account_id, bill.id, MOST_CALLS);
  const wholeNumbers = (await preferenceOf(tx, account.id)).fullNumbersSince !== null;
  const listed = calls.map((call): BilledCall => {
    const local = isoInstant(call.started_at, offsetMinutesAt(territory, call.started_at));
    const other = call.direction === 'in' ? call.calling : call.called;
    return {
      day: shortDate(local),
      hour: local.slice(11, 19),
      number: other === '' ? '—' : shownNumber(other, wholeNumbers),
      destination: call.destination ?? call.zone ?? '',
      duration: quantityOf({ ...call, seconds: call.charged_seconds }, account.language),
      price: spokenEuros(moneyText(call.amount), account.language),
    };
  });
  return { calls: listed, allCalls: all, wholeNumbers };
}

/** More than an account has letters and papers between two bills. */
const LATEST_PAPERS = 100;

/** Changes of the contract announced in the month before a bill: the bill tells of them too. */
async function noticesOf(tx: Tx, bill: BillRow, account: Account): Promise<BillContent['notices']> {
  const documents = await documentsOf(tx, account.id, undefined, LATEST_PAPERS);
  const from = plusMonths(bill.issued_on, -1);
  return documents.flatMap(({ kind, title, createdAt }) => {
    const on = localDate(bill.territory as Territory, createdAt);
    return kind === 'change-notice' && on > from && on <= bill.issued_on ? [{ title, on: isoDate(on) }] : [];
  });
}

/** What the contracts of a bill have printed about paying late: the first one that says something. */
function lateOf(lines: readonly BillLineRow[]): Pick<BillContent, 'late'> {
  const packs = [...new Set(lines.flatMap((line) => (line.pack === null ? [] : [line.pack])))];
  const late = packs.flatMap((pack) => packOf(pack)?.life?.billPaper?.lateMentions ?? [])[0];
  return late ? { late } : {};
}

async function creditedOf(tx: Tx, bill: BillRow): Promise<Pick<BillContent, 'credited'>> {
  const credited = bill.credits_bill === null ? undefined : await selectBill(tx, bill.account_id, bill.credits_bill);
  return credited ? { credited } : {};
}

/** Where the contracts of a bill have cheques sent, for those who pay by cheque: the first one that says it. */
async function chequesTo(
  tx: Tx,
  context: Context,
  account: Account,
  lines: readonly BillLineRow[],
): Promise<Pick<BillContent, 'chequesTo'>> {
  if (account.paymentMethod !== 'cheque') return {};
  for (const { pack, version } of lines) {
    if (pack === null || !packOf(pack)?.life?.means) continue;
    const subject = `account:${account.id}`;
    const terms = version === null ? { pack } : { pack, version };
    const { life, ask } = await openJournal(tx, context, { accountId: account.id, subject, ...terms });
    const to = life.means!(ask, { method: 'cheque' }).sendTo;
    if (to !== null) return { chequesTo: to };
  }
  return {};
}

/** Everything that a bill says, in the rooms that know it. */
export async function gatherBill(tx: Tx, context: Context, bill: BillRow): Promise<BillContent> {
  const lines = await selectBillLines(tx, bill.account_id, bill.id);
  const account = (await accountOf(tx, bill.account_id))!;
  const mandate = await mandateOf(tx, account.id);
  return {
    bill,
    lines,
    account,
    party: (await partyOf(tx, account.id))!,
    settings: await settingsOf(tx, context, bill.issued_on),
    mandate,
    maskedIban: mandate ? maskedIban(mandate.iban) : null,
    ...(await chequesTo(tx, context, account, lines)),
    contracts: await contractsOf(tx, account, lines),
    clauses: clausesOf(lines),
    notices: await noticesOf(tx, bill, account),
    ...(await callsOf(tx, bill, account)),
    ...(await creditedOf(tx, bill)),
    ...lateOf(lines),
  };
}

/** The name under which a bill is saved: `facture-2026-000123.pdf`. */
export function billFileName(bill: Pick<BillRow, 'number' | 'kind'>): string {
  return `${bill.kind === 'credit-note' ? 'avoir' : 'facture'}-${bill.number}.pdf`;
}

/**
 * A bill as PDF, the clause behind each line in its margin. It is typeset when it is first asked for and kept: the same bytes
 * ever after, whatever becomes of the customer. `undefined` when there is no such bill.
 */
export async function billDocument(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly billId: string },
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  const bill = await selectBill(tx, input.accountId, input.billId);
  if (!bill) return undefined;
  const about = { accountId: input.accountId, kind: 'bill', subject: `bill:${bill.id}` };
  let kept = await documentAbout(tx, about);
  if (!kept) {
    const content = await gatherBill(tx, context, bill);
    const first = content.lines.find((line) => line.pack !== null && line.version !== null);
    kept = await storeDocument(tx, context, {
      ...about,
      title: {
        fr: `${wordsIn('fr').titles[bill.kind]} ${bill.number} du ${isoDate(bill.issued_on)}`,
        en: `${wordsIn('en').titles[bill.kind]} ${bill.number} of ${isoDate(bill.issued_on)}`,
      },
      fileName: billFileName(bill),
      language: content.account.language,
      ...(first ? { terms: { pack: first.pack!, version: first.version! } } : {}),
      content: { template: 'bill', data: billPage(content) },
    });
  }
  const found = await documentContent(tx, context, input.accountId, kept.id);
  return found && { fileName: kept.fileName, bytes: found.bytes };
}

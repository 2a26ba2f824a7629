import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { euros, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { KnownRisk, RiskLife } from '../../../terms/model/life-risk.ts';
import { type Account, accountsOf, accountsOfCustomer } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { openBills } from '../../customer-bill/index.ts';
import { partyOf, sameHolder } from '../../party/index.ts';
import { personMark } from '../domain/person-mark.ts';
import type { Debt, RiskAssessment } from '../domain/risk.ts';
import { connectedRegister } from '../ports.ts';
import { insertAssessment } from '../store.ts';

/** The accounts of the person who holds one: under the same customer number, and under other ones. */
async function accountsOfPerson(tx: Tx, account: Account): Promise<readonly Account[]> {
  const party = await partyOf(tx, account.id);
  const others = party ? await accountsOf(tx, await sameHolder(tx, party)) : new Map<string, Account>();
  const own = await accountsOfCustomer(tx, account.customerNumber);
  return [...new Map([...own, ...others.values()].map((one) => [one.id, one])).values()];
}

async function debtsOf(tx: Tx, accounts: readonly Account[], on: CivilDate): Promise<Debt[]> {
  const debts: Debt[] = [];
  for (const { id, number } of accounts) {
    const late = (await openBills(tx, id)).filter((bill) => bill.due_on < on);
    const owed = sum(NO_MONEY, ...late.map((bill) => subtract(bill.total_incl, bill.settled)));
    if (owed > 0n) debts.push({ accountId: id, accountNumber: number, amountInclTax: moneyText(owed) });
  }
  return debts;
}

async function askRegister(
  tx: Tx,
  context: Context,
  accountId: string,
  risk: RiskLife,
): Promise<Pick<RiskAssessment, 'register' | 'incidents'>> {
  const register = risk.registerClauses.length > 0 ? connectedRegister() : undefined;
  const party = register && (await partyOf(tx, accountId));
  const mark = party && personMark(party);
  if (!register || mark === undefined) return { register: 'not-asked', incidents: [] };
  const found = await register.ask(tx, context, mark);
  const incidents = found.map(({ creditor, enteredOn }) => ({ creditor, enteredOn: isoDate(enteredOn) }));
  return { register: incidents.length > 0 ? 'listed' : 'clear', incidents };
}

/** What a contract is told of a person. */
export function knownRisk(found: RiskAssessment): KnownRisk {
  const owed = sum(NO_MONEY, ...found.debts.map((debt) => euros(debt.amountInclTax)));
  return {
    on: isoDate(found.assessedOn),
    register: found.register,
    owedInclTax: moneyText(owed),
    endedForDocuments: found.endedForDocuments,
    ...(found.earlierContractOn === null ? {} : { earlierContractOn: isoDate(found.earlierContractOn) }),
  };
}

/**
 * Looks up what is known of who orders: bills left unpaid under any account of the same person, earlier contracts, and the
 * register of payment incidents when the contract tells customers of it. Kept, with an audit entry: people may ask who looked.
 */
export async function assessRisk(
  tx: Tx,
  context: Context,
  input: { readonly account: Account; readonly subject: string; readonly on: CivilDate; readonly risk: RiskLife },
): Promise<RiskAssessment> {
  const { account, subject, on, risk } = input;
  const accounts = await accountsOfPerson(tx, account);
  const earlier = (await Promise.all(accounts.map((one) => agreementsOf(tx, one.id)))).flat();
  const found: RiskAssessment = {
    id: uuidV7(context.clock.now(), context.random),
    accountId: account.id,
    subject,
    assessedOn: on,
    ...(await askRegister(tx, context, account.id, risk)),
    debts: await debtsOf(tx, accounts, on),
    endedForDocuments: earlier.some((one) => one.endReason === 'documents-missing'),
    earlierContractOn: earlier.reduce<CivilDate | null>(
      (latest, one) => (latest === null || one.orderedOn > latest ? one.orderedOn : latest),
      null,
    ),
  };
  await insertAssessment(tx, found);
  if (found.register !== 'not-asked') {
    await recordAudit(tx, context, {
      action: 'risk-assessment:ask-register',
      subject: `account:${account.id}`,
      detail: { about: subject, answer: found.register, clauses: risk.registerClauses },
    });
  }
  return found;
}

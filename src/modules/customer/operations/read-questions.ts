import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, question } from '../../../terms/decide.ts';
import { type Account, mandateOf, maskedIban } from '../../account/index.ts';
import { type Agreement, agreementsOf } from '../../agreement/index.ts';
import { notedClauses } from '../../decision/index.ts';
import { proceduresFor } from '../../process-flow/index.ts';
import type { ContractAsked, QuestionFacts, Rule } from '../domain/questions/facts.ts';
import { answerQuestions } from '../domain/questions/index.ts';
import type { AgreementShape } from '../shapes/customer-page.ts';
import type { MyHome, WhatIf } from '../shapes/my-space.ts';
import type { QuestionsPage } from '../shapes/questions.ts';
import { askReturns } from './ask-returns.ts';
import { askWhatIf } from './ask-what-if.ts';
import { readBill } from './read-bill.ts';
import { readConsumption } from './read-consumption.ts';
import { readMyHome } from './read-my-space.ts';
import { readNumbers } from './read-numbers.ts';
import { readProcessFlows } from './read-process-flows.ts';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);
const MOST_RULES = 8;

/** Clauses of a contract as rules, in its order. */
function rulesNamed(pack: string, clauses: readonly string[]): Rule[] {
  return notedClauses(pack, clauses)
    .slice(0, MOST_RULES)
    .map(({ id, summary }) => ({ text: summary, why: { decision: null, clauses: [id] } }));
}

/** Clauses that a decision of the contract rests on; none when the contract has no such decision. */
function clausesBehind(pack: string, decision: string): readonly string[] {
  const asked = question(pack, decision);
  return 'decision' in asked ? asked.decision.clauses : [];
}

/** Clauses that the contract tells its customers under a subject. */
function clausesTold(pack: string, topic: string): readonly string[] {
  const told = packOf(pack)?.clauses ?? [];
  return told.filter((clause) => clause.realizedBy.includes(`content:${topic}`)).map((clause) => clause.id);
}

function rulesFor(pack: string): ContractAsked['rules'] {
  const joined = (...clauses: readonly (readonly string[])[]) => rulesNamed(pack, [...new Set(clauses.flat())]);
  const complaint = packOf(pack)?.life?.procedures?.find((one) => one.name === 'complaint');
  return {
    move: joined(clausesBehind(pack, 'move')),
    rio: joined(clausesTold(pack, 'rio-lookup'), clausesTold(pack, 'rio-help')),
    equipment: joined(clausesTold(pack, 'return-address'), clausesBehind(pack, 'equipment-return')),
    complaint: joined(complaint ? clausesBehind(pack, complaint.decision) : []),
    bank: joined(clausesBehind(pack, 'data-update'), clausesBehind(pack, 'details-update')),
  };
}

/** What leaving today would come to; undone with the request that asks. */
async function leavingToday(tx: Tx, context: Context, agreement: Agreement): Promise<WhatIf | undefined> {
  const { accountId, id: agreementId, territory } = agreement;
  const leaveOn = localDate(territory, context.clock.now());
  const asked = await askWhatIf(tx, context, { accountId, agreementId, leaveOn });
  return asked.ok ? asked.value : undefined;
}

async function contractAsked(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  shape: AgreementShape,
): Promise<ContractAsked> {
  const pieces = await askReturns(tx, context, agreement);
  const open = await proceduresFor(tx, context, agreement, 'customer');
  return {
    agreement: shape,
    pieces,
    rules: rulesFor(agreement.pack),
    open: new Set(open.map((one) => one.procedure.name)),
    leaving: await leavingToday(tx, context, agreement),
  };
}

async function debitedAccount(tx: Tx, account: Account): Promise<QuestionFacts['debited']> {
  const mandate = account.paymentMethod === 'direct-debit' ? await mandateOf(tx, account.id) : undefined;
  return mandate && { iban: maskedIban(mandate.iban), holder: mandate.holder };
}

async function gather(tx: Tx, context: Context, account: Account, home: MyHome): Promise<QuestionFacts> {
  const bill = home.bill && (await readBill(tx, context, account.id, home.bill.id));
  const used = await readConsumption(tx, context, account, {});
  const beyond = used.ok ? used.value.kinds.reduce((total, one) => total + Number(one.amount), 0) : 0;
  const numbers = await readNumbers(tx, context, account, { by: 'customer' });
  const cases = await readProcessFlows(tx, context, account.id, 'customer');
  // Last: what leaving would do is done, until the request is undone.
  const contracts: ContractAsked[] = [];
  const ended: QuestionFacts['ended'][number][] = [];
  for (const agreement of await agreementsOf(tx, account.id)) {
    if (OVER.has(agreement.state)) {
      const pieces = (await askReturns(tx, context, agreement)).filter((one) => one.awaited);
      if (pieces.length > 0) ended.push({ pieces, rules: rulesFor(agreement.pack) });
      continue;
    }
    const shape = home.agreements.find((one) => one.id === agreement.id);
    if (shape) contracts.push(await contractAsked(tx, context, agreement, shape));
  }
  return {
    home,
    bill: bill?.ok ? bill.value : undefined,
    contracts,
    ended,
    limits: used.ok ? used.value.limits : [],
    usedBeyond: String(beyond),
    numbers,
    cases,
    debited: await debitedAccount(tx, account),
    payer: account.payer?.name ?? null,
  };
}

/** The ten questions that customers call about, answered in one go. What leaving costs is asked for real: run it undone. */
export async function readQuestions(
  tx: Tx,
  context: Context,
  account: Account,
  all: readonly Account[],
): Promise<QuestionsPage> {
  const home = await readMyHome(tx, context, account, all);
  return { today: home.today, questions: answerQuestions(await gather(tx, context, account, home)) };
}

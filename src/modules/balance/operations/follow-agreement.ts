import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { instantOf, localDate } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY, subtract } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';
import { cancelObligations } from '../../obligation/index.ts';
import type { Balance, BalanceHolder } from '../domain/balance.ts';
import { monthFrom } from '../domain/month-facts.ts';
import { creditsOf, leftOf, minus, move } from '../domain/move.ts';
import { MOVED } from '../domain/words.ts';
import { insertBalance, lockBalance, updateBalance } from '../store.ts';
import { insertMovements, selectMonthMovements } from '../store-movements.ts';
import { beginMonth, monthSubject } from './begin-month.ts';
import { bringToMonth } from './close-month.ts';
import { journalOf } from './journal-of.ts';
import { recogniseTopUps } from './post-to-books.ts';
import { writeBalanceOpened } from './write-to-customer.ts';

const RUNNING: ReadonlySet<string> = new Set(['active', 'suspended', 'terminating']);
const NOTHING_PASSES = { transferred: NO_MONEY, carriedOver: NO_MONEY, topUp: NO_MONEY };

/** The instant from which a contract is over. */
function endOf(holder: BalanceHolder): Balance['endsAt'] {
  return holder.endsOn === null ? null : instantOf(holder.territory, plusDays(holder.endsOn, 1));
}

async function open(tx: Tx, context: Context, holder: BalanceHolder, contract: ContractFacts): Promise<void> {
  const { accountId, id: agreementId, pack, termsVersion, territory } = holder;
  const today = localDate(territory, context.clock.now());
  const activatedOn = holder.activatedOn ?? today;
  // A contract that has run for long takes up a prepaid plan on the day of the change, a new one on that of its activation.
  const from = contract.commitmentStartedOn === undefined && activatedOn > plusDays(today, -27) ? activatedOn : today;
  const start: Balance = {
    accountId,
    agreementId,
    pack,
    termsVersion,
    territory,
    contract,
    state: 'open',
    barred: holder.suspensionScope,
    openedAt: instantOf(territory, from),
    endsAt: endOf(holder),
    monthNumber: 0,
    firstMonthNumber: 0,
    ...monthFrom(territory, from, 0),
    given: { monthly: NO_MONEY, ...NOTHING_PASSES },
    alertFloor: null,
    monthly: NO_MONEY,
    carriedOver: NO_MONEY,
    topUp: NO_MONEY,
    reserved: NO_MONEY,
    counters: {},
    countersMonth: '',
    lastSequence: 0,
    lastStatementOn: null,
  };
  const terms = await journalOf(tx, context, start);
  terms.life.start(terms.journal.ask, contract, { on: isoDate(from) });
  const begun = await beginMonth(tx, context, terms, start, NOTHING_PASSES);
  await insertBalance(tx, begun.balance);
  await insertMovements(tx, begun.movements);
  await writeBalanceOpened(tx, context, begun.balance, terms);
  await terms.journal.save(tx);
  await recordAudit(tx, context, {
    action: 'balance:open',
    subject: `agreement:${agreementId}`,
    terms: `${pack}@${termsVersion}`,
    detail: { from: isoDate(from) },
  });
}

/** The plan has become another: what survives of the credits passes into a month that begins, or the balance ends. */
async function changePlan(tx: Tx, context: Context, before: Balance, contract: ContractFacts): Promise<void> {
  const today = localDate(before.territory, context.clock.now());
  const terms = await journalOf(tx, context, before);
  const answer = terms.life.change(terms.journal.ask, before.contract, {
    on: isoDate(today),
    to: contract,
    left: leftOf(before),
  });
  const kept = creditsOf(answer.kept);
  const lost = minus({
    monthly: subtract(before.monthly, kept.monthly),
    carriedOver: subtract(before.carriedOver, kept.carriedOver),
    topUp: subtract(before.topUp, kept.topUp),
  });
  const told = { at: context.clock.now(), decision: answer.taken.decision, because: answer.taken.because };
  const gone = move(before, lost, { ...told, kind: 'lost', label: MOVED.lostByChange });
  await insertMovements(tx, [gone.movement]);
  await recogniseTopUps(tx, context, before, await selectMonthMovements(tx, before));
  const monthNumber = before.monthNumber + 1;
  const stays = terms.life.plan(contract) !== undefined;
  const start = {
    ...gone.balance,
    contract,
    monthNumber,
    firstMonthNumber: monthNumber,
    openedAt: instantOf(before.territory, today),
  };
  if (!stays) {
    const { accountId, agreementId } = before;
    await updateBalance(tx, { ...gone.balance, contract, state: 'closed', reserved: NO_MONEY });
    await cancelObligations(tx, context, { accountId, subject: monthSubject(agreementId), on: today });
  } else {
    // Months are counted anew from the day of the change.
    const dates = monthFrom(before.territory, today, 0);
    const begun = await beginMonth(
      tx,
      context,
      terms,
      { ...start, ...dates },
      {
        transferred: kept.monthly,
        carriedOver: kept.carriedOver,
        topUp: kept.topUp,
      },
    );
    await updateBalance(tx, begun.balance);
    await insertMovements(tx, begun.movements);
  }
  await terms.journal.save(tx);
}

/** The contract has ended: what is left is judged by its terms, and lost when they say so. */
async function close(tx: Tx, context: Context, before: Balance, endsAt: NonNullable<Balance['endsAt']>): Promise<void> {
  const { accountId, agreementId, territory } = before;
  const today = localDate(territory, context.clock.now());
  const terms = await journalOf(tx, context, before);
  const endsOn = plusDays(localDate(territory, endsAt), -1);
  const at = today > endsOn ? today : plusDays(endsOn, 1);
  const answer = terms.life.ending(terms.journal.ask, {
    endsOn: isoDate(endsOn),
    at: isoDate(at),
    left: leftOf(before),
  });
  const told = { at: context.clock.now(), decision: answer.taken.decision, because: answer.taken.because };
  const gone = move(before, minus(before), { ...told, kind: 'lost', label: MOVED.lostAtEnd });
  await insertMovements(tx, [gone.movement]);
  await recogniseTopUps(tx, context, before, await selectMonthMovements(tx, before));
  await updateBalance(tx, { ...gone.balance, state: 'closed', endsAt, reserved: 0n as Money });
  await cancelObligations(tx, context, { accountId, subject: monthSubject(agreementId), on: today });
  await terms.journal.save(tx);
}

/**
 * Brings a balance in line with its agreement after any change of that: opened when a prepaid plan begins to run, barred with the
 * service, passed on when the plan becomes another, closed when the contract has ended. Costs nothing under contracts without
 * prepaid plans.
 */
export async function followAgreement(
  tx: Tx,
  context: Context,
  holder: BalanceHolder,
  contract: ContractFacts,
): Promise<void> {
  const life = packOf(holder.pack)?.life?.balance;
  if (!life) return;
  const locked = await lockBalance(tx, holder.id);
  if (!locked || locked.state === 'closed') {
    const begins = RUNNING.has(holder.state) && life.plan(contract) !== undefined && !locked;
    if (begins) await open(tx, context, holder, contract);
    return;
  }
  const endsAt = endOf(holder);
  const now = await bringToMonth(tx, context, locked);
  if (!RUNNING.has(holder.state))
    return close(
      tx,
      context,
      now,
      endsAt ?? instantOf(holder.territory, plusDays(localDate(holder.territory, context.clock.now()), 1)),
    );
  if (now.contract.offer !== contract.offer) return changePlan(tx, context, now, contract);
  await updateBalance(tx, {
    ...now,
    pack: holder.pack,
    termsVersion: holder.termsVersion,
    contract,
    endsAt,
    barred: holder.suspensionScope,
  });
}

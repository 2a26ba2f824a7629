import type { Instant } from '../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../kernel/money.ts';
import { customerBalance } from '../../modules/ledger/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Cast } from '../cast.ts';
import type { Play } from '../play.ts';
import { contextOn } from '../stage.ts';
import type { StoryOutput } from './output.ts';
import {
  tellAgreements,
  tellAppointments,
  tellDecisions,
  tellMessages,
  tellObligations,
  tellTimeline,
} from './tell-contract.ts';
import { tellMovements } from './tell-balances.ts';
import { tellCases } from './tell-cases.ts';
import { tellPortings } from './tell-portings.ts';
import { tellArrangements, tellCollection } from './tell-collection.ts';
import { tellBills, tellCalls, tellLedger, tellPayments, tellRejectedCalls } from './tell-money.ts';

type Whole = Omit<StoryOutput, 'title' | 'from' | 'to' | 'asExpected' | 'events'>;

async function tellSubscriber(tx: Tx, cast: Cast): Promise<StoryOutput['subscribers'][number]> {
  const { account, told } = cast;
  return {
    name: cast.name,
    account: account?.number ?? null,
    customer: account?.customerNumber ?? null,
    territory: told.address.territory,
    owed: moneyText(account ? await customerBalance(tx, account.id) : NO_MONEY),
  };
}

async function tellCast(tx: Tx, cast: Cast, now: Instant, whole: Whole): Promise<void> {
  whole.subscribers.push(await tellSubscriber(tx, cast));
  if (!cast.account) return;
  whole.agreements.push(...(await tellAgreements(tx, cast)));
  whole.appointments.push(...(await tellAppointments(tx, cast)));
  whole.cases.push(...(await tellCases(tx, cast)));
  whole.portings.push(...(await tellPortings(tx, cast)));
  whole.movements.push(...(await tellMovements(tx, cast)));
  whole.obligations.push(...(await tellObligations(tx, cast)));
  whole.bills.push(...(await tellBills(tx, cast)));
  const money = await tellPayments(tx, cast);
  whole.payments.push(...money.payments);
  whole.directDebits.push(...money.directDebits);
  whole.collection.push(...(await tellCollection(tx, cast)));
  const agreed = await tellArrangements(tx, cast, now);
  whole.paymentPlans.push(...agreed.paymentPlans);
  whole.promises.push(...agreed.promises);
  whole.messages.push(...(await tellMessages(tx, cast)));
  whole.calls.push(...(await tellCalls(tx, cast)));
  whole.decisions.push(...(await tellDecisions(tx, cast)));
  whole.timeline.push(...(await tellTimeline(tx, cast)));
}

/** Reads everything that a story has come to, through the doors of the rooms. */
export async function tellWhole(play: Play): Promise<Whole> {
  return inTransaction(play.stage.db, contextOn(play.stage), async (tx) => {
    const whole: Whole = {
      subscribers: [],
      agreements: [],
      appointments: [],
      cases: [],
      portings: [],
      movements: [],
      obligations: [],
      bills: [],
      payments: [],
      directDebits: [],
      collection: [],
      paymentPlans: [],
      promises: [],
      messages: [],
      calls: [],
      rejectedCalls: await tellRejectedCalls(tx),
      decisions: [],
      timeline: [],
      ledger: await tellLedger(tx),
    };
    for (const cast of play.casts) await tellCast(tx, cast, play.stage.clock.now(), whole);
    return whole;
  });
}

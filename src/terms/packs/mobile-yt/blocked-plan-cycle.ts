import { moneyText, NO_MONEY, smallest, subtract, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  type FactsOf,
  listOf,
  money,
  noted,
  nullable,
  oneOf,
  optional,
  record,
  text,
} from '../../model/fields.ts';
import { BlockedPlanAccount, NO_DEBIT } from './blocked-plan-account.ts';
import { decision } from './figures.ts';

const WITHIN_CREDIT = 'mobile-yt/blocked.1.c';
const MONTHLY = 'mobile-yt/blocked.3.a';
const CARRIED = 'mobile-yt/blocked.3.b';
const ORDER = 'mobile-yt/blocked.3.c';
const RESTRICTED = 'mobile-yt/blocked.3.d';
const RECHARGE = 'mobile-yt/blocked.3.e';
const BALANCE = 'mobile-yt/blocked.3.g';
const INTERRUPTION = 'mobile-yt/blocked.3.i';
const TOO_LITTLE = 'mobile-yt/blocked.3.j';
const EMERGENCY = 'mobile-yt/blocked.3.k';
const INVITATION = 'mobile-yt/blocked.3.l';

const event = record({
  id: text,
  kind: oneOf('call', 'data', 'sms', 'mms', 'incoming', 'top-up'),
  number: noted(optional(text), 'number dialled, call and sms'),
  costInclTax: noted(optional(money), 'already priced by the price list'),
  amountInclTax: noted(optional(money), 'top-up only'),
});

const input = {
  monthlyCredit: noted(money, 'value of the monthly plan, credited at the start of the month'),
  carriedOver: noted(money, 'monthly credit left from the previous month'),
  topUpBalance: noted(money, 'recharge credit at the start of the month'),
  transferredCredit: noted(
    optional(money),
    'included credit brought from another blocked plan by a change of plan; default 0.00',
  ),
  contractEnded: noted(optional(boolean), 'the contract ended before the month; default false'),
  alertFloor: noted(optional(money), 'balance at which the customer is invited to recharge'),
  events: noted(listOf(event), 'in order of time'),
} as const;

type Facts = FactsOf<typeof input>;
type Event = Facts['events'][number];

const ENDED = { outcome: 'refused', reason: 'contract-ended', ...NO_DEBIT } as const;
const REFUSED = { outcome: 'refused', reason: 'insufficient-credit', ...NO_DEBIT } as const;
const FREE = { outcome: 'accepted', reason: null, ...NO_DEBIT } as const;
const CREDITED = { outcome: 'credited', reason: null, ...NO_DEBIT } as const;

function isEmergency({ kind, number }: Event, numbers: readonly string[]): boolean {
  return number !== undefined && (kind === 'call' || kind === 'sms') && numbers.includes(number);
}

function isFaulty(one: Event, emergencyNumbers: readonly string[]): boolean {
  const { kind, costInclTax, amountInclTax } = one;
  if (kind === 'top-up') return costInclTax !== undefined || amountInclTax === undefined || amountInclTax <= NO_MONEY;
  if (amountInclTax !== undefined) return true;
  if (kind === 'incoming') return costInclTax !== undefined;
  return costInclTax === undefined && !isEmergency(one, emergencyNumbers);
}

/** What an event takes from the account, or adds to it. */
function apply(one: Event, account: BlockedPlanAccount, emergencyNumbers: readonly string[]) {
  if (one.kind === 'top-up') {
    account.recharge(one.amountInclTax!);
    return CREDITED;
  }
  if (one.kind === 'incoming' || isEmergency(one, emergencyNumbers)) return FREE;
  const cost = one.costInclTax!;
  const { total } = account;
  if (cost <= total) return { outcome: 'accepted', reason: null, ...account.debit(cost) } as const;
  const interruptible = one.kind === 'call' || one.kind === 'data';
  if (!interruptible || total === NO_MONEY) return REFUSED;
  return { outcome: 'interrupted', reason: null, ...account.debit(total) } as const;
}

function endedMonth(facts: Facts) {
  return answer(
    {
      usage: facts.events.map(({ id }) => ({ id, ...ENDED })),
      balanceMonthly: NO_MONEY,
      balanceCarriedOver: NO_MONEY,
      balanceTopUp: NO_MONEY,
      restricted: true,
      alertAfter: [],
      carriedToNextMonth: NO_MONEY,
      topUpToNextMonth: NO_MONEY,
      lostInclTax: sum(facts.monthlyCredit, facts.transferredCredit ?? NO_MONEY, facts.carriedOver, facts.topUpBalance),
    },
    [EMERGENCY],
  );
}

/** One month of a blocked plan: what each communication takes, what is refused, what is carried to the next month. */
export const blockedPlanCycle = decision({
  name: 'blocked-plan-cycle',
  question: {
    fr: 'Comment le crédit du forfait bloqué a-t-il été consommé ce mois, et que reste-t-il ?',
    en: 'How was the blocked plan’s credit used this month, and what is left?',
  },
  clauses: [
    WITHIN_CREDIT,
    MONTHLY,
    CARRIED,
    ORDER,
    RESTRICTED,
    RECHARGE,
    BALANCE,
    INTERRUPTION,
    TOO_LITTLE,
    EMERGENCY,
    INVITATION,
    'mobile-yt/blocked.nb.a',
  ],
  input,
  output: {
    usage: listOf(
      record({
        id: text,
        outcome: oneOf('accepted', 'interrupted', 'refused', 'credited'),
        reason: nullable(oneOf('insufficient-credit', 'contract-ended')),
        fromMonthly: money,
        fromCarriedOver: money,
        fromTopUp: money,
      }),
    ),
    balanceMonthly: money,
    balanceCarriedOver: money,
    balanceTopUp: money,
    restricted: boolean,
    alertAfter: listOf(text),
    carriedToNextMonth: money,
    topUpToNextMonth: money,
    lostInclTax: money,
  },
  check(facts, figures) {
    const ids = new Set<string>();
    for (const one of facts.events) {
      if (ids.has(one.id) || isFaulty(one, figures.emergencyNumbers))
        return fault(
          'events',
          'Un identifiant par événement ; un coût pour une communication, un montant positif pour une recharge.',
          'One identifier for each event; a cost for a communication, a positive amount for a recharge.',
        );
      ids.add(one.id);
    }
    return undefined;
  },
  decide(facts, figures) {
    if (facts.contractEnded) return endedMonth(facts);
    const { monthlyCredit, alertFloor } = facts;
    const carried = smallest(facts.carriedOver, monthlyCredit);
    const opening = sum(monthlyCredit, facts.transferredCredit ?? NO_MONEY);
    const account = new BlockedPlanAccount(opening, carried, facts.topUpBalance);
    const alertAfter: string[] = [];
    const because = new Set([MONTHLY, WITHIN_CREDIT, ORDER]);
    const usage = facts.events.map((one) => {
      const before = account.total;
      const taken = apply(one, account, figures.emergencyNumbers);
      if (taken.outcome === 'refused') because.add(TOO_LITTLE);
      if (taken.outcome === 'interrupted') because.add(INTERRUPTION);
      if (taken.outcome === 'credited') because.add(RECHARGE).add(BALANCE);
      if (isEmergency(one, figures.emergencyNumbers)) because.add(EMERGENCY);
      if (alertFloor !== undefined && account.total <= alertFloor && before > alertFloor) alertAfter.push(one.id);
      return { id: one.id, ...taken };
    });
    if (alertAfter.length > 0) because.add(INVITATION);
    const restricted = account.total === NO_MONEY;
    if (restricted) because.add(RESTRICTED);
    because.add(CARRIED);
    const carriedToNextMonth = smallest(account.monthly, monthlyCredit);
    return answer(
      {
        usage,
        balanceMonthly: account.monthly,
        balanceCarriedOver: account.carriedOver,
        balanceTopUp: account.topUp,
        restricted,
        alertAfter,
        carriedToNextMonth,
        topUpToNextMonth: account.topUp,
        lostInclTax: sum(
          subtract(facts.carriedOver, carried),
          account.carriedOver,
          subtract(account.monthly, carriedToNextMonth),
        ),
      },
      [...because],
    );
  },
  explain(facts, _figures, result) {
    const opening = `${moneyText(facts.monthlyCredit)} + ${moneyText(facts.carriedOver)} + ${moneyText(facts.topUpBalance)}`;
    const left = `${moneyText(result.balanceMonthly)} + ${moneyText(result.balanceCarriedOver)} + ${moneyText(result.balanceTopUp)}`;
    const next = moneyText(result.carriedToNextMonth);
    const lost = moneyText(result.lostInclTax);
    return [
      {
        clause: ORDER,
        fr: `Crédit du mois, reporté et rechargé : ${opening} € au départ, ${left} € à la fin.`,
        en: `Credit of the month, carried over and recharged: EUR ${opening} at first, EUR ${left} at the end.`,
      },
      {
        clause: CARRIED,
        fr: `${next} € reportés au mois suivant, ${lost} € perdus.`,
        en: `EUR ${next} carried to the next month, EUR ${lost} lost.`,
      },
    ];
  },
});

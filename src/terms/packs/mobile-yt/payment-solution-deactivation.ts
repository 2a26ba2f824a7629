import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
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
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision } from './figures.ts';
import { type PaymentSolution, paymentSolution } from './payment-solutions.ts';

const BUILT_IN = 'mobile-yt/payment.1.d';
const SWITCHED_OFF = 'mobile-yt/payment.4.1.b';
const LINE_END = 'mobile-yt/payment.7.1.a';
const EARLY_END = 'mobile-yt/payment.7.1.b';
const DUE_NOW = 'mobile-yt/payment.7.1.c';
const NOT_CARRIED = 'mobile-yt/payment.7.2';
const BREACH = 'mobile-yt/payment.7.3';

const input = {
  event: noted(
    oneOf('deactivation', 'offer-change', 'line-termination', 'breach'),
    'deactivation: by the subscriber; breach: deprivation by Orange',
  ),
  eventOn: date,
  solutions: noted(listOf(record({ code: paymentSolution, active: boolean })), 'under the present offer'),
  targets: noted(optional(listOf(paymentSolution)), 'deactivation and breach only'),
  newOfferSolutions: noted(optional(listOf(paymentSolution)), 'offer-change only: solutions built into the new offer'),
  accessRemoved: noted(
    optional(boolean),
    'breach only: Orange also removes access to the merchant services; default false',
  ),
  merchantSubscriptions: listOf(
    record({
      id: text,
      solution: paymentSolution,
      paidUntil: date,
      outstandingInclTax: money,
      endsEarly: noted(boolean, 'the merchant’s terms end it when the solution goes'),
    }),
  ),
} as const;

type Facts = FactsOf<typeof input>;
type Subscription = Facts['merchantSubscriptions'][number];

const isTargeted = (facts: Facts): boolean => facts.event === 'deactivation' || facts.event === 'breach';

const wasActive = (facts: Facts, code: PaymentSolution): boolean =>
  facts.solutions.some((solution) => solution.code === code && solution.active);

function targetsFault(facts: Facts): boolean {
  const { targets } = facts;
  if (!isTargeted(facts)) return targets !== undefined;
  if (targets === undefined || targets.length === 0 || listedTwice(targets)) return true;
  return targets.some((target) => !facts.solutions.some(({ code }) => code === target));
}

function newOfferFault(facts: Facts): boolean {
  const { newOfferSolutions } = facts;
  if (facts.event !== 'offer-change') return newOfferSolutions !== undefined;
  return newOfferSolutions === undefined || listedTwice(newOfferSolutions);
}

function subscriptionsFault(facts: Facts): boolean {
  const ids = new Set<string>();
  for (const { id, solution, paidUntil } of facts.merchantSubscriptions) {
    if (!wasActive(facts, solution) || paidUntil < facts.eventOn || ids.has(id)) return true;
    ids.add(id);
  }
  return false;
}

function solutionsAfter(facts: Facts) {
  if (facts.event === 'offer-change') return facts.newOfferSolutions!.map((code) => ({ code, active: true }));
  if (facts.event === 'line-termination') return facts.solutions.map(({ code }) => ({ code, active: false }));
  return facts.solutions.map(({ code, active }) => ({ code, active: active && !facts.targets!.includes(code) }));
}

function toDeactivateAgain(facts: Facts): readonly PaymentSolution[] {
  if (facts.event !== 'offer-change') return [];
  return facts.newOfferSolutions!.filter((code) =>
    facts.solutions.some((solution) => solution.code === code && !solution.active),
  );
}

function fateOf(facts: Facts, subscription: Subscription, affected: boolean) {
  const { id, solution } = subscription;
  if (!affected) return { id, state: 'unaffected', endsOn: null } as const;
  if (facts.event === 'breach' && facts.accessRemoved)
    return { id, state: 'access-removed', endsOn: facts.eventOn } as const;
  if (subscription.endsEarly) return { id, state: 'ended', endsOn: facts.eventOn } as const;
  if (facts.event === 'offer-change' && facts.newOfferSolutions!.includes(solution))
    return { id, state: 'unaffected', endsOn: null } as const;
  return { id, state: 'runs-to-term', endsOn: subscription.paidUntil } as const;
}

const BECAUSE = {
  deactivation: [SWITCHED_OFF],
  'offer-change': [BUILT_IN, NOT_CARRIED],
  'line-termination': [LINE_END],
  breach: [BREACH],
} as const;

/** Which payment solutions stay on, what becomes of the merchant subscriptions, and what falls due. */
export const paymentSolutionDeactivation = decision({
  name: 'payment-solution-deactivation',
  question: {
    fr: 'Que deviennent les solutions de paiement et les abonnements qui les utilisent ?',
    en: 'What becomes of the payment solutions and of the subscriptions that use them?',
  },
  clauses: [BUILT_IN, SWITCHED_OFF, LINE_END, EARLY_END, DUE_NOW, NOT_CARRIED, BREACH],
  input,
  output: {
    solutionsAfter: listOf(record({ code: text, active: boolean })),
    toDeactivateAgain: listOf(text),
    merchantSubscriptions: listOf(
      record({
        id: text,
        state: oneOf('unaffected', 'runs-to-term', 'ended', 'access-removed'),
        endsOn: nullable(date),
      }),
    ),
    dueNowInclTax: money,
  },
  check(facts) {
    if (listedTwice(facts.solutions.map(({ code }) => code)))
      return fault('solutions', 'Chaque solution figure une seule fois.', 'Each solution is listed once.');
    if (targetsFault(facts))
      return fault(
        'targets',
        'Indiquez une fois chaque solution visée, pour une désactivation ou un manquement seulement.',
        'List each solution aimed at once, for a deactivation or a breach only.',
      );
    if (newOfferFault(facts))
      return fault(
        'newOfferSolutions',
        'Listez une fois chaque solution de la nouvelle offre, pour un changement d’offre seulement.',
        'List each solution of the new offer once, for a change of offer only.',
      );
    if (facts.accessRemoved !== undefined && facts.event !== 'breach')
      return fault(
        'accessRemoved',
        'L’accès ne se retire que pour un manquement.',
        'Access is removed only for a breach.',
      );
    if (subscriptionsFault(facts))
      return fault(
        'merchantSubscriptions',
        'Un abonnement figure une fois, sur une solution active, payé au moins jusqu’à ce jour.',
        'A subscription is listed once, on an active solution, paid at least until that day.',
      );
    return undefined;
  },
  decide(facts) {
    const affects = (code: PaymentSolution): boolean =>
      wasActive(facts, code) && (!isTargeted(facts) || facts.targets!.includes(code));
    const subscriptions = facts.merchantSubscriptions.map((one) => fateOf(facts, one, affects(one.solution)));
    const due: Money[] =
      facts.event === 'breach'
        ? []
        : facts.merchantSubscriptions.filter((one) => affects(one.solution)).map((one) => one.outstandingInclTax);
    const because: string[] = [...BECAUSE[facts.event]];
    if (subscriptions.some((one) => one.state === 'ended' || one.state === 'runs-to-term')) because.push(EARLY_END);
    if (due.length > 0) because.push(DUE_NOW);
    return answer(
      {
        solutionsAfter: solutionsAfter(facts),
        toDeactivateAgain: toDeactivateAgain(facts),
        merchantSubscriptions: subscriptions,
        dueNowInclTax: due.length > 0 ? sum(...due) : NO_MONEY,
      },
      because,
    );
  },
  explain(facts, _figures, result) {
    const count = result.merchantSubscriptions.filter((one) => one.state !== 'unaffected').length;
    const due = moneyText(result.dueNowInclTax);
    return [
      {
        clause: facts.event === 'breach' ? BREACH : DUE_NOW,
        fr: `${count} abonnements touchés ; sommes exigibles : ${due} €.`,
        en: `${count} subscriptions affected; sums due now: EUR ${due}.`,
      },
    ];
  },
});

import { inTerritory, plusHours } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  datetime,
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
import { decision } from './figures.ts';

const RECHARGE = 'mobile-yt/blocked.3.e';
const CHANNELS = 'mobile-yt/blocked.3.f';
const BALANCE = 'mobile-yt/blocked.3.g';
const CONFIRMATION = 'mobile-yt/blocked.3.h';

const topUp = record({
  id: text,
  at: datetime,
  channel: oneOf('orange-re', 'orange-yt', 'voice-456'),
  recharge: oneOf('mobicarte-mayotte', 'other'),
  amountInclTax: money,
  smsAt: noted(optional(datetime), 'confirming text message sent'),
});

const input = {
  monthlyBalance: money,
  carriedOverBalance: money,
  topUpBalance: money,
  subscribedAt: datetime,
  endedAt: noted(optional(datetime), 'end of the contract, if known'),
  orangeReAllowed: noted(boolean, 'the customer’s offer provides for recharging on www.orange.re'),
  topUps: noted(listOf(topUp), 'in order of time'),
} as const;

type Facts = FactsOf<typeof input>;
type TopUp = Facts['topUps'][number];

function refusalOf(facts: Facts, one: TopUp) {
  const ended = facts.endedAt !== undefined && one.at >= facts.endedAt;
  if (one.at < facts.subscribedAt || ended) return 'not-subscribed';
  if (one.recharge === 'other') return 'wrong-recharge';
  return one.channel === 'orange-re' && !facts.orangeReAllowed ? 'channel-not-in-offer' : null;
}

function topUpsFault(topUps: readonly TopUp[]): boolean {
  const ids = new Set<string>();
  let last: number = -Infinity;
  for (const { id, at, amountInclTax, smsAt } of topUps) {
    if (ids.has(id) || at < last || amountInclTax <= NO_MONEY || (smsAt !== undefined && smsAt < at)) return true;
    ids.add(id);
    last = at;
  }
  return false;
}

/** Which recharges count, the new balance after each, and when the confirming text message is due. */
export const blockedPlanTopup = decision({
  name: 'blocked-plan-topup',
  question: {
    fr: 'Ces recharges sont-elles prises en compte, et quel est le nouveau solde ?',
    en: 'Do these recharges count, and what is the new balance?',
  },
  clauses: [RECHARGE, CHANNELS, BALANCE, CONFIRMATION],
  input,
  output: {
    results: listOf(
      record({
        id: text,
        accepted: boolean,
        reason: nullable(oneOf('not-subscribed', 'wrong-recharge', 'channel-not-in-offer')),
        newBalance: money,
        confirmationDueBy: nullable(datetime),
        confirmationLate: nullable(boolean),
      }),
    ),
    topUpBalance: money,
    totalBalance: money,
  },
  check(facts) {
    if (facts.endedAt !== undefined && facts.endedAt <= facts.subscribedAt)
      return fault('endedAt', 'Le contrat finit après son début.', 'The contract ends after it starts.');
    if (topUpsFault(facts.topUps))
      return fault(
        'topUps',
        'Les recharges se suivent, chacune une fois, d’un montant positif ; le SMS vient après.',
        'Recharges follow one another, each once, of a positive amount; the text message comes after.',
      );
    return undefined;
  },
  decide(facts, figures) {
    let topUpBalance = facts.topUpBalance;
    const included = sum(facts.monthlyBalance, facts.carriedOverBalance);
    const results = facts.topUps.map((one) => {
      const reason = refusalOf(facts, one);
      const { id } = one;
      if (reason !== null) {
        const newBalance = sum(included, topUpBalance);
        return { id, accepted: false, reason, newBalance, confirmationDueBy: null, confirmationLate: null } as const;
      }
      topUpBalance = sum(topUpBalance, one.amountInclTax);
      const dueBy = plusHours(one.at, figures.topUpConfirmationHours);
      return {
        id,
        accepted: true,
        reason,
        newBalance: sum(included, topUpBalance),
        confirmationDueBy: inTerritory('YT', dueBy),
        confirmationLate: one.smsAt === undefined ? null : one.smsAt > dueBy,
      };
    });
    return answer({ results, topUpBalance, totalBalance: sum(included, topUpBalance) }, [
      RECHARGE,
      CHANNELS,
      BALANCE,
      CONFIRMATION,
    ]);
  },
  explain(facts, figures, result) {
    const before = moneyText(sum(facts.monthlyBalance, facts.carriedOverBalance, facts.topUpBalance));
    const after = moneyText(result.totalBalance);
    return [
      {
        clause: BALANCE,
        fr: `Solde de ${before} € porté à ${after} €.`,
        en: `Balance of EUR ${before} brought to EUR ${after}.`,
      },
      {
        clause: CONFIRMATION,
        fr: `Chaque recharge se confirme par SMS sous ${figures.topUpConfirmationHours} heures.`,
        en: `Each recharge is confirmed by text message within ${figures.topUpConfirmationHours} hours.`,
      },
    ];
  },
});

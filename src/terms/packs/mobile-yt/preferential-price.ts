import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const CONDITION = 'mobile-yt/4.h';
const LOSS = 'mobile-yt/4.i';

const input = {
  purchasedOn: date,
  asOf: date,
  concurrentSubscription: boolean,
  contractReturnAsked: boolean,
  contractReturnedOn: optional(date),
  documentsJoined: optional(boolean),
  damagedReturnOn: optional(date),
  priceWithoutPlan: money,
  preferentialPrice: money,
} as const;

type Facts = FactsOf<typeof input>;

interface Loss {
  readonly reason: 'no-concurrent-subscription' | 'contract-not-returned' | 'damaged-return';
  readonly lostOn: CivilDate;
}

/** The ground with the earliest day; on equal days the first in the order of the contract. */
function firstLoss(facts: Facts, figures: MobileYtFigures): Loss | undefined {
  if (!facts.concurrentSubscription) return { reason: 'no-concurrent-subscription', lostOn: facts.purchasedOn };
  const deadline = plusDays(facts.purchasedOn, figures.preferentialReturnDays);
  const returned = facts.contractReturnedOn;
  const returnHolds = returned !== undefined && returned <= deadline && facts.documentsJoined === true;
  const notReturned = facts.contractReturnAsked && !returnHolds && facts.asOf > deadline;
  const damaged = facts.damagedReturnOn;
  if (notReturned && (damaged === undefined || deadline <= damaged))
    return { reason: 'contract-not-returned', lostOn: deadline };
  return damaged === undefined ? undefined : { reason: 'damaged-return', lostOn: damaged };
}

const outside = (day: CivilDate | undefined, facts: Facts): boolean =>
  day !== undefined && (day < facts.purchasedOn || day > facts.asOf);

/** Loss of the preferential handset price and debit of the difference (article 4). */
export const preferentialPrice = decision({
  name: 'preferential-price',
  question: {
    fr: 'Le prix préférentiel du mobile est-il perdu, et que peut prélever Orange ?',
    en: 'Is the preferential handset price lost, and what may Orange debit?',
  },
  clauses: [CONDITION, LOSS],
  input,
  output: {
    lost: boolean,
    reason: nullable(oneOf('no-concurrent-subscription', 'contract-not-returned', 'damaged-return')),
    lostOn: nullable(date),
    debit: money,
    debitBy: nullable(date),
    debitStillAllowed: nullable(boolean),
  },
  check(facts) {
    if (facts.preferentialPrice > facts.priceWithoutPlan)
      return fault(
        'preferentialPrice',
        'Le prix préférentiel ne peut dépasser le prix sans forfait.',
        'The preferential price cannot be above the price without a plan.',
      );
    if (facts.asOf < facts.purchasedOn)
      return fault('asOf', 'La date d’examen précède l’achat.', 'The day looked at is before the purchase.');
    if (outside(facts.contractReturnedOn, facts))
      return fault(
        'contractReturnedOn',
        'Le contrat revient entre l’achat et la date d’examen.',
        'The contract comes back between the purchase and the day looked at.',
      );
    if (outside(facts.damagedReturnOn, facts))
      return fault(
        'damagedReturnOn',
        'Le mobile revient entre l’achat et la date d’examen.',
        'The handset comes back between the purchase and the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const loss = firstLoss(facts, figures);
    if (loss === undefined)
      return answer(
        { lost: false, reason: null, lostOn: null, debit: NO_MONEY, debitBy: null, debitStillAllowed: null },
        [CONDITION],
      );
    const debitBy = plusDays(loss.lostOn, figures.preferentialDebitDays);
    return answer(
      {
        lost: true,
        ...loss,
        debit: subtract(facts.priceWithoutPlan, facts.preferentialPrice),
        debitBy,
        debitStillAllowed: facts.asOf <= debitBy,
      },
      [CONDITION, LOSS],
    );
  },
  explain(facts, figures, result) {
    if (result.lostOn === null || result.debitBy === null)
      return [{ clause: CONDITION, fr: 'Le prix préférentiel est conservé.', en: 'The preferential price is kept.' }];
    const full = moneyText(facts.priceWithoutPlan);
    const low = moneyText(facts.preferentialPrice);
    return [
      {
        clause: CONDITION,
        fr: `Prix préférentiel perdu le ${isoDate(result.lostOn)}.`,
        en: `Preferential price lost on ${isoDate(result.lostOn)}.`,
      },
      {
        clause: LOSS,
        fr: `${full} € moins ${low} € : ${moneyText(result.debit)} €, à prélever dans les ${figures.preferentialDebitDays} jours, jusqu’au ${isoDate(result.debitBy)}.`,
        en: `EUR ${full} less EUR ${low}: EUR ${moneyText(result.debit)}, debited within ${figures.preferentialDebitDays} days, until ${isoDate(result.debitBy)}.`,
      },
    ];
  },
});

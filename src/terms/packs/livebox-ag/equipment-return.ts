import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { largest, type Money, moneyText, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { damageClause, damageSum, equipmentItem, lateClause, lateSum } from './equipment-items.ts';
import { decision, type LiveboxFigures } from './figures.ts';

interface Item {
  readonly equipment: string;
  readonly trigger: string;
  readonly triggerOn: CivilDate;
  readonly formalNoticePresentedOn?: CivilDate | undefined;
  readonly returnedOn?: CivilDate | undefined;
  readonly condition?: 'good' | 'faulty' | 'incomplete' | undefined;
  readonly repairCostInclTax?: Money | undefined;
  readonly asOf: CivilDate;
}

/** The last day of the 7 days that an effective formal notice gives; `null` when no notice has any effect. */
function noticeEnd(
  facts: Item,
  grace: CivilDate,
  returnedOn: CivilDate | undefined,
  figures: LiveboxFigures,
): CivilDate | null {
  const presentedOn = facts.formalNoticePresentedOn;
  if (presentedOn === undefined || presentedOn > facts.asOf || presentedOn <= grace) return null;
  if (returnedOn !== undefined && returnedOn <= presentedOn) return null;
  return plusDays(presentedOn, figures.equipmentNoticeDays);
}

/** The sum due for the item: lateness first, else damage, never both. */
function sumOf(facts: Item, late: boolean, returned: boolean, figures: LiveboxFigures) {
  if (late) return { sumReason: 'late-return', sumInclTax: lateSum(facts.equipment, figures) } as const;
  const condition = facts.condition ?? 'good';
  if (!returned || condition === 'good') return { sumReason: 'none', sumInclTax: NO_MONEY } as const;
  return { sumReason: condition, sumInclTax: damageSum(facts.equipment, facts.repairCostInclTax, figures) } as const;
}

/** What an item of equipment costs when it is not returned, comes back late or damaged; the decoder deposit (article 6.3). */
export const equipmentReturn = decision({
  name: 'equipment-return',
  question: {
    fr: 'Que doit le client pour un équipement non rendu, rendu tard ou abîmé ?',
    en: 'What does the customer owe for equipment not returned, returned late or damaged?',
  },
  clauses: [
    'livebox-ag/1.c',
    'livebox-ag/2.h',
    'livebox-ag/2.i',
    'livebox-ag/6.2.e',
    'livebox-ag/6.3.a',
    'livebox-ag/6.3.c',
    'livebox-ag/6.3.d',
    'livebox-ag/6.3.e',
    'livebox-ag/6.3.f',
    'livebox-ag/6.3.g',
    'livebox-ag/6.3.h',
  ],
  input: {
    equipment: noted(equipmentItem, 'one item; several items are decided one by one'),
    trigger: oneOf('termination', 'withdrawal', 'equipment-change', 'offer-change', 'option-change'),
    triggerOn: date,
    formalNoticePresentedOn: optional(date),
    returnedOn: optional(date),
    condition: optional(
      noted(
        oneOf('good', 'faulty', 'incomplete'),
        'faulty: in bad working order; an item that failed through no fault of the customer (article 6.2) is given as good',
      ),
    ),
    repairCostInclTax: optional(money),
    decoderDepositInclTax: money,
    asOf: date,
  },
  output: {
    state: oneOf('awaiting-return', 'overdue', 'late-sum-due', 'returned'),
    returnBy: date,
    noticeExpiresOn: nullable(date),
    sumReason: oneOf('none', 'late-return', 'faulty', 'incomplete'),
    sumInclTax: money,
    amountDueInclTax: money,
    depositRefundInclTax: money,
    depositRefundBy: nullable(date),
    confirmationSent: boolean,
  },
  check(facts) {
    if (facts.asOf < facts.triggerOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder le fait qui oblige à rendre.',
        'The day looked at cannot come before the event that calls for the return.',
      );
    const presentedOn = facts.formalNoticePresentedOn;
    if (presentedOn !== undefined && presentedOn < facts.triggerOn)
      return fault(
        'formalNoticePresentedOn',
        'La mise en demeure ne peut précéder le fait qui oblige à rendre.',
        'The formal notice cannot come before the event that calls for the return.',
      );
    const decoder = facts.equipment === 'decoder';
    if (!decoder && facts.decoderDepositInclTax > NO_MONEY)
      return fault(
        'decoderDepositInclTax',
        'Seul le décodeur peut avoir un dépôt : indiquez 0.00.',
        'Only the decoder can have a deposit: give 0.00.',
      );
    if (facts.returnedOn === undefined) return undefined;
    if (facts.condition === undefined)
      return fault('condition', 'Indiquez l’état de l’équipement rendu.', 'Give the condition of the item returned.');
    if (facts.condition !== 'good' && !decoder && facts.repairCostInclTax === undefined)
      return fault('repairCostInclTax', 'Indiquez le coût de la réparation.', 'Give the repair cost.');
    return undefined;
  },
  decide(facts, figures) {
    const grace = plusMonths(facts.triggerOn, figures.equipmentReturnMonths);
    const withdrawn = facts.trigger === 'withdrawal';
    const returnBy = withdrawn ? plusDays(facts.triggerOn, figures.withdrawalReturnDays) : grace;
    const returnedOn = facts.returnedOn !== undefined && facts.returnedOn <= facts.asOf ? facts.returnedOn : undefined;
    const returned = returnedOn !== undefined;
    const noticeExpiresOn = noticeEnd(facts, grace, returnedOn, figures);
    const late =
      noticeExpiresOn !== null &&
      facts.asOf > noticeExpiresOn &&
      (returnedOn === undefined || returnedOn > noticeExpiresOn);
    const { sumReason, sumInclTax } = sumOf(facts, late, returned, figures);
    const settles = facts.trigger === 'termination' || withdrawn;
    const deposit = settles ? facts.decoderDepositInclTax : NO_MONEY;
    const refund = returned ? largest(subtract(deposit, sumInclTax), NO_MONEY) : NO_MONEY;
    const because = ['livebox-ag/1.c', 'livebox-ag/6.3.a', withdrawn ? 'livebox-ag/2.h' : 'livebox-ag/6.3.c'];
    if (withdrawn && noticeExpiresOn !== null) because.push('livebox-ag/2.i', 'livebox-ag/6.3.c');
    if (late) because.push(lateClause(facts.equipment));
    else if (sumReason !== 'none') because.push(damageClause(facts.equipment));
    if (deposit > NO_MONEY) because.push('livebox-ag/6.3.f');
    return answer(
      {
        state: returned ? 'returned' : late ? 'late-sum-due' : facts.asOf > returnBy ? 'overdue' : 'awaiting-return',
        returnBy,
        noticeExpiresOn,
        sumReason,
        sumInclTax,
        amountDueInclTax: largest(subtract(sumInclTax, deposit), NO_MONEY),
        depositRefundInclTax: refund,
        depositRefundBy: refund > NO_MONEY ? plusDays(returnedOn!, figures.decoderDepositRefundDays) : null,
        confirmationSent: returned,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const by = isoDate(result.returnBy);
    const withdrawn = facts.trigger === 'withdrawal';
    const term = withdrawn ? `${figures.withdrawalReturnDays} jours` : `${figures.equipmentReturnMonths} mois`;
    const termEn = withdrawn ? `${figures.withdrawalReturnDays} days` : `${figures.equipmentReturnMonths} month`;
    const steps: Step[] = [
      {
        clause: withdrawn ? 'livebox-ag/2.h' : 'livebox-ag/6.3.c',
        fr: `À rendre ${term} au plus après le ${isoDate(facts.triggerOn)}, soit le ${by}.`,
        en: `To be returned at most ${termEn} after ${isoDate(facts.triggerOn)}, that is by ${by}.`,
      },
    ];
    if (result.noticeExpiresOn !== null) {
      const end = isoDate(result.noticeExpiresOn);
      steps.push({
        clause: 'livebox-ag/6.3.c',
        fr: `Mise en demeure présentée le ${isoDate(facts.formalNoticePresentedOn!)} : ${figures.equipmentNoticeDays} jours, jusqu’au ${end}.`,
        en: `Formal notice presented on ${isoDate(facts.formalNoticePresentedOn!)}: ${figures.equipmentNoticeDays} days, until ${end}.`,
      });
    }
    const sum = moneyText(result.sumInclTax);
    if (result.sumReason !== 'none')
      steps.push({
        clause: result.sumReason === 'late-return' ? lateClause(facts.equipment) : damageClause(facts.equipment),
        fr: `Somme due pour cet équipement : ${sum} €.`,
        en: `Sum due for this item: EUR ${sum}.`,
      });
    if (facts.decoderDepositInclTax > NO_MONEY) {
      const [deposit, due] = [moneyText(facts.decoderDepositInclTax), moneyText(result.amountDueInclTax)];
      const refund = moneyText(result.depositRefundInclTax);
      steps.push({
        clause: 'livebox-ag/6.3.f',
        fr: `Dépôt du décodeur de ${deposit} € : reste dû ${due} €, restitué ${refund} €.`,
        en: `Decoder deposit of EUR ${deposit}: EUR ${due} left to pay, EUR ${refund} refunded.`,
      });
    }
    return steps;
  },
});

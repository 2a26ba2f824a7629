import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { amountOf, given, going, letter, onDay, over, refusal, toldText, type Words } from './answer-parts.ts';
import { eveOf } from './contract-parts.ts';

const FEES_DUE: Words = [
  'Pendant cette suspension l’abonnement reste dû.',
  'During this suspension the fee stays due.',
];
const FEES_WAIVED: Words = [
  'Pendant cette suspension l’abonnement n’est pas dû : il vous sera rendu.',
  'During this suspension the fee is not due: it will be given back.',
];

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  const cause = toldText(told, 'cause') ?? 'other-breach';
  const on = toldText(told, 'suspendedFrom') ?? contract.openedOn;
  const resumedOn = toldText(told, 'resumedOn');
  const cut: AgreementChange = { do: 'suspend', on, reason: cause, scope: 'full' };
  const told_ = letter(
    'suspension',
    ['Votre ligne est suspendue', 'Your line is suspended'],
    [`Votre ligne est suspendue depuis le ${on}.`, `Your line has been suspended since ${on}.`],
    taken.result.feesDue === true ? FEES_DUE : FEES_WAIVED,
  );
  const figures = ['mandatory', 'noticeNeeded', 'feesDue', 'feeWaived'];
  if (resumedOn === undefined)
    return { ...going('suspended', ['ligne suspendue', 'line suspended']), changes: [cut], letters: [told_], figures };
  return {
    ...over('resumed', ['ligne rétablie', 'line restored']),
    changes: [cut, { do: 'resume', on: resumedOn, reason: cause }],
    // A fee that stays due is billed as ever.
    charges: given(taken, {
      code: 'SUSPENSION-WAIVED',
      words: ['Abonnement non dû pendant la suspension', 'Fee not due during the suspension'],
      amount: amountOf(taken, 'feeWaived'),
      on: resumedOn,
    }),
    letters: [told_],
    figures,
  };
}

/** A line cut for another cause than an unpaid bill, which collection deals with (articles 15 and 16.1). */
export const suspension: Procedure = {
  name: 'suspension',
  group: 'restriction',
  title: { fr: 'Suspension de la ligne', en: 'Suspension of the line' },
  summary: {
    fr: 'La ligne doit être coupée : mobile volé, ordre public, fraude, autre manquement.',
    en: 'The line must be cut: stolen handset, public order, fraud, another breach.',
  },
  openTo: ['network'],
  decision: 'suspension',
  asks: ['cause', 'remindersWithoutEffect', 'justifiedDispute', 'dueOn', 'unpaid'],
  known(contract, told) {
    const resumedOn = toldText(told, 'resumedOn');
    const from = toldText(told, 'suspendedFrom') ?? contract.openedOn;
    return {
      asOf: contract.today,
      monthlyFee: contract.monthlyPriceInclTax,
      suspendedFrom: from,
      // The day on which the line works again is not a day without it.
      suspendedTo: resumedOn === undefined || resumedOn <= from ? undefined : eveOf(resumedOn),
    };
  },
  later: [onDay('resumedOn', 'agent', ['Rétablir la ligne', 'Restore the line'])],
  effects,
};

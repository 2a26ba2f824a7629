import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { amountOf, due, given, going, letter, onDay, over, saying, telling, textOf, toldText } from './answer-parts.ts';
import { billAfter, dayOf, eveOf } from './contract-parts.ts';

/** The line is cut on the day of the report, and works again on the day the new card does. */
function changesOf(contract: ContractInLife, told: JsonFacts): AgreementChange[] {
  const blockedOn = toldText(told, 'suspendedFrom') ?? contract.openedOn;
  const workingOn = toldText(told, 'reactivatedOn');
  const cut: AgreementChange = { do: 'suspend', on: blockedOn, reason: 'sim-lost', scope: 'full' };
  if (workingOn === undefined) return [cut];
  const card: AgreementChange = { do: 'replace-equipment', on: workingOn, kind: 'sim', condition: 'lost' };
  // An e-SIM is a profile to load: nothing is handed over.
  const cards = contract.equipment.some((one) => one.kind === 'sim') ? [card] : [];
  return [cut, ...cards, { do: 'resume', on: workingOn, reason: 'sim-replaced' }];
}

function refundsOf(taken: Taken, contract: ContractInLife, told: JsonFacts) {
  return [
    ...given(taken, {
      code: 'THEFT-FEES',
      words: ['Abonnement des jours de suspension après un vol', 'Fees of the days suspended after a theft'],
      amount: amountOf(taken, 'feeRefund'),
      on: toldText(told, 'reactivatedOn') ?? contract.openedOn,
    }),
    ...given(taken, {
      code: 'THEFT-CALLS',
      words: ['Communications frauduleuses après un vol', 'Fraudulent communications after a theft'],
      amount: amountOf(taken, 'fraudRefund'),
      on: contract.openedOn,
    }),
  ];
}

const BLOCKED = letter(
  'line-blocked',
  ['Votre ligne est bloquée', 'Your line is blocked'],
  [
    'Nous avons bloqué votre ligne dès votre déclaration. En cas de vol, portez plainte sans attendre et envoyez-nous le récépissé : il ouvre le remboursement de l’abonnement et des communications frauduleuses.',
    'We blocked your line as soon as you told us. After a theft, file a police complaint without delay and send us the receipt: it opens the refund of fees and of fraudulent communications.',
  ],
);

const RESTORED = letter(
  'line-restored',
  ['Votre nouvelle carte est active', 'Your new card works'],
  ['Votre ligne fonctionne de nouveau avec la nouvelle carte.', 'Your line works again with the new card.'],
);

function refunded(taken: Taken) {
  const fees = amountOf(taken, 'feeRefund');
  const calls = amountOf(taken, 'fraudRefund');
  return letter(
    'theft-refund',
    ['Remboursement après le vol', 'Refund after the theft'],
    [
      `Sur vos prochaines factures : ${fees} € d’abonnement et ${calls} € de communications vous sont rendus. La nouvelle carte ne vous est pas facturée.`,
      `On your next bills: EUR ${fees} of fees and EUR ${calls} of communications are given back. The new card is not billed.`,
    ],
  );
}

/** Bills after the theft, the second being the last that may carry the refund. */
function billsAfterTheft(contract: ContractInLife, told: JsonFacts): readonly string[] {
  const stolenAt = toldText(told, 'stolenAt') ?? contract.openedAt;
  const first = billAfter(contract, dayOf(stolenAt));
  const second = first === undefined ? undefined : billAfter(contract, first);
  return first === undefined || second === undefined ? [] : [first, second];
}

/** Where the case stands once the line works again. */
function standing(taken: Taken, contract: ContractInLife, told: JsonFacts, workingOn: string) {
  const { today } = contract;
  if (taken.result.eligible === true) {
    // What is given back is on the first bill made after the line works again.
    const billedOn = billAfter(contract, workingOn) ?? textOf(taken, 'refundBillFrom') ?? workingOn;
    return today >= billedOn
      ? over('refunded', ['remboursé', 'refunded'])
      : { ...going('refund-awaited', ['remboursement à venir', 'refund to come']), reviewOn: billedOn };
  }
  const last = billsAfterTheft(contract, told)[1] ?? workingOn;
  return today > last
    ? over('restored', ['ligne rétablie', 'line restored'])
    : {
        ...going('report-awaited', ['ligne rétablie, plainte attendue', 'line restored, police report awaited']),
        reviewOn: last,
      };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const workingOn = toldText(told, 'reactivatedOn');
  const granted = taken.result.eligible === true;
  const stands =
    workingOn === undefined
      ? going('blocked', ['ligne bloquée', 'line blocked'])
      : standing(taken, contract, told, workingOn);
  const refund = due(taken, {
    kind: 'theft-refund',
    by: 'operator',
    on: textOf(taken, 'refundBillBy'),
    words: ['Remboursement après le vol, sur facture', 'Refund after the theft, on a bill'],
  });
  return {
    ...stands,
    changes: changesOf(contract, told),
    charges: granted ? refundsOf(taken, contract, told) : [],
    due: stands.closed ? [] : refund,
    letters: [BLOCKED, ...(workingOn === undefined ? [] : [RESTORED, ...(granted ? [refunded(taken)] : [])])],
    figures: ['feeRefund', 'fraudRefund', 'fraudUntil', 'refundBillFrom', 'refundBillBy'],
  };
}

function suspensionDays(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const workingOn = toldText(told, 'reactivatedOn');
  const from = contract.openedOn;
  // The day on which the line works again is not a day without it.
  const to = workingOn === undefined || workingOn <= from ? undefined : eveOf(workingOn);
  return { suspendedFrom: from, suspendedTo: to };
}

/** Whether the fees of a theft were given back already in the calendar year. */
function refundedThisYear(contract: ContractInLife): boolean {
  const year = contract.openedOn.slice(0, 4);
  return (contract.earlierCases ?? []).some(
    (one) => one.procedure === 'sim-loss' && one.state === 'refunded' && one.openedOn.startsWith(year),
  );
}

/** Loss or theft of the SIM card: the line is cut, a new card follows, and a theft is refunded (articles 2 and 20). */
export const simLoss: Procedure = {
  name: 'sim-loss',
  group: 'restriction',
  title: { fr: 'Carte SIM perdue ou volée', en: 'SIM card lost or stolen' },
  summary: {
    fr: 'Le client déclare la perte ou le vol de sa carte : la ligne est coupée jusqu’à la nouvelle carte.',
    en: 'The customer reports the card lost or stolen: the line is cut until the new card.',
  },
  openTo: ['customer'],
  decision: 'theft',
  asks: ['stolenAt'],
  known(contract, told) {
    const bills = billsAfterTheft(contract, told);
    return {
      monthlyFees: contract.monthlyPriceInclTax,
      ...suspensionDays(contract, told),
      ...(bills.length === 0 ? {} : { billDates: bills }),
    };
  },
  offered: (contract) => ({
    stolenAt: contract.openedAt,
    policeReport: false,
    feeRefundedThisYear: refundedThisYear(contract),
  }),
  later: [
    saying('policeReport', 'customer', true, ['Plainte déposée', 'Police complaint filed']),
    onDay('reactivatedOn', 'agent', ['Nouvelle carte active', 'New card works']),
    telling('fraudCalls', 'agent', ['Communications frauduleuses', 'Fraudulent communications']),
    telling('fraudRefundedThisYear', 'agent', [
      'Fraude déjà remboursée cette année',
      'Fraud refunded this year already',
    ]),
  ],
  effects,
};

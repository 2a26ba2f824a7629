import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, Procedure } from '../../../model/procedure.ts';
import { amountIn, compensation, letter, reasonOf, refused, say, settled, standing, textIn } from './shape.ts';

const LABEL = say('Indemnité de rendez-vous manqué par Orange', 'Compensation for an appointment that Orange missed');

function factsOf(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const { known, offered } = operatorMissedAppointment;
  return { ...offered!(contract), ...told, ...known!(contract, told) };
}

/** An appointment of a port or a change of provider that the operator did not keep (articles 5.2 d and e). */
export const operatorMissedAppointment: Procedure = {
  name: 'operator-missed-appointment',
  group: 'delivery',
  title: say('Rendez-vous manqué par Orange', 'Appointment missed by Orange'),
  summary: say('Le technicien n’est pas venu.', 'The technician did not come.'),
  openTo: ['customer', 'network'],
  decision: 'operator-missed-appointment',
  known: (contract, told) => ({
    territory: contract.territory,
    monthlyPriceInclTax: contract.monthlyPriceInclTax,
    requested: told.requested ?? false,
    // The delay runs until somebody says that it has ended.
    endAt: told.endAt ?? (told.attended === true ? undefined : contract.now),
  }),
  offered: () => ({ attended: false, cause: 'none' }),
  asks: ['procedure', 'appointmentAt'],
  later: [
    { fact: 'attended', label: say('Le rendez-vous a été tenu', 'It was kept'), by: 'network', value: { is: true } },
    { fact: 'cause', label: say('Cause du manquement', 'Why it was missed'), by: 'network' },
    { fact: 'postponedAt', label: say('Reporté par Orange à', 'Postponed by Orange at'), by: 'network' },
    { fact: 'cancelledAt', label: say('Annulé par le client à', 'Cancelled by the customer at'), by: 'agent' },
    {
      fact: 'endAt',
      label: say('Nouveau passage, annulation ou impossibilité', 'New visit, cancellation or impossibility'),
      by: 'network',
      value: { at: 'now' },
    },
    {
      fact: 'requested',
      label: say('Demander l’indemnité', 'Ask for the compensation'),
      by: 'customer',
      value: { is: true },
    },
  ],
  effects(taken, contract, told, ask) {
    const figures = ['daysLate', 'compensation'];
    const reason = reasonOf(taken);
    if (reason !== undefined && reason !== 'not-requested') return refused(reason);
    const asked = reason === undefined ? undefined : ask?.(taken.name, { ...factsOf(contract, told), requested: true });
    const amount = asked === undefined ? undefined : amountIn(asked, 'compensation');
    const worth = amount === undefined ? {} : { amountInclTax: amount };
    const claims = reason === undefined ? [] : [{ fact: 'requested', value: true, label: LABEL, ...worth }];
    if (textIn(told, 'endAt') === undefined)
      return standing('late', say('Le retard court', 'The delay runs'), { claims, figures });
    if (reason !== undefined)
      return standing('over', say('Indemnité sur demande', 'Compensation on request'), { claims, figures });
    const charges = compensation(taken, 'compensation', 'IND-MISSED-APPOINTMENT', LABEL, contract.openedOn);
    const owed = charges[0]?.amountInclTax ?? '0.00';
    return settled('compensated', say('Indemnisé', 'Compensated'), {
      charges,
      letters: [
        letter(
          'compensation',
          LABEL,
          say(`${owed} € seront déduits d’une prochaine facture.`, `EUR ${owed} will be taken off a coming bill.`),
        ),
      ],
      figures,
    });
  },
};

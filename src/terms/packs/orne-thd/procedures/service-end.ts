import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, departmentOf, networkOf, tariff } from '../life-answers.ts';
import { going, inService, letter, over, refusal, say, textOf, toldOf } from './parts.ts';

/** One service of the offer ends and the others go on: notice as for a contract, and a file fee inside the minimum period. */
export const fileFees: Procedure = {
  name: 'file-fees',
  group: 'change',
  title: say('Fin d’un seul service', 'End of one service'),
  summary: say(
    'Le client veut mettre fin à un service de son offre et garder les autres.',
    'The customer wants to end one service of the offer and keep the others.',
  ),
  openTo: ['customer'],
  decision: 'file-fees',
  asksCustomers: ['offer'],
  known: (contract) => ({
    situation: 'service-ended-early',
    network: networkOf(contract),
    eventOn: contract.openedOn,
    inService: inService(contract),
    tariffInclTax: tariff('FILE-FEE'),
    ...(contract.commitmentEndsOn === undefined ? {} : { commitmentEndsOn: contract.commitmentEndsOn }),
  }),
  offered: () => ({ welcomeOffer: false, withdrawalRight: false }),
  extra: [{ name: 'offer', label: say('Offre qui reste', 'Offer that remains'), kind: 'offer', required: true }],
  effects(taken, contract, told, ask): ProcedureEffects {
    const offer = toldOf(told, 'offer');
    if (offer === undefined || offer === contract.offer) return refusal(taken, 'same-offer');
    const receivedOn = contract.openedOn;
    const { commitmentEndsOn } = contract;
    const notice = ask!('termination', {
      segment: contract.segment,
      territory: departmentOf(contract),
      channel: 'email',
      receivedOn,
      asOf: receivedOn,
      ground: 'none',
      ...(commitmentEndsOn === undefined ? {} : { commitmentEndsOn }),
      newAddressGiven: false,
    });
    const on = textOf(notice, 'cutOn')!;
    return {
      ...(on > contract.today
        ? going('notice', 'préavis en cours', 'notice running')
        : over('ended', 'service résilié', 'service ended')),
      charges: chargeOf(taken, textOf(taken, 'feeInclTax')!, { code: 'FILE-FEE', kind: 'one-off', on: receivedOn }),
      changes: [{ do: 'change-plan', on, offer }],
      letters: [
        letter(
          'service-end',
          say('Un service de votre contrat prend fin', 'One service of your contract ends'),
          say(
            `Le service est fourni jusqu’à la veille du ${on}. Les autres continuent.`,
            `The service is supplied until the eve of ${on}. The others go on.`,
          ),
        ),
      ],
      figures: ['feeInclTax', 'due'],
    };
  },
};

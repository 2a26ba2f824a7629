import type { AgreementChange, Procedure } from '../../../model/procedure.ts';
import { letter, reasonOf, refused, say, settled, shifted, standing, textIn } from './shape.ts';

const OPTION = 'OPT-CONNECTED-TV';

/** Television on a connected set: included for a time, paid, or over (annex 2). */
export const connectedTv: Procedure = {
  name: 'connected-tv-option',
  group: 'change',
  title: say('TV d’Orange sur TV connectée', 'Orange TV on a connected set'),
  summary: say('Le client demande l’option sur son téléviseur.', 'The customer asks for the option on a set.'),
  openTo: ['customer'],
  decision: 'connected-tv-option',
  known: (contract, told) => ({
    offer: contract.characteristics.offer,
    subscribedOn: contract.orderedOn,
    requestedOn: contract.openedOn,
    keptAsPaidOption: told.keptAsPaidOption ?? false,
    asOf: contract.today,
  }),
  later: [
    {
      fact: 'keptAsPaidOption',
      label: say('Garder l’option, payante, ensuite', 'Keep the option, paid, afterwards'),
      by: 'customer',
      value: { is: true },
    },
  ],
  effects(taken, contract) {
    const figures = ['requestBy', 'includedUntil', 'monthlyPriceInclTax'];
    const on = contract.openedOn;
    const add: AgreementChange = { do: 'change-plan', on, addOptions: [OPTION] };
    const price = textIn(taken.result, 'monthlyPriceInclTax')!;
    const until = textIn(taken.result, 'includedUntil');
    switch (taken.result.state) {
      case 'refused':
        return refused(reasonOf(taken) ?? 'incompatible-tv');
      case 'included':
        return standing('included', say('Option incluse', 'Option included'), {
          changes: [add],
          reviewOn: shifted(until!, 1),
          letters: [
            letter(
              'included',
              say('Votre option TV connectée', 'Your connected TV option'),
              say(
                `Elle est incluse jusqu’au ${until} et s’arrête ensuite, sauf si vous la gardez, payante.`,
                `It is included until ${until} and then stops, unless you keep it as a paid option.`,
              ),
            ),
          ],
          figures,
        });
      case 'paid': {
        const from = until === undefined ? on : shifted(until, 1);
        const reprice: AgreementChange = { do: 'reprice', on: from, code: OPTION, amountInclTax: price };
        return settled('paid', say('Option payante', 'Paid option'), { changes: [add, reprice], figures });
      }
      default: {
        const gone: AgreementChange = { do: 'change-plan', on: shifted(until!, 1), removeOptions: [OPTION] };
        return settled('ended', say('Période incluse finie', 'Included period over'), { changes: [gone], figures });
      }
    }
  },
};

import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { beside, due, going, letter, onDay, over, textOf, toldText } from './answer-parts.ts';

interface Address {
  readonly line: string;
  readonly postcode: string;
  readonly city: string;
}

/** The new address when a move is told; any other change of details is noted. */
function updateOf(contract: ContractInLife, told: JsonFacts): AgreementChange {
  const on = toldText(told, 'notifiedOn') ?? contract.openedOn;
  const address = told.address as unknown as Address | undefined;
  if (told.change === 'postal-address' && address?.line !== undefined) return { do: 'move', on, address };
  const detail = toldText(told, 'detail');
  const words = detail === undefined ? ['', ''] : [` : ${detail}`, `: ${detail}`];
  return {
    do: 'note',
    on,
    title: { fr: `Coordonnées mises à jour${words[0]}`, en: `Details updated${words[1]}` },
  };
}

function updateEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const status = textOf(taken, 'status');
  if (status === 'not-required') return over('not-required', ['rien à signaler', 'nothing to tell']);
  if (status === 'in-time' || status === 'late')
    return {
      ...over(
        'updated',
        status === 'late' ? ['mis à jour, signalé en retard', 'updated, told late'] : ['mis à jour', 'updated'],
      ),
      changes: [updateOf(contract, told)],
    };
  return {
    ...(status === 'overdue'
      ? going('overdue', ['changement non signalé à temps', 'change not told in time'])
      : going('awaited', ['changement à signaler', 'change to be told'])),
    due: due(taken, {
      kind: 'details-update',
      by: 'customer',
      on: textOf(taken, 'notifyBy'),
      words: ['Nouvelles coordonnées à signaler', 'New details to tell'],
    }),
    letters: [
      letter(
        'details-awaited',
        ['Vos coordonnées ont changé', 'Your details have changed'],
        [
          `Vos coordonnées semblent avoir changé. Merci de nous les indiquer avant le ${textOf(taken, 'notifyBy') ?? ''} inclus.`,
          `Your details seem to have changed. Please tell us by ${textOf(taken, 'notifyBy') ?? ''}.`,
        ],
      ),
    ],
  };
}

/** Name, address or bank that change, to be told within the days of article 11.1. */
export const detailsUpdate: Procedure = {
  name: 'details-update',
  group: 'change',
  title: { fr: 'Changement de coordonnées', en: 'Change of details' },
  summary: {
    fr: 'Le nom, l’adresse ou la banque du client changent.',
    en: 'The customer’s name, address or bank changes.',
  },
  openTo: ['customer'],
  decision: 'details-update',
  asks: ['change', 'changedOn'],
  asksCustomers: ['change', 'changedOn', 'address', 'detail'],
  known: (contract, told) => ({
    asOf: contract.today,
    directDebit: contract.paymentMethod === 'direct-debit',
    ...(told.heardElsewhere === true ? {} : { notifiedOn: toldText(told, 'notifiedOn') ?? contract.openedOn }),
  }),
  offered: (contract) => ({ changedOn: contract.openedOn }),
  later: [onDay('notifiedOn', 'customer', ['Changement signalé', 'Change told'])],
  extra: [
    beside('address', 'address', false, ['Nouvelle adresse', 'New address']),
    beside('heardElsewhere', 'boolean', false, ['Appris autrement que par le client', 'Not told by the customer']),
    beside('detail', 'text', false, ['Nouvelle coordonnée', 'New detail']),
  ],
  effects: updateEffects,
};

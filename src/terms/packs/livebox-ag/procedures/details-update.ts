import type { AgreementChange, Procedure, ProcedureLetter } from '../../../model/procedure.ts';
import { dueIn, laterDay, letter, note, say, settled, standing, textIn } from './shape.ts';

const WHAT: Readonly<Record<string, readonly [string, string]>> = {
  address: ['adresse', 'address'],
  'bank-details': ['coordonnées bancaires', 'bank details'],
  contact: ['moyens de contact', 'contact details'],
  identity: ['identité', 'identity'],
  other: ['informations', 'information'],
};

const UPDATE = letter(
  'update-asked',
  say('Vos coordonnées sont-elles à jour ?', 'Are your details up to date?'),
  say(
    'Nous avons appris que vous n’habitez plus à l’adresse indiquée. Donnez-nous vos coordonnées actuelles.',
    'We have learnt that you no longer live at the address given. Please give us your present details.',
  ),
);
const EMERGENCY = letter(
  'emergency-address',
  say('L’adresse utilisée par les secours', 'The address that emergency services use'),
  say(
    'Les appels d’urgence sont acheminés d’après l’adresse enregistrée : mettez-la à jour et ne déplacez pas la Livebox.',
    'Emergency calls are routed by the address on record: update it, and do not move the Livebox.',
  ),
);

/** Something told at subscription has changed: it is to be reported within fifteen days (article 14.2). */
export const detailsUpdate: Procedure = {
  name: 'details-update',
  group: 'change',
  title: say('Changement d’informations', 'Change of details'),
  summary: say('Une information donnée à la souscription change.', 'Something told at subscription has changed.'),
  openTo: ['customer'],
  decision: 'data-update',
  known: (contract, told) => ({
    asOf: laterDay(contract.today, textIn(told, 'changedOn') ?? contract.today),
    // Who opens the case reports the change, unless the operator learnt it elsewhere.
    informedOn: textIn(told, 'informedOn') ?? (told.orangeKnowsNotResident === true ? undefined : contract.openedOn),
  }),
  offered: () => ({ liveboxMoved: false, orangeKnowsNotResident: false }),
  later: [
    {
      fact: 'informedOn',
      label: say('Le client informe Orange', 'The customer reports the change'),
      by: 'customer',
      value: { at: 'today' },
    },
  ],
  effects(taken, contract, told) {
    const figures = ['informBy', 'status'];
    const { status } = taken.result;
    const letters: ProcedureLetter[] = [
      ...(taken.result.updateRequestEmail === true ? [UPDATE] : []),
      ...(taken.result.emergencyAddressAtRisk === true ? [EMERGENCY] : []),
    ];
    if (status === 'awaited' || status === 'overdue') {
      const due = dueIn(taken, 'informBy', 'details-update', 'customer', 'Signaler le changement', 'Report the change');
      const label = status === 'awaited' ? say('Signalement attendu', 'Report awaited') : say('En retard', 'Overdue');
      return standing(status, label, { due, letters, figures });
    }
    const [fr, en] = WHAT[String(told.kind)] ?? WHAT.other!;
    const changes: AgreementChange[] = [note(contract, `Changement signalé : ${fr}`, `Change reported: ${en}`)];
    return settled('reported', say('Changement signalé', 'Change reported'), { changes, letters, figures });
  },
};

import type { Taken } from '../../../model/life.ts';
import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { comesToday, cutDay, due, going, letter, note, over, refusal, say, textOf, toldOf } from './parts.ts';

function transferStanding(taken: Taken, changes: ProcedureEffects['changes'], reviewOn: string): ProcedureEffects {
  switch (taken.result.state) {
    case 'transferred':
      return { ...over('transferred', 'nom transféré', 'name transferred'), ...(changes ? { changes } : {}) };
    case 'lost':
      return { ...over('lost', 'nom perdu', 'name lost'), lapsed: ['domain-name-transfer'] };
    case 'not-renewed':
      return {
        lapsed: ['domain-name-transfer'],
        ...going('not-renewed', 'hors délai, nom non renouvelé', 'too late, name not renewed'),
        reviewOn,
        letters: [
          letter(
            'not-renewed',
            say('Votre nom de domaine n’est pas renouvelé', 'Your domain name is not renewed'),
            say(
              `Son transfert n’a pas été validé à temps : vous le perdez le ${reviewOn}.`,
              `Its transfer was not validated in time: you lose it on ${reviewOn}.`,
            ),
          ),
        ],
      };
    default:
      return going('pending', 'validation attendue', 'validation awaited');
  }
}

/** A domain name goes to another provider (article 15). */
export const domainNameTransfer: Procedure = {
  name: 'domain-name-transfer',
  group: 'ending',
  title: say('Transfert d’un nom de domaine', 'Transfer of a domain name'),
  summary: say(
    'Le client confie son nom de domaine à un autre prestataire.',
    'The customer moves a domain name to another provider.',
  ),
  openTo: ['customer'],
  decision: 'domain-name-transfer',
  asksCustomers: [],
  known: (contract) => ({ requestedOn: contract.openedOn, asOf: contract.today }),
  offered: (contract) => ({ contractOn: contract.activatedOn ?? contract.orderedOn }),
  later: [comesToday('validatedOn', 'Transfert validé', 'Transfer validated')],
  effects(taken, contract, told): ProcedureEffects {
    const by = textOf(taken, 'validateBy')!;
    const validatedOn = toldOf(told, 'validatedOn') ?? contract.today;
    const changes = [note(validatedOn, 'Nom de domaine transféré', 'Domain name transferred')];
    const pending = taken.result.state === 'pending';
    return {
      ...transferStanding(taken, changes, textOf(taken, 'lostOn') ?? by),
      ...(pending
        ? {
            due: due(
              taken,
              'customer',
              'domain-name-transfer',
              by,
              'Transfert du nom à valider',
              'Transfer of the name to be validated',
            ),
            letters: [
              letter(
                'validate',
                say('Validez le transfert de votre nom de domaine', 'Validate the transfer of your domain name'),
                say(
                  `Le transfert est à valider au plus tard le ${by} ; ensuite, le nom n’est pas renouvelé et vous le perdez.`,
                  `The transfer is to be validated by ${by}; after that the name is not renewed and you lose it.`,
                ),
              ),
            ],
          }
        : {}),
      figures: ['anniversaryOn', 'validateBy', 'lostOn'],
    };
  },
};

/** A professional ends a domain name: it returns to the public domain on an anniversary (professional 12). */
export const domainNameTermination: Procedure = {
  name: 'domain-name-termination',
  group: 'ending',
  title: say('Fin d’un nom de domaine', 'End of a domain name'),
  summary: say('Un professionnel résilie un nom de domaine.', 'A professional ends a domain name.'),
  openTo: ['customer'],
  decision: 'domain-name-termination',
  asksCustomers: ['lastAmendmentOn', 'terminationOn'],
  offered(contract) {
    const terminationOn = cutDay(contract);
    const contractOn = contract.activatedOn ?? contract.orderedOn;
    return { contractOn, ...(terminationOn === undefined ? {} : { terminationOn }) };
  },
  effects(taken, contract): ProcedureEffects {
    if (contract.segment !== 'professional') return refusal(taken, 'professional-only');
    const on = textOf(taken, 'publicDomainOn')!;
    return {
      ...(on > contract.today
        ? going('ending', 'nom gardé jusqu’à l’anniversaire', 'name kept until the anniversary')
        : over('public', 'nom dans le domaine public', 'name in the public domain')),
      due:
        on > contract.today
          ? due(
              taken,
              'operator',
              'domain-name-release',
              on,
              'Retour du nom au domaine public',
              'Name back in the public domain',
            )
          : [],
      reviewOn: on,
      letters: [
        letter(
          'confirmation',
          say('Résiliation de votre nom de domaine', 'End of your domain name'),
          say(
            `Nous confirmons la résiliation. Le nom retourne au domaine public le ${on} : un tiers peut alors le prendre.`,
            `We confirm the end. The name returns to the public domain on ${on}: anybody may then take it.`,
          ),
        ),
      ],
    };
  },
};

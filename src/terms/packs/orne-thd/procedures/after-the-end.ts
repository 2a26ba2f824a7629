import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, servicesOf } from '../life-answers.ts';
import {
  comesToday,
  cutDay,
  dayFact,
  due,
  going,
  inService,
  letter,
  note,
  over,
  refusal,
  say,
  textOf,
  toldOf,
} from './parts.ts';

/** Mailboxes outlive the internet service by six months (article 13). */
export const mailbox: Procedure = {
  name: 'mailbox',
  group: 'ending',
  title: say('Boîtes aux lettres électroniques', 'Mailboxes'),
  summary: say(
    'Le service internet prend fin : les boîtes sont gardées un temps, puis supprimées.',
    'The internet service ends: mailboxes are kept for a time, then deleted.',
  ),
  openTo: ['customer'],
  decision: 'mailbox-deletion',
  known(contract) {
    const terminationOn = cutDay(contract);
    const internetEnded = terminationOn !== undefined && servicesOf(contract).includes('internet');
    return { internetEnded, asOf: contract.today, ...(terminationOn === undefined ? {} : { terminationOn }) };
  },
  effects(taken): ProcedureEffects {
    const deletedOn = textOf(taken, 'deletedOn');
    if (taken.result.state === 'deleted') return over('deleted', 'boîtes supprimées', 'mailboxes deleted');
    if (deletedOn === undefined) return over('kept', 'boîtes gardées', 'mailboxes kept');
    return {
      ...going('kept-until-deletion', 'boîtes gardées jusqu’à leur suppression', 'mailboxes kept until their deletion'),
      due: due(taken, 'operator', 'mailbox-deletion', deletedOn, 'Suppression des boîtes', 'Deletion of the mailboxes'),
      reviewOn: deletedOn,
      letters: [
        letter(
          'save-mail',
          say('Sauvegardez vos messages', 'Save your mail'),
          say(
            `Vos boîtes sont supprimées le ${deletedOn}, sans retour possible. Enregistrez vos messages avant ce jour.`,
            `Your mailboxes are deleted on ${deletedOn} for good. Save your mail before that day.`,
          ),
        ),
      ],
    };
  },
};

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

const WORKS = say('Travaux réalisés', 'Works done');

function notCollected(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const on = toldOf(told, 'endedOn');
  if (on === undefined)
    return {
      ...going('may-end', 'jamais retiré : le contrat peut prendre fin', 'never collected: the contract may end'),
      lapsed: ['collection-limit'],
    };
  const reason = 'equipment-not-collected';
  return {
    ...over('ended', 'contrat résilié', 'contract ended'),
    charges: chargeOf(taken, textOf(taken, 'worksBilled')!, {
      code: 'INSTALLATION-WORKS',
      label: WORKS,
      kind: 'termination',
      on,
    }),
    changes: [inService(contract) ? { do: 'end', on, reason, free: true } : { do: 'cancel', on, reason }],
  };
}

/** The equipment was never collected: after three months the operator may end the contract (article 13). */
export const equipmentNotCollected: Procedure = {
  name: 'equipment-not-collected',
  group: 'ending',
  title: say('Équipement jamais retiré', 'Equipment never collected'),
  summary: say(
    'Le client n’a pas retiré l’équipement de son offre.',
    'The customer has not collected the equipment of the offer.',
  ),
  decision: 'equipment-not-collected',
  known: (contract) => ({ signedOn: contract.orderedOn, asOf: contract.today }),
  offered: () => ({ works: [] }),
  later: [
    comesToday('collectedOn', 'Équipement retiré', 'Equipment collected'),
    comesToday('endedOn', 'Mettre fin au contrat', 'End the contract'),
  ],
  extra: [dayFact('endedOn', 'Résiliation décidée', 'End decided on')],
  effects(taken, contract, told): ProcedureEffects {
    const { eligible, reason } = taken.result;
    if (eligible === true) return notCollected(taken, contract, told);
    if (reason === 'equipment-collected') return over('collected', 'équipement retiré', 'equipment collected');
    const by = textOf(taken, 'collectBy')!;
    return {
      ...going('open', 'retrait attendu', 'collection awaited'),
      due: due(taken, 'customer', 'collection-limit', by, 'Équipement à retirer', 'Equipment to be collected'),
      letters: [
        letter(
          'collect',
          say('Votre équipement vous attend', 'Your equipment is waiting for you'),
          say(
            `Retirez-le au plus tard le ${by}. Ensuite, le contrat peut prendre fin et les travaux faits sont facturés.`,
            `Collect it by ${by}. After that the contract may end and the works done are billed.`,
          ),
        ),
      ],
    };
  },
};

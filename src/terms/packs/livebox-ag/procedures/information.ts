import type { Procedure } from '../../../model/procedure.ts';
import { accessKind } from '../life-answers.ts';
import { letter, note, reasonOf, refused, say, settled, textIn } from './shape.ts';

/** Where the customer writes, calls or clicks (articles 20 and 21). */
export const contacts: Procedure = {
  name: 'contact-channel',
  group: 'complaint',
  title: say('À qui s’adresser', 'Where to turn to'),
  summary: say('Le client cherche le bon contact.', 'The customer looks for the right contact.'),
  openTo: ['customer'],
  decision: 'contact-channel',
  known: (contract) => ({ technology: accessKind(contract) }),
  effects(taken) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    const contact = textIn(taken.result, 'contact')!;
    return settled('told', say(contact, contact), { figures: ['contact', 'alwaysOpen', 'serviceFree'] });
  },
};

/** Who answers for what in a payment to a merchant (annex 5). */
export const merchantQuestion: Procedure = {
  name: 'third-party-responsibility',
  group: 'complaint',
  title: say('Question sur un achat chez un marchand', 'Question about a purchase from a merchant'),
  summary: say('Qui répond : le marchand, Orange ou l’abonné ?', 'Who answers: merchant, Orange or subscriber?'),
  openTo: ['customer'],
  decision: 'third-party-responsibility',
  effects(taken, contract) {
    const who = {
      merchant: say('le marchand', 'the merchant'),
      orange: say('Orange', 'Orange'),
      subscriber: say('l’abonné', 'the subscriber'),
    }[taken.result.handledBy as 'merchant'];
    return settled('told', say(`En répond : ${who.fr}`, `Answerable: ${who.en}`), {
      changes: [note(contract, `Achat chez un marchand : ${who.fr}`, `Purchase from a merchant: ${who.en}`)],
      figures: ['handledBy', 'contact'],
    });
  },
};

/** How long the open source list of a software version stays available (introduction). */
export const openSourceList: Procedure = {
  name: 'open-source-notice',
  group: 'complaint',
  title: say('Logiciels libres du matériel', 'Open source software of the equipment'),
  summary: say('Le client demande la liste et les codes sources.', 'The customer asks for the list and the sources.'),
  openTo: ['customer'],
  decision: 'open-source-notice',
  known: (contract) => ({ asOf: contract.today }),
  effects(taken) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    return settled('available', say('Liste disponible', 'List available'), {
      letters: [
        letter(
          'list',
          say('Les logiciels libres de votre matériel', 'The open source software of your equipment'),
          say(
            'La liste, les licences et les codes sources sont sur opensource.orange.com.',
            'The list, licences and source code are on opensource.orange.com.',
          ),
        ),
      ],
      figures: ['availableUntil'],
    });
  },
};

/** Whether the customer's computer has what is recommended (article 6.1). */
export const computerCheck: Procedure = {
  name: 'equipment-compatibility',
  group: 'sale',
  title: say('Ordinateur du client', 'The customer’s computer'),
  summary: say('L’ordinateur convient-il au service ?', 'Does the computer suit the service?'),
  openTo: ['customer'],
  decision: 'equipment-compatibility',
  effects(taken, contract) {
    const fits = taken.result.compatible === true;
    return settled(fits ? 'compatible' : 'below', fits ? say('Convient', 'Suitable') : say('En deçà', 'Below'), {
      changes: fits
        ? []
        : [note(contract, 'Ordinateur en deçà des recommandations', 'Computer below what is recommended')],
      figures: ['compatible', 'shortcomings'],
    });
  },
};

const COMMUNES = new Set([
  'petit-bourg',
  'baie-mahault',
  'schoelcher',
  'remire-montjoly',
  'saint-barthelemy',
  'fort-de-france',
]);

function communeOf(name: string | undefined): string {
  const plain = (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return COMMUNES.has(plain) ? plain : 'other';
}

/** The theoretical speeds of the offer at its address (articles 8.1 and 9.2). */
export const speedsAtHome: Procedure = {
  name: 'advertised-speed',
  group: 'quality',
  title: say('Débits de l’offre', 'Speeds of the offer'),
  summary: say('Quels débits attendre à cette adresse ?', 'Which speeds to expect at this address?'),
  openTo: ['customer'],
  decision: 'advertised-speed',
  known: (contract) => ({
    offer: contract.characteristics.offer,
    technology: contract.characteristics.technology,
    commune: communeOf(contract.commune),
  }),
  offered: () => ({ xgsponDeployed: false, separateFibreBox: false }),
  effects(taken) {
    const { maxDownKbps, maxUpKbps } = taken.result;
    return settled('told', say(`Jusqu’à ${String(maxDownKbps)} kbit/s`, `Up to ${String(maxDownKbps)} kbit/s`), {
      letters: [
        letter(
          'speeds',
          say('Les débits de votre offre', 'The speeds of your offer'),
          say(
            `En théorie ${String(maxDownKbps)} kbit/s en réception et ${String(maxUpKbps)} kbit/s en émission.`,
            `In theory ${String(maxDownKbps)} kbit/s down and ${String(maxUpKbps)} kbit/s up.`,
          ),
        ),
      ],
      figures: ['guaranteedDownKbps', 'usualMinDownKbps', 'maxDownKbps', 'maxUpKbps'],
    });
  },
};

import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { comesToday, due, going, letter, note, over, refusal, say, textOf } from './parts.ts';

/** A request about personal data (article 25). */
export const dataSubjectRequest: Procedure = {
  name: 'data-subject-request',
  group: 'privacy',
  title: say('Demande sur les données personnelles', 'Personal data request'),
  summary: say(
    'Le client exerce un droit sur ses données : accès, rectification, effacement…',
    'The customer exercises a right over their data: access, rectification, erasure…',
  ),
  openTo: ['customer'],
  leadsTo: 'privacy',
  decision: 'data-subject-request',
  asksCustomers: ['right', 'deceased'],
  known: (contract) => ({ receivedOn: contract.openedOn, asOf: contract.today }),
  offered: () => ({ complexRequest: false, deceased: false, directiveAllows: false }),
  later: [
    comesToday('identityProvenOn', 'Identité prouvée', 'Identity proven'),
    { fact: 'complexRequest', label: say('Demande complexe', 'Complex request'), by: 'agent', value: { is: true } },
    comesToday('extendedOn', 'Prolongation annoncée', 'Extension announced'),
    comesToday('answeredOn', 'Réponse envoyée', 'Answer sent'),
  ],
  effects(taken, _contract, told): ProcedureEffects {
    if (taken.result.reason === 'identity-not-proven')
      return {
        ...going('awaiting-identity', 'identité à prouver', 'identity to be proven'),
        letters: [
          letter(
            'identity',
            say('Votre demande sur vos données', 'Your request about your data'),
            say(
              'Prouvez votre identité auprès du délégué à la protection des données : le délai de réponse court ensuite.',
              'Prove who you are to the data protection officer: the time to answer then runs.',
            ),
          ),
        ],
      };
    if (taken.result.eligible !== true) return refusal(taken);
    const figures = ['dueOn', 'extended', 'answeredLate', 'mayComplainToCnil'];
    if (told.answeredOn !== undefined) return { ...over('answered', 'répondue', 'answered'), figures };
    const by = textOf(taken, 'dueOn');
    return {
      ...(taken.result.answeredLate === true
        ? going('overdue', 'délai dépassé', 'time is over')
        : going('open', 'réponse attendue', 'answer awaited')),
      due: due(taken, 'operator', 'data-answer', by, 'Réponse sur les données', 'Answer about the data'),
      figures,
    };
  },
};

const NOTICES = {
  'publisher-identity': say('l’identité de l’éditeur', 'who publishes it'),
  'publication-director': say('le directeur de la publication', 'the publication director'),
  host: say('l’hébergeur', 'the host'),
} as const;

/** Personal pages that the operator hosts (article 23). */
export const hostedSite: Procedure = {
  name: 'hosted-site',
  group: 'restriction',
  title: say('Pages personnelles hébergées', 'Hosted personal pages'),
  summary: say(
    'Le client publie des pages personnelles, ou leur contenu est mis en cause.',
    'The customer publishes personal pages, or their content is called into question.',
  ),
  openTo: ['customer', 'network'],
  decision: 'hosted-site',
  asksCustomers: ['holder', 'proEditor', 'commercial'],
  offered: () => ({
    holder: 'individual',
    proEditor: false,
    commercial: false,
    identityGivenToOperator: true,
    illegalDownloads: false,
    infringesRights: false,
    seriousUnlawfulContent: false,
  }),
  effects(taken, contract): ProcedureEffects {
    const on = contract.openedOn;
    if (taken.result.suspended === true)
      return {
        ...over('suspended', 'pages suspendues', 'pages suspended'),
        changes: [note(on, 'Pages personnelles suspendues', 'Personal pages suspended')],
        letters: [
          letter(
            'suspended',
            say('Vos pages sont suspendues', 'Your pages are suspended'),
            say(
              'Leur contenu porte atteinte à la loi ou aux droits d’autrui. S’il est grave, les autorités en sont informées.',
              'Their content breaks the law or infringes others’ rights. If it is serious, the authorities are told.',
            ),
          ),
        ],
      };
    if (taken.result.eligible !== true) return refusal(taken);
    const notices = (taken.result.noticesToShow as readonly (keyof typeof NOTICES)[]).map((one) => NOTICES[one]);
    return {
      ...over('online', 'pages en ligne', 'pages online'),
      changes: [note(on, 'Pages personnelles mises en ligne', 'Personal pages put online')],
      letters: [
        letter(
          'notices',
          say('Les mentions de vos pages', 'The notices of your pages'),
          say(
            `Vos pages montrent : ${notices.map((one) => one.fr).join(', ')}.`,
            `Your pages show: ${notices.map((one) => one.en).join(', ')}.`,
          ),
        ),
      ],
    };
  },
};

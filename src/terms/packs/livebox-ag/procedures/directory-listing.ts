import type { Procedure } from '../../../model/procedure.ts';
import { letter, note, reasonOf, refused, say, settled } from './shape.ts';

/** What directories may publish about the holder: at any time and free of charge (article 8.2.2). */
export const directoryChoices: Procedure = {
  name: 'directory-listing',
  group: 'privacy',
  title: say('Parution dans les annuaires', 'Directory listing'),
  summary: say('Le client choisit ce que publient les annuaires.', 'The customer chooses what directories publish.'),
  openTo: ['customer'],
  decision: 'directory-listing',
  offered: () => ({
    redList: false,
    hideAddress: false,
    hideSex: false,
    namesakeExists: false,
    antiMarketing: false,
    antiReverse: false,
    otherUserRequested: false,
    otherUserConsent: false,
    evidenceSupplied: false,
  }),
  effects(taken, contract) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    const hidden = taken.result.published === false;
    return settled('recorded', say('Choix enregistrés', 'Choices recorded'), {
      changes: [
        hidden
          ? note(contract, 'Annuaires : liste rouge', 'Directories: not published')
          : note(contract, 'Annuaires : choix de parution enregistrés', 'Directories: listing choices recorded'),
      ],
      letters: [
        letter(
          'recorded',
          say('Vos choix de parution', 'Your directory choices'),
          say(
            'Ils sont enregistrés sans frais. Vous pouvez les modifier à tout moment.',
            'They are recorded at no cost. You can change them at any time.',
          ),
        ),
      ],
      figures: ['published', 'entry', 'address', 'firstName', 'marketingAllowed', 'reverseSearch'],
    });
  },
};

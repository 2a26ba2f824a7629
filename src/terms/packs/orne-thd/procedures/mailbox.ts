import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { servicesOf } from '../life-answers.ts';
import { cutDay, due, going, letter, over, say, textOf } from './parts.ts';

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

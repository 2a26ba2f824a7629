import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** When the mailboxes of a customer whose Internet service ends are deleted (article 13). */
export const mailboxDeletion = decision({
  name: 'mailbox-deletion',
  question: {
    fr: 'Quand les boîtes de courriel d’un client qui quitte Internet sont-elles supprimées ?',
    en: 'When are the mailboxes of a customer whose Internet service ends deleted?',
  },
  clauses: ['orne-thd/13.d', 'orne-thd/13.e'],
  input: {
    internetEnded: noted(boolean, 'the services ended include Internet access'),
    terminationOn: optional(
      noted(date, 'day the termination takes effect: first day without service (cutOn of decision termination)'),
    ),
    asOf: date,
  },
  output: { deletedOn: nullable(date), state: oneOf('kept', 'kept-until-deletion', 'deleted') },
  check({ internetEnded, terminationOn }) {
    return internetEnded && terminationOn === undefined
      ? fault(
          'terminationOn',
          'Indiquez le jour où la résiliation prend effet.',
          'Say when the termination takes effect.',
        )
      : undefined;
  },
  decide(facts, figures) {
    if (!facts.internetEnded) return answer({ deletedOn: null, state: 'kept' }, ['orne-thd/13.d']);
    const terminationOn = facts.terminationOn!;
    const deletedOn = plusMonths(terminationOn, figures.mailboxDeletionMonths);
    const state = facts.asOf < terminationOn ? 'kept' : facts.asOf < deletedOn ? 'kept-until-deletion' : 'deleted';
    return answer({ deletedOn, state }, ['orne-thd/13.d', 'orne-thd/13.e']);
  },
  explain(facts, figures, result) {
    if (result.deletedOn === null)
      return [
        {
          clause: 'orne-thd/13.d',
          fr: 'L’accès à Internet n’est pas résilié : les boîtes restent.',
          en: 'Internet access does not end: the mailboxes stay.',
        },
      ];
    const [ended, deleted, months] = [
      isoDate(facts.terminationOn!),
      isoDate(result.deletedOn),
      figures.mailboxDeletionMonths,
    ];
    return [
      {
        clause: 'orne-thd/13.e',
        fr: `Résiliation au ${ended}, boîtes conservées ${months} mois : suppression le ${deleted}.`,
        en: `Termination on ${ended}, mailboxes kept ${months} months: deleted on ${deleted}.`,
      },
    ];
  },
});

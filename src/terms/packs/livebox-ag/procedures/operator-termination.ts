import type { Procedure } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { postal, reasonOf, refused, say, settled, shifted, standing, textIn } from './shape.ts';

const REMAINING_FEES = say(
  'Redevances restant à courir jusqu’au terme de l’engagement',
  'Fees left until the end of the commitment',
);

const NOTICE = postal(
  'formal-notice',
  say('Mise en demeure avant résiliation', 'Formal notice before termination'),
  say(
    'Votre service est suspendu. Sans remède dans les dix jours de la réception de ce courrier, votre contrat peut être résilié.',
    'Your service is suspended. Without a cure within ten days from receipt of this letter your contract may be ended.',
  ),
);

/** The operator ends a contract whose service it has suspended, ten days after a formal notice (article 18.2). */
export const operatorEnd: Procedure = {
  name: 'operator-termination',
  group: 'ending',
  title: say('Résiliation par Orange après suspension', 'Termination by Orange after a suspension'),
  summary: say(
    'Le service est suspendu et la cause demeure.',
    'The service is suspended and its cause has not disappeared.',
  ),
  decision: 'operator-termination',
  known: (contract) => ({
    territory: contract.territory,
    route: 'after-suspension',
    monthlyFee: contract.monthlyPriceInclTax,
    activatedOn: contract.activatedOn,
    commitmentMonths: contract.commitmentMonths,
    suspendedOn: contract.suspendedOn,
    asOf: contract.today,
  }),
  later: [
    {
      fact: 'noticeReceivedOn',
      label: say('La mise en demeure est reçue', 'The formal notice is received'),
      by: 'agent',
      value: { at: 'today' },
    },
    { fact: 'curedOn', label: say('La cause a cessé', 'The cause is over'), by: 'agent', value: { at: 'today' } },
    { fact: 'extendedUntil', label: say('Délai accordé jusqu’au', 'More time until'), by: 'agent' },
  ],
  effects(taken, contract) {
    const figures = ['earliestOn', 'remainingFees'];
    const reason = reasonOf(taken);
    if (reason === undefined) {
      const on = contract.today;
      return settled('ended', say('Contrat résilié', 'Contract ended'), {
        charges: chargeOf(taken, taken.result.remainingFees as string, {
          code: 'REMAINING-FEES',
          label: REMAINING_FEES,
          kind: 'termination',
          taxed: true,
          on,
        }),
        changes: [{ do: 'end', on, reason: 'breach', free: false }],
        lapsed: ['breach-cure'],
        figures,
      });
    }
    if (reason === 'cause-ended' || reason === 'cured')
      return settled('cured', say('La cause a cessé', 'The cause is over'), { figures });
    if (reason === 'not-suspended') return refused(reason);
    const earliestOn = textIn(taken.result, 'earliestOn');
    if (earliestOn === undefined)
      return standing('notice-sent', say('Mise en demeure partie', 'Notice sent'), { letters: [NOTICE], figures });
    return standing('notice-running', say('Délai en cours', 'Period running'), {
      letters: [NOTICE],
      due: [
        {
          kind: 'breach-cure',
          label: say('Remédier à la cause de la suspension', 'Cure the cause of the suspension'),
          dueOn: shifted(earliestOn, -1),
          by: 'customer',
          taken,
        },
      ],
      reviewOn: earliestOn,
      figures,
    });
  },
};

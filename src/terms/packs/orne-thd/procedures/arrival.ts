import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, servicesOf, tariff } from '../life-answers.ts';
import { due, going, inService, letter, over, refusal, say, textOf } from './parts.ts';

/** The mailbox at the previous operator, and a former contract ended too early (article 3). */
export const previousMailbox: Procedure = {
  name: 'previous-mailbox',
  group: 'delivery',
  title: say('Ancien opérateur et ancienne boîte', 'Previous operator and mailbox'),
  summary: say(
    'Le client quitte son ancien opérateur : jusqu’à quand sa boîte est-elle sûre ?',
    'The customer leaves the previous operator: until when is the mailbox safe?',
  ),
  openTo: ['customer'],
  decision: 'previous-mailbox',
  known: (contract) => ({
    asOf: contract.today,
    ...(contract.activatedOn === undefined ? {} : { inServiceOn: contract.activatedOn }),
  }),
  effects(taken): ProcedureEffects {
    if (taken.result.deletionPossible === true)
      return { ...over('unsafe', 'boîte supprimable', 'mailbox may be deleted'), lapsed: ['previous-mail'] };
    const until = textOf(taken, 'keptUntil')!;
    const early = say(
      'Vous avez résilié avant l’ouverture de vos nouveaux services : faites-le ensuite la prochaine fois.',
      'You ended it before your new services were open: next time, do it afterwards.',
    );
    return {
      ...going('safe', 'boîte gardée', 'mailbox kept'),
      due: due(taken, 'customer', 'previous-mail', until, 'Anciens messages à sauvegarder', 'Old mail to be saved'),
      letters: [
        letter(
          'previous-mail',
          say('Votre ancienne boîte aux lettres', 'Your former mailbox'),
          say(
            `Votre ancien opérateur peut la supprimer après le ${until}. Sauvegardez vos messages avant.`,
            `Your former operator may delete it after ${until}. Save your mail before.`,
          ),
          ...(taken.result.terminatedTooEarly === true ? [early] : []),
        ),
      ],
    };
  },
};

/** Another geographic number, given exceptionally (articles 2 and 8). */
export const newFixedNumber: Procedure = {
  name: 'new-fixed-number',
  group: 'number',
  title: say('Nouveau numéro fixe', 'New fixed number'),
  summary: say(
    'Le client demande un autre numéro fixe et justifie pourquoi.',
    'The customer asks for another fixed number and shows why.',
  ),
  decision: 'new-fixed-number',
  known: (contract) => ({
    hasFixedTelephony: servicesOf(contract).includes('fixed-telephony'),
    atSubscription: !inService(contract),
    tariffInclTax: tariff('NEW-FIXED-NUMBER'),
  }),
  offered: () => ({ justified: false }),
  effects(taken, contract): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const on = contract.openedOn;
    return {
      ...over('renumbered', 'numéro changé', 'number changed'),
      charges: chargeOf(taken, textOf(taken, 'feeInclTax')!, { code: 'NEW-FIXED-NUMBER', kind: 'one-off', on }),
      changes: inService(contract) ? [{ do: 'renumber', on }] : [],
    };
  },
};

/** Whether and where the telephone assistance answers (article 16, professional 15). */
export const assistanceHours: Procedure = {
  name: 'assistance-hours',
  group: 'quality',
  title: say('Appel à l’assistance', 'Call to assistance'),
  summary: say(
    'Le client veut joindre l’assistance téléphonique.',
    'The customer wants to reach telephone assistance.',
  ),
  openTo: ['customer'],
  decision: 'assistance-hours',
  known: (contract) => ({ segment: contract.segment, calledAt: contract.openedAt }),
  offered: () => ({ callingPlan: 'other', topic: 'connection' }),
  effects(taken): ProcedureEffects {
    const figures = ['number', 'open', 'nextOpenAt', 'topicHandled', 'callIncluded'];
    return taken.result.open === true
      ? { ...over('open', 'l’assistance répond', 'assistance answers'), figures }
      : { ...over('voicemail', 'répondeur, lu par les équipes d’astreinte', 'voicemail, read on call'), figures };
  },
};

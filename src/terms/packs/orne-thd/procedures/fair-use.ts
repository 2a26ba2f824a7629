import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, isMobile, tariff } from '../life-answers.ts';
import { comesToday, due, going, letter, over, refusal, say, textOf } from './parts.ts';

const STANDING = {
  'within-fair-use': over('within-fair-use', 'usage raisonnable', 'within fair use'),
  'to-be-notified': going('to-be-notified', 'client à prévenir', 'customer to be told'),
  grace: going('grace', 'client prévenu, un jour pour changer', 'customer told, one day to change'),
  'usage-changed': over('usage-changed', 'usage modifié', 'usage changed'),
  surcharge: over('surcharge', 'surcharge appliquée', 'surcharge applied'),
} as const;

/** A month of mobile usage that the contract calls abusive: the customer is told, then a surcharge applies (article 2). */
export const fairUse: Procedure = {
  name: 'fair-use',
  group: 'restriction',
  title: say('Usage raisonnable du mobile', 'Mobile fair use'),
  summary: say(
    'L’usage d’un mois paraît abusif : trop de correspondants, ou surtout hors de l’Union européenne.',
    'The usage of a month looks abusive: too many correspondents, or mostly outside the European Union.',
  ),
  openTo: ['network'],
  decision: 'fair-use-mobile',
  // The letter that leaves at the opening tells the customer.
  known: (contract) => ({ assessedOn: contract.today, notifiedOn: contract.openedOn }),
  offered: () => ({ brochureSurchargeInclTax: tariff('MOBILE-SURCHARGE') }),
  later: [comesToday('changedOn', 'Usage modifié', 'Usage changed')],
  effects(taken, contract): ProcedureEffects {
    if (!isMobile(contract)) return refusal(taken, 'not-a-mobile-line');
    const status = taken.result.status as keyof typeof STANDING;
    const deadline = textOf(taken, 'changeDeadline');
    const on = contract.today;
    return {
      ...STANDING[status],
      ...(status === 'surcharge' ? { lapsed: ['usage-change'] } : {}),
      due:
        status === 'grace'
          ? due(taken, 'customer', 'usage-change', deadline, 'Usage mobile à modifier', 'Mobile usage to be changed')
          : [],
      charges: chargeOf(taken, textOf(taken, 'surchargeInclTax')!, { code: 'MOBILE-SURCHARGE', kind: 'one-off', on }),
      letters:
        deadline === undefined
          ? []
          : [
              letter(
                'abusive-usage',
                say('Votre usage mobile sort de l’usage raisonnable', 'Your mobile usage is beyond fair use'),
                say(
                  `Modifiez votre usage au plus tard le ${deadline}. Ensuite, la surcharge de notre brochure s’applique à tout l’usage, et la ligne peut être suspendue.`,
                  `Change your usage by ${deadline}. After that the surcharge of our brochure applies to the whole usage, and the line may be suspended.`,
                ),
              ),
            ],
      figures: ['grounds', 'changeDeadline', 'surchargeInclTax'],
    };
  },
};

/** The part of a month of fixed calls that the unlimited offer covers (article 2); the rest is rated as usage. */
export const fairUseFixed: Procedure = {
  name: 'fair-use-fixed',
  group: 'restriction',
  title: say('Usage raisonnable du téléphone fixe', 'Fixed telephony fair use'),
  summary: say(
    'Les appels fixes illimités d’un mois approchent des vingt heures, ou d’un appel de deux heures.',
    'The unlimited fixed calls of a month come close to twenty hours, or one call to two hours.',
  ),
  openTo: ['network'],
  decision: 'fair-use-fixed',
  offered: (contract) => ({ month: contract.today.slice(0, 7) }),
  effects(taken, contract, told): ProcedureEffects {
    const figures = ['includedSeconds', 'excessSeconds', 'remainingSeconds'];
    if (taken.result.withinFairUse === true)
      return { ...over('within-fair-use', 'usage raisonnable', 'within fair use'), figures };
    const month = String(told.month ?? contract.today.slice(0, 7));
    return {
      ...over('exceeded', 'usage raisonnable dépassé', 'fair use exceeded'),
      letters: [
        letter(
          'exceeded',
          say('Vos appels illimités ont dépassé l’usage raisonnable', 'Your unlimited calls went beyond fair use'),
          say(
            `En ${month}, une partie de vos appels dépasse ce que l’offre illimitée couvre : elle est facturée au tarif des communications.`,
            `In ${month} part of your calls goes beyond what the unlimited offer covers: it is billed at the price of calls.`,
          ),
        ),
      ],
      figures,
    };
  },
};

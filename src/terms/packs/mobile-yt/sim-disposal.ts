import { answer, fault } from '../../model/decision.ts';
import { boolean, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** What the customer must do with an old SIM or e-SIM (article 2). */
export const simDisposal = decision({
  name: 'sim-disposal',
  question: {
    fr: 'Que doit faire le client de son ancienne carte SIM ou e-SIM ?',
    en: 'What must the customer do with the old SIM or e-SIM?',
  },
  clauses: ['mobile-yt/2.c', 'mobile-yt/2.d', 'mobile-yt/2.e', 'mobile-yt/2.f'],
  input: {
    event: oneOf('sim-swap', 'offer-end', 'plan-change'),
    simType: oneOf('sim', 'esim'),
    destructionAsked: boolean,
    done: boolean,
  },
  output: {
    obligation: oneOf('destroy-sim', 'erase-esim-profile', 'return-sim', 'none'),
    mustCancelHostedServices: boolean,
    customerLiableForOldCard: boolean,
    mayOpenEsimSlot: boolean,
  },
  check(facts) {
    return facts.destructionAsked && facts.event === 'plan-change'
      ? fault(
          'destructionAsked',
          'La destruction ne se demande qu’au changement de carte ou à la fin de l’offre.',
          'Destruction is asked for only on a change of card or at the end of the offer.',
        )
      : undefined;
  },
  decide(facts) {
    const esim = facts.simType === 'esim';
    const because = [facts.destructionAsked ? 'mobile-yt/2.c' : 'mobile-yt/2.f'];
    const mustCancelHostedServices = facts.event !== 'plan-change';
    if (mustCancelHostedServices) because.push('mobile-yt/2.d');
    if (esim) because.push('mobile-yt/2.e');
    const asked = esim ? 'erase-esim-profile' : 'destroy-sim';
    const unasked = esim || facts.event === 'sim-swap' ? 'none' : 'return-sim';
    return answer(
      {
        obligation: facts.destructionAsked ? asked : unasked,
        mustCancelHostedServices,
        customerLiableForOldCard: facts.destructionAsked && !facts.done,
        mayOpenEsimSlot: false,
      },
      because,
    );
  },
});

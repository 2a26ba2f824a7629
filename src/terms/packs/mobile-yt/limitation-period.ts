import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, nullable, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const LIMITATION = 'mobile-yt/7.1.c';

/** One-year limitation of Orange's claims and of refund claims for communications (article 7.1). */
export const limitationPeriod = decision({
  name: 'limitation-period',
  question: { fr: 'Cette demande est-elle prescrite ?', en: 'Is this claim time-barred?' },
  clauses: [LIMITATION],
  input: { claim: oneOf('operator-debt', 'customer-refund', 'other'), startOn: date, presentedOn: date },
  output: { covered: boolean, expiresOn: nullable(date), barred: boolean },
  check(facts) {
    return facts.presentedOn < facts.startOn
      ? fault('presentedOn', 'La demande précède le point de départ.', 'The claim is before its starting point.')
      : undefined;
  },
  decide(facts, figures) {
    if (facts.claim === 'other') return answer({ covered: false, expiresOn: null, barred: false }, [LIMITATION]);
    const expiresOn = plusMonths(facts.startOn, figures.claimsLapseMonths);
    return answer({ covered: true, expiresOn, barred: facts.presentedOn > expiresOn }, [LIMITATION]);
  },
  explain(facts, figures, result) {
    if (result.expiresOn === null)
      return [
        {
          clause: LIMITATION,
          fr: 'La prescription du contrat ne vaut que pour le prix des communications.',
          en: 'The limitation of the contract covers only the price of communications.',
        },
      ];
    const from = isoDate(facts.startOn);
    const last = isoDate(result.expiresOn);
    return [
      {
        clause: LIMITATION,
        fr: `${figures.claimsLapseMonths} mois après le ${from} : dernier jour le ${last}.`,
        en: `${figures.claimsLapseMonths} months after ${from}: last day on ${last}.`,
      },
    ];
  },
});

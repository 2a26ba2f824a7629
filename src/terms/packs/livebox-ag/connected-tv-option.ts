import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['livebox-ag/annex2.services.i'] as const;

/** Whether the Orange TV on connected TV option is included, paid or over on a day (annex 2). */
export const connectedTvOption = decision({
  name: 'connected-tv-option',
  question: {
    fr: 'L’option TV connectée est-elle incluse, payante ou terminée ?',
    en: 'Is the connected TV option included, paid or over?',
  },
  clauses: ['livebox-ag/annex2.services.i'],
  input: {
    offer: oneOf('essentiel', 'infini'),
    subscribedOn: date,
    requestedOn: date,
    tvBrand: oneOf('samsung', 'other'),
    tvOnSaleSinceYear: integer,
    keptAsPaidOption: noted(boolean, 'the customer expressly keeps the option, paid, after the included period'),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    state: oneOf('included', 'paid', 'ended', 'refused'),
    requestBy: nullable(date),
    includedUntil: nullable(date),
    monthlyPriceInclTax: money,
  },
  check({ subscribedOn, requestedOn, asOf }) {
    if (requestedOn < subscribedOn)
      return fault(
        'requestedOn',
        'La demande ne peut précéder la souscription.',
        'The request cannot come before the subscription.',
      );
    if (asOf < requestedOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder la demande.',
        'The day looked at cannot come before the request.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const requestBy =
      facts.offer === 'infini' ? plusMonths(facts.subscribedOn, figures.connectedTvRequestMonths) : null;
    const { brand, sinceYear } = figures.connectedTvSet;
    if (facts.tvBrand !== brand || facts.tvOnSaleSinceYear < sinceYear)
      return answer(
        {
          eligible: false,
          reason: 'incompatible-tv',
          state: 'refused',
          requestBy,
          includedUntil: null,
          monthlyPriceInclTax: NO_MONEY,
        },
        BECAUSE,
      );
    const price = figures.connectedTvPrice;
    if (requestBy === null || facts.requestedOn > requestBy)
      return answer(
        { eligible: true, state: 'paid', requestBy, includedUntil: null, monthlyPriceInclTax: price },
        BECAUSE,
      );
    const includedUntil = plusMonths(facts.requestedOn, figures.connectedTvIncludedMonths);
    const told = { requestBy, includedUntil };
    if (facts.asOf <= includedUntil)
      return answer({ eligible: true, state: 'included', ...told, monthlyPriceInclTax: NO_MONEY }, BECAUSE);
    if (facts.keptAsPaidOption)
      return answer({ eligible: true, state: 'paid', ...told, monthlyPriceInclTax: price }, BECAUSE);
    return answer(
      { eligible: false, reason: 'included-period-over', state: 'ended', ...told, monthlyPriceInclTax: NO_MONEY },
      BECAUSE,
    );
  },
  explain(facts, figures, result) {
    const clause = 'livebox-ag/annex2.services.i';
    const steps: Step[] = [];
    if (result.requestBy !== null) {
      const by = isoDate(result.requestBy);
      steps.push({
        clause,
        fr: `Incluse si elle est demandée dans les ${figures.connectedTvRequestMonths} mois de la souscription, le ${by} au plus tard ; demandée le ${isoDate(facts.requestedOn)}.`,
        en: `Included if asked for within ${figures.connectedTvRequestMonths} months of the subscription, by ${by}; asked for on ${isoDate(facts.requestedOn)}.`,
      });
    }
    if (result.includedUntil !== null) {
      const until = isoDate(result.includedUntil);
      steps.push({
        clause,
        fr: `Incluse ${figures.connectedTvIncludedMonths} mois, jusqu’au ${until}.`,
        en: `Included for ${figures.connectedTvIncludedMonths} months, until ${until}.`,
      });
    }
    const price = moneyText(result.monthlyPriceInclTax);
    steps.push({
      clause,
      fr: `Prix au ${isoDate(facts.asOf)} : ${price} € par mois.`,
      en: `Price on ${isoDate(facts.asOf)}: EUR ${price} a month.`,
    });
    return steps;
  },
});

import { type Money, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, integer, listOf, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision, type LiveboxFigures } from './figures.ts';
import { words } from './words.ts';

type Option =
  'tv-recorder-80gb' | 'multi-screen-recording-100h' | 'second-decoder' | 'tv-key' | 'connected-tv' | 'security-suite';

interface Basket {
  readonly offer: 'essentiel' | 'infini';
  readonly onFixedLine: boolean;
  readonly options: readonly Option[];
  readonly connectedTvIncluded: boolean;
}

/** The clause under which an option is included or priced. */
const OPTION_CLAUSE: Readonly<Record<Option, string>> = {
  'tv-recorder-80gb': 'livebox-ag/annex1.services.g',
  'multi-screen-recording-100h': 'livebox-ag/annex2.services.g',
  'second-decoder': 'livebox-ag/annex2.services.h',
  'tv-key': 'livebox-ag/annex2.services.h',
  'connected-tv': 'livebox-ag/annex2.services.i',
  'security-suite': 'livebox-ag/annex2.services.k',
};

function isIncluded(option: Option, basket: Basket, secondScreenTaken: boolean): boolean {
  const infini = basket.offer === 'infini';
  if (option === 'connected-tv') return infini && basket.connectedTvIncluded;
  if (option === 'tv-recorder-80gb') return !infini;
  if (option === 'second-decoder' || option === 'tv-key') return infini && !basket.onFixedLine && !secondScreenTaken;
  return infini;
}

/** The options taken, each included, priced or left to the separate price list. */
function sortOptions(basket: Basket, figures: LiveboxFigures) {
  const includedOptions: Option[] = [];
  const unpricedOptions: Option[] = [];
  let optionsInclTax: Money = NO_MONEY;
  let secondScreenTaken = false;
  for (const option of basket.options) {
    if (isIncluded(option, basket, secondScreenTaken)) includedOptions.push(option);
    else if (option === 'connected-tv') optionsInclTax = sum(optionsInclTax, figures.connectedTvPrice);
    else unpricedOptions.push(option);
    if (option === 'second-decoder' || option === 'tv-key') secondScreenTaken = true;
  }
  return { includedOptions, unpricedOptions, optionsInclTax };
}

/** The monthly price of an offer with its technology, its line and its options (annexes 1 and 2). */
export const offerPrice = decision({
  name: 'offer-price',
  question: {
    fr: 'Combien coûte par mois cette offre, avec cette technologie et ces options ?',
    en: 'What does this offer cost a month, with this technology and these options?',
  },
  clauses: [
    'livebox-ag/annex1.services.b',
    'livebox-ag/annex2.services.b',
    'livebox-ag/annex1.services.g',
    'livebox-ag/annex2.services.g',
    'livebox-ag/annex2.services.h',
    'livebox-ag/annex2.services.i',
    'livebox-ag/annex2.services.k',
    'livebox-ag/annex1.prices.a',
    'livebox-ag/annex2.prices.a',
    'livebox-ag/annex1.prices.b',
    'livebox-ag/annex2.prices.b',
    'livebox-ag/annex1.prices.c',
    'livebox-ag/annex2.prices.c',
  ],
  input: {
    offer: oneOf('essentiel', 'infini'),
    technology: oneOf('adsl', 'vdsl2', 'fibre'),
    onFixedLine: noted(boolean, 'taken on an Orange fixed line'),
    options: listOf(
      oneOf(
        'tv-recorder-80gb',
        'multi-screen-recording-100h',
        'second-decoder',
        'tv-key',
        'connected-tv',
        'security-suite',
      ),
    ),
    connectedTvIncluded: noted(boolean, 'result of connected-tv-option on the day priced'),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    basePriceInclTax: nullable(money),
    fixedLineInclTax: money,
    optionsInclTax: money,
    monthlyPriceInclTax: nullable(money),
    includedOptions: listOf(text),
    unpricedOptions: listOf(text),
    liveboxRentalIncluded: money,
    commitmentMonths: integer,
    livebox: text,
    decoder: text,
  },
  check({ options }) {
    return listedTwice(options)
      ? fault('options', 'Une option ne se prend qu’une fois.', 'An option is taken once only.')
      : undefined;
  },
  decide(facts, figures) {
    const annex = facts.offer === 'essentiel' ? 'livebox-ag/annex1' : 'livebox-ag/annex2';
    const carrier = facts.technology === 'fibre' ? 'fibre' : 'xdsl';
    const models = figures.equipmentModels[facts.offer];
    const always = {
      liveboxRentalIncluded: figures.liveboxRental,
      commitmentMonths: figures.commitmentMonths,
      livebox: models[carrier],
      decoder: models.decoder,
    };
    if (carrier === 'fibre' && facts.onFixedLine)
      return answer(
        {
          eligible: false,
          reason: 'fixed-line-is-xdsl-only',
          basePriceInclTax: null,
          fixedLineInclTax: NO_MONEY,
          optionsInclTax: NO_MONEY,
          monthlyPriceInclTax: null,
          includedOptions: [],
          unpricedOptions: [],
          ...always,
        },
        [`${annex}.services.b`, `${annex}.prices.b`],
      );
    const base = figures.monthlyPrice[facts.offer][carrier];
    const fixedLineInclTax = facts.onFixedLine ? figures.fixedLineSupplement : NO_MONEY;
    const options = sortOptions(facts, figures);
    const because = [`${annex}.services.b`, `${annex}.prices.a`];
    if (facts.onFixedLine) because.push(`${annex}.prices.b`);
    for (const option of facts.options) {
      if (!because.includes(OPTION_CLAUSE[option])) because.push(OPTION_CLAUSE[option]);
    }
    because.push(`${annex}.prices.c`);
    return answer(
      {
        eligible: true,
        basePriceInclTax: base,
        fixedLineInclTax,
        monthlyPriceInclTax: sum(base, fixedLineInclTax, options.optionsInclTax),
        ...options,
        ...always,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const annex = facts.offer === 'essentiel' ? 'livebox-ag/annex1' : 'livebox-ag/annex2';
    if (result.basePriceInclTax === null || result.monthlyPriceInclTax === null)
      return [
        {
          clause: `${annex}.prices.b`,
          fr: 'Une offre sur ligne fixe Orange n’existe qu’en ADSL ou VDSL2.',
          en: 'An offer on an Orange fixed line exists in ADSL or VDSL2 only.',
        },
      ];
    const [base, total] = [moneyText(result.basePriceInclTax), moneyText(result.monthlyPriceInclTax)];
    const rental = moneyText(figures.liveboxRental);
    const steps: Step[] = [
      {
        clause: `${annex}.prices.a`,
        fr: `Offre ${facts.offer} en ${facts.technology} : ${base} € par mois, location de la Livebox (${rental} €) comprise.`,
        en: `Offer ${facts.offer} in ${facts.technology}: EUR ${base} a month, Livebox rental (EUR ${rental}) included.`,
      },
    ];
    if (result.fixedLineInclTax > NO_MONEY) {
      const more = moneyText(result.fixedLineInclTax);
      steps.push({
        clause: `${annex}.prices.b`,
        fr: `Sur une ligne fixe Orange : ${more} € de plus.`,
        en: `On an Orange fixed line: EUR ${more} more.`,
      });
    }
    if (facts.options.length > 0) {
      const more = moneyText(result.optionsInclTax);
      const told = (language: 'fr' | 'en', none: string) =>
        [result.includedOptions, result.unpricedOptions].map((codes) => words.list(codes, language, none));
      const [included, unpriced] = told('fr', 'aucune');
      const [includedEn, unpricedEn] = told('en', 'none');
      steps.push({
        clause: OPTION_CLAUSE[facts.options[0]!],
        fr: `Options : ${more} € ; incluses : ${included} ; au tarif séparé : ${unpriced}.`,
        en: `Options: EUR ${more}; included: ${includedEn}; by the separate price list: ${unpricedEn}.`,
      });
    }
    steps.push({
      clause: `${annex}.prices.a`,
      fr: `Total : ${total} € TTC par mois.`,
      en: `Total: EUR ${total} incl. tax a month.`,
    });
    return steps;
  },
});

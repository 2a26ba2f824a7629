import { isoDate } from '../../../kernel/civil-date.ts';
import { multiply, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';

/** The one-time fees at the start of the contract, and the day they are billed from (articles 5.1 and 7, annexes 1 and 2). */
export const entryFees = decision({
  name: 'entry-fees',
  question: {
    fr: 'Quels frais uniques le client paie-t-il à l’entrée ?',
    en: 'Which one-time fees does the customer pay at the start?',
  },
  clauses: [
    'livebox-ag/5.1.a',
    'livebox-ag/7.b',
    'livebox-ag/annex2.services.h',
    'livebox-ag/annex1.services.l',
    'livebox-ag/annex2.services.l',
    'livebox-ag/annex1.prices.d',
    'livebox-ag/annex2.prices.d',
    'livebox-ag/annex1.prices.e',
    'livebox-ag/annex2.prices.e',
    'livebox-ag/annex1.prices.f',
    'livebox-ag/annex2.prices.f',
    'livebox-ag/annex1.prices.h',
    'livebox-ag/annex2.prices.h',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    technology: oneOf('adsl', 'vdsl2', 'fibre'),
    takesDecoder: boolean,
    newTvCustomer: boolean,
    secondDecoder: boolean,
    tvKey: boolean,
    detachedHouse: boolean,
    alreadyConnected: boolean,
    visitFoundNeededAtSubscription: boolean,
    technicianVisited: boolean,
    activatedOn: optional(date),
  },
  output: {
    zone: oneOf('DOM1', 'DOM2'),
    decoderFeeInclTax: money,
    secondScreenFeeInclTax: money,
    fibreAccessFeeInclTax: money,
    constructionFeeInclTax: money,
    totalInclTax: money,
    billedFrom: nullable(date),
  },
  check(facts) {
    return facts.secondDecoder && facts.newTvCustomer && !facts.takesDecoder
      ? fault(
          'secondDecoder',
          'Un nouveau client TV prend d’abord un premier décodeur.',
          'A new TV customer takes a first decoder first.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const zone = taxZone(facts.territory);
    const fibre = facts.technology === 'fibre';
    const newDecoder = facts.takesDecoder && facts.newTvCustomer;
    const screens = Number(facts.secondDecoder) + Number(facts.tvKey);
    const house = fibre && facts.detachedHouse && !facts.alreadyConnected;
    const built = !fibre && !facts.alreadyConnected && facts.visitFoundNeededAtSubscription && facts.technicianVisited;
    const decoderFeeInclTax = newDecoder ? figures.decoderActivationFee : NO_MONEY;
    const secondScreenFeeInclTax = multiply(figures.secondScreenActivationFee, screens);
    const fibreAccessFeeInclTax = house ? figures.fibreHouseAccessFee : NO_MONEY;
    const constructionFeeInclTax = built ? figures.constructionFee[zone] : NO_MONEY;
    const because: string[] = [];
    if (newDecoder) because.push('livebox-ag/annex1.prices.e', 'livebox-ag/annex2.prices.e');
    if (screens > 0)
      because.push('livebox-ag/annex1.prices.f', 'livebox-ag/annex2.prices.f', 'livebox-ag/annex2.services.h');
    if (house) because.push('livebox-ag/annex1.prices.h', 'livebox-ag/annex2.prices.h');
    else if (fibre) because.push('livebox-ag/annex1.services.l', 'livebox-ag/annex2.services.l');
    if (built) because.push('livebox-ag/5.1.a', 'livebox-ag/annex1.prices.d', 'livebox-ag/annex2.prices.d');
    because.push('livebox-ag/7.b');
    return answer(
      {
        zone,
        decoderFeeInclTax,
        secondScreenFeeInclTax,
        fibreAccessFeeInclTax,
        constructionFeeInclTax,
        totalInclTax: sum(decoderFeeInclTax, secondScreenFeeInclTax, fibreAccessFeeInclTax, constructionFeeInclTax),
        billedFrom: facts.activatedOn ?? null,
      },
      because,
    );
  },
  explain(_facts, _figures, result) {
    const steps: Step[] = [];
    const screens = sum(result.decoderFeeInclTax, result.secondScreenFeeInclTax);
    const works = sum(result.fibreAccessFeeInclTax, result.constructionFeeInclTax);
    if (screens > NO_MONEY)
      steps.push({
        clause: result.decoderFeeInclTax > NO_MONEY ? 'livebox-ag/annex1.prices.e' : 'livebox-ag/annex1.prices.f',
        fr: `Activation : décodeur ${moneyText(result.decoderFeeInclTax)} €, second écran ${moneyText(result.secondScreenFeeInclTax)} €.`,
        en: `Activation: decoder EUR ${moneyText(result.decoderFeeInclTax)}, second screen EUR ${moneyText(result.secondScreenFeeInclTax)}.`,
      });
    if (works > NO_MONEY)
      steps.push({
        clause: result.fibreAccessFeeInclTax > NO_MONEY ? 'livebox-ag/annex1.prices.h' : 'livebox-ag/annex1.prices.d',
        fr: `Raccordement en zone ${result.zone} : accès fibre ${moneyText(result.fibreAccessFeeInclTax)} €, construction xDSL ${moneyText(result.constructionFeeInclTax)} €.`,
        en: `Connection in zone ${result.zone}: fibre access EUR ${moneyText(result.fibreAccessFeeInclTax)}, xDSL construction EUR ${moneyText(result.constructionFeeInclTax)}.`,
      });
    const total = moneyText(result.totalInclTax);
    const from = result.billedFrom === null ? undefined : isoDate(result.billedFrom);
    steps.push({
      clause: 'livebox-ag/7.b',
      fr: `Total ${total} €, facturé ${from ? `à partir de la mise en service, le ${from}` : 'à la mise en service seulement'}.`,
      en: `Total EUR ${total}, billed ${from ? `from the activation on ${from}` : 'on activation only'}.`,
    });
    return steps;
  },
});

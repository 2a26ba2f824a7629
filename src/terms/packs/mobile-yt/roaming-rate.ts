import { answer, fault } from '../../model/decision.ts';
import { boolean, decimal, type FactsOf, nullable, oneOf, optional } from '../../model/fields.ts';
import { decimalAsGiven } from '../../rules/decimal-as-given.ts';
import { decision } from './figures.ts';

const PRICE_LIST = 'mobile-yt/7.5';
const INCLUDED = 'mobile-yt/13.2.a';
const DATA = 'mobile-yt/13.2.b';
const BEYOND = 'mobile-yt/13.2.c';
const ALTERNATIVE = 'mobile-yt/13.2.f';

const places = oneOf('YT', 'FR', 'DOM', 'EU', 'CH', 'AD', 'other');

const input = {
  from: places,
  to: optional(places),
  usage: oneOf('call', 'sms', 'mms', 'data'),
  withinAllowance: boolean,
  mayotteUnitPrice: decimal,
} as const;

type Treatment = 'included' | 'included-fair-use' | 'mayotte-out-of-plan' | 'price-list';

function treatmentOf(facts: FactsOf<typeof input>, zone: readonly string[]): Treatment {
  const { from } = facts;
  if (from === 'other') return 'price-list';
  if (facts.usage !== 'data') {
    const to = facts.to!;
    const likeHome = to === 'YT' || (from !== 'YT' && zone.includes(to));
    if (!likeHome) return 'price-list';
  }
  if (!facts.withinAllowance) return 'mayotte-out-of-plan';
  return facts.usage === 'data' && from !== 'YT' ? 'included-fair-use' : 'included';
}

const BECAUSE: Readonly<Record<Treatment, string>> = {
  included: INCLUDED,
  'included-fair-use': DATA,
  'mayotte-out-of-plan': BEYOND,
  'price-list': PRICE_LIST,
};

/** How usage made in Mayotte or while roaming is charged (articles 7.5 and 13.2). */
export const roamingRate = decision({
  name: 'roaming-rate',
  question: { fr: 'Comment cette communication est-elle facturée ?', en: 'How is this communication charged?' },
  clauses: [PRICE_LIST, INCLUDED, DATA, BEYOND, ALTERNATIVE],
  input,
  output: {
    treatment: oneOf('included', 'included-fair-use', 'mayotte-out-of-plan', 'price-list'),
    unitPrice: nullable(decimal),
    alternativeProviderAllowed: boolean,
  },
  check(facts) {
    return facts.usage !== 'data' && facts.to === undefined
      ? fault('to', 'Indiquez la destination.', 'Give the destination.')
      : undefined;
  },
  decide(facts, figures) {
    const treatment = treatmentOf(facts, figures.roamingZone);
    const alternativeProviderAllowed = facts.from === 'EU' || facts.from === 'FR';
    const outOfPlan = treatment === 'mayotte-out-of-plan' ? decimalAsGiven(facts.mayotteUnitPrice) : '0';
    return answer(
      {
        treatment,
        unitPrice: treatment === 'price-list' ? null : outOfPlan,
        alternativeProviderAllowed,
      },
      alternativeProviderAllowed ? [BECAUSE[treatment], ALTERNATIVE] : [BECAUSE[treatment]],
    );
  },
});

import { euros, type Money } from '../../../kernel/money.ts';
import { decide } from '../../../terms/decide.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { type Ask, LifeFault } from '../../../terms/model/life.ts';
import type { AssistanceSegment } from '../../../terms/model/life-assistance.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** A service with what it costs when it succeeds. */
export interface PricedService {
  readonly code: string;
  readonly label: Bilingual;
  readonly price: Money;
  readonly clauses: readonly string[];
}

/** Asks a contract without keeping the question: for what is only shown. */
export function askOnly(pack: string, version: string): Ask {
  return (name, facts) => {
    const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const answer = decide(pack, name, given, { version, strict: false });
    if ('error' in answer) throw new LifeFault(answer.error.field, answer.error.message);
    return { decision: '', name, ...answer };
  };
}

/** The price list of a segment: each price is what the contract's own billing asks for the service when it succeeds. */
export function priceListOf(pack: string, version: string, segment: AssistanceSegment): readonly PricedService[] {
  const life = assistanceLifeOf(pack);
  const ask = askOnly(pack, version);
  return life.services(segment).map(({ code, label, clauses }) => {
    const bill = life.billing(ask, {
      segment,
      items: [{ code, outcome: 'success' }],
      homeVisit: 'none',
      on: '2000-01-01',
    });
    return { code, label, clauses, price: euros(bill.remoteInclTax) };
  });
}

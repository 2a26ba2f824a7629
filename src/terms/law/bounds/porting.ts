import { decimal, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, multiply, toCents } from '../../../kernel/money.ts';
import { editionOn, numberIn, textIn } from '../articles.ts';
import { type Bound, moneyIn, type Told } from '../bound.ts';

const DELAY = 'law/conso-L224-42-1';
const LOSS = 'law/conso-L224-42-1-loss';
const APPOINTMENT = 'law/conso-L224-42-1-appointment';

/** Where a decision tells the compensation for a port that went wrong. */
export interface PortBound {
  /** Fact: the monthly price of the subscription. */
  readonly price: string;
  /** The days to compensate, by the facts and the outcome. */
  readonly days: (facts: Told, result: Told) => number;
  /** Outcome: the compensation. */
  readonly field: string;
  /** Reasons with which the contract refuses for the form or the time of the claim, which the law does not ask for. */
  readonly formal: readonly string[];
  /** Facts under which the contract itself would take such a claim. */
  readonly asIf?: (facts: Told, result: Told) => Told;
}

type Price = (facts: Told, result: Told, price: Money, on: Parameters<Bound>[2]) => Money | undefined;

function compensated(article: string, spec: PortBound, priced: Price): Bound {
  return (facts, result, on) => {
    const edition = editionOn(article, on);
    if (!edition) return undefined;
    const reason = result['reason'];
    const formal = result['eligible'] === false && typeof reason === 'string' && spec.formal.includes(reason);
    if (result['eligible'] !== true && !formal) return undefined;
    const price = moneyIn(facts, spec.price);
    const owed = price === undefined ? undefined : priced(facts, result, price, on);
    const given = moneyIn(result, spec.field);
    const floor: Told = owed === undefined ? {} : { [spec.field]: moneyText(owed) };
    // A contract that gives no amount at all breaks the law whatever the price.
    if (!formal && given === undefined) return { articles: [edition.id], holds: false, floor };
    if (!formal && owed === undefined) return undefined;
    if (!formal) return { articles: [edition.id], holds: given! >= owed!, floor };
    const asIf = spec.asIf?.(facts, result) ?? {};
    return { articles: [edition.id], holds: false, floor: { eligible: true, ...floor }, asIf };
  };
}

/** A number ported late: at least one fifth of the monthly price a day, however and whenever it is claimed (L224-42-1). */
export function portDelay(spec: PortBound): Bound {
  return compensated(DELAY, spec, (facts, result, price, on) => {
    const share = decimal(textIn(editionOn(DELAY, on)!, 'delayShareOfMonthlyPricePerDayMin'));
    return toCents(times(times(exactEuros(price), share), spec.days(facts, result)));
  });
}

/** A number lost in a port: at least 24 monthly prices (L224-42-1 2°). */
export function numberLoss(spec: Omit<PortBound, 'days'>): Bound {
  return compensated(LOSS, { ...spec, days: () => 0 }, (_facts, _result, price, on) =>
    multiply(price, numberIn(editionOn(LOSS, on)!, 'lossMonthlyPricesMin')),
  );
}

/** An appointment of a port or a change of provider that the operator missed: at least one fifth of the monthly price a day. */
export function missedPortAppointment(spec: PortBound): Bound {
  return compensated(APPOINTMENT, spec, (facts, result, price, on) => {
    const share = decimal(textIn(editionOn(APPOINTMENT, on)!, 'sharePerDayMin'));
    return toCents(times(times(exactEuros(price), share), spec.days(facts, result)));
  });
}

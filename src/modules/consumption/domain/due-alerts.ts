import type { Bilingual } from '../../../terms/model/decision.ts';
import type { LimitUse } from './limit-use.ts';

/** Told before the limit is reached, and once it is. */
export const THRESHOLDS = [80, 100] as const;

/** Volumes and times that are used up: the customer is told before and when, whatever the contract says. */
export const LAW_ON_LIMITS = 'law/conso-L224-30';
const SPENDING: Bilingual = { fr: 'Montant que vous avez choisi', en: 'Amount that you chose' };

/** A message that is due to a customer. */
export interface DueAlert {
  readonly counter: string;
  readonly percent: number;
  readonly label: Bilingual;
  readonly unit: LimitUse['unit'];
  readonly used: number;
  readonly limit: number;
  /** What passing the limit does; `null` when it is the customer's own. */
  readonly beyond: LimitUse['beyond'] | null;
  /** A rule obliges to tell it: the customer cannot do without. */
  readonly owed: boolean;
  readonly because: readonly string[];
}

export interface AlertFacts {
  readonly limits: readonly LimitUse[];
  readonly segment: 'residential' | 'professional';
  readonly courtesyAlerts: boolean;
  /** Micro-euros that the customer chose to be told of. */
  readonly spendingAlert: number | null;
  /** Micro-euros charged beyond the offer in the month. */
  readonly spent: number;
  /** `counter/percent` of what was told already this month. */
  readonly told: ReadonlySet<string>;
}

/** How an alert is known again: `voice-correspondents/80`. */
export function alertKey(counter: string, percent: number): string {
  return `${counter}/${percent}`;
}

function rulesOn(limit: LimitUse, segment: AlertFacts['segment']): readonly string[] {
  if (limit.noticeLaw !== undefined) return [limit.noticeLaw];
  return segment === 'residential' ? [LAW_ON_LIMITS] : [];
}

/** The highest threshold that a use has passed. */
function thresholdOf(percent: number): number | undefined {
  return THRESHOLDS.findLast((one) => percent >= one);
}

/**
 * The messages that are due: for each limit the highest threshold passed, unless it was told, or a higher one was. Those that no
 * rule obliges to are left out when the customer does not want them; the customer's own amount is told once.
 */
export function dueAlerts(facts: AlertFacts): DueAlert[] {
  const due = facts.limits.flatMap((limit): DueAlert[] => {
    const percent = thresholdOf(limit.percent);
    if (percent === undefined || facts.told.has(alertKey(limit.name, percent))) return [];
    if (facts.told.has(alertKey(limit.name, 100))) return [];
    const rules = rulesOn(limit, facts.segment);
    const owed = rules.length > 0 || (limit.noticeOwed && percent === 100);
    if (!owed && !facts.courtesyAlerts) return [];
    const { name: counter, label, unit, used, beyond, limit: most } = limit;
    return [{ counter, percent, label, unit, used, limit: most, beyond, owed, because: [limit.clause, ...rules] }];
  });
  const { spendingAlert, spent, told } = facts;
  if (spendingAlert === null || spent < spendingAlert || told.has(alertKey('spending', 100))) return due;
  const chosen = { counter: 'spending', percent: 100, label: SPENDING, unit: 'micro-euro' } as const;
  return [...due, { ...chosen, used: spent, limit: spendingAlert, beyond: null, owed: false, because: [] }];
}

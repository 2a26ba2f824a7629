import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { ZERO } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { withoutTax } from '../../../kernel/vat.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { remainingMonthlyFees } from '../../rules/remaining-fees.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';
import { words } from './words.ts';
import { commitmentFault } from './commitment-fault.ts';

const NOTICE = 'livebox-ag/18.2.a';
const ENDED = 'livebox-ag/18.2.b';
const UNPAID = 'livebox-ag/18.2.c';

interface Facts {
  readonly route: 'after-suspension' | 'unpaid';
  readonly suspendedOn?: CivilDate | undefined;
  readonly noticeReceivedOn?: CivilDate | undefined;
  readonly noticeSentOn?: CivilDate | undefined;
  readonly dueOn?: CivilDate | undefined;
  readonly curedOn?: CivilDate | undefined;
  readonly extendedUntil?: CivilDate | undefined;
  readonly asOf: CivilDate;
}

interface Delays {
  readonly operatorTerminationNoticeDays: number;
  readonly unpaidTerminationDays: number;
}

/** When termination becomes possible, or why it is excluded. */
interface Ruling {
  readonly reason?: string;
  readonly earliestOn: CivilDate | null;
  readonly because: readonly string[];
}

function excluded(reason: string, because: readonly string[]): Ruling {
  return { reason, earliestOn: null, because };
}

/** Termination from the day after the limit on; before it, the reason is that of the delay still running. */
function fromLimit(facts: Facts, base: CivilDate, running: string, because: readonly string[]): Ruling {
  const earliestOn = plusDays(latest(base, facts.extendedUntil ?? base), 1);
  if (facts.asOf >= earliestOn) return { earliestOn, because };
  if (facts.asOf > base) return { earliestOn, reason: 'extension-running', because: [...because, ENDED] };
  return { earliestOn, reason: running, because };
}

function afterSuspension(facts: Facts, delays: Delays): Ruling {
  const { suspendedOn, noticeReceivedOn, curedOn, asOf } = facts;
  if (suspendedOn === undefined || suspendedOn > asOf) return excluded('not-suspended', [NOTICE]);
  if (noticeReceivedOn === undefined || noticeReceivedOn > asOf || noticeReceivedOn < suspendedOn)
    return excluded('notice-required', [NOTICE]);
  const base = plusDays(noticeReceivedOn, delays.operatorTerminationNoticeDays);
  const limit = latest(base, facts.extendedUntil ?? base);
  if (curedOn !== undefined && curedOn <= asOf && curedOn <= limit) return excluded('cause-ended', [NOTICE, ENDED]);
  return fromLimit(facts, base, 'notice-period-running', [NOTICE]);
}

function unpaid(facts: Facts, delays: Delays): Ruling {
  const { curedOn, noticeSentOn, asOf } = facts;
  if (curedOn !== undefined && curedOn <= asOf) return excluded('paid', [UNPAID]);
  if (noticeSentOn === undefined || noticeSentOn > asOf) return excluded('notice-required', [UNPAID]);
  const lastDayToPay = plusDays(facts.dueOn!, delays.unpaidTerminationDays);
  const running = asOf <= lastDayToPay ? 'payment-period-running' : 'notice-just-sent';
  return fromLimit(facts, latest(lastDayToPay, noticeSentOn), running, [UNPAID]);
}

/** Whether Orange may terminate on a day, and the monthly fees that remain due (article 18.2). */
export const operatorTermination = decision({
  name: 'operator-termination',
  question: {
    fr: 'Orange peut-elle résilier le contrat, et que reste-t-il dû ?',
    en: 'May Orange terminate the contract, and what remains due?',
  },
  clauses: ['livebox-ag/18.2.a', 'livebox-ag/18.2.b', 'livebox-ag/18.2.c', 'livebox-ag/18.2.d', 'livebox-ag/18.2.e'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    route: oneOf('after-suspension', 'unpaid'),
    monthlyFee: money,
    activatedOn: date,
    commitmentMonths: noted(optional(integer), '0 or 12; 12 when absent'),
    suspendedOn: optional(date),
    noticeReceivedOn: noted(optional(date), 'after-suspension: receipt of the formal notice'),
    noticeSentOn: noted(optional(date), 'unpaid: sending of the formal notice to pay'),
    dueOn: noted(optional(date), 'needed for unpaid: payment limit date'),
    curedOn: noted(optional(date), 'the cause of the suspension ended, or the bill was paid in full'),
    extendedUntil: noted(optional(date), 'last day of the extra time granted by Orange'),
    asOf: noted(date, 'day on which Orange would terminate'),
  },
  output: {
    eligible: boolean,
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    earliestOn: noted(
      nullable(date),
      'first day on which termination is allowed; null if it cannot be known or is excluded',
    ),
    remainingFees: noted(money, 'due at once'),
    remainingFeesExclTax: money,
    closingFee: money,
    allServicesEnd: boolean,
  },
  check(facts, figures) {
    const length = commitmentFault(facts.commitmentMonths, figures.commitmentMonths);
    if (length) return length;
    if (facts.asOf < facts.activatedOn)
      return fault('asOf', 'Donnez un jour à partir de la mise en service.', 'Give a day from the activation on.');
    if (facts.route === 'unpaid') {
      if (facts.dueOn === undefined)
        return fault('dueOn', 'Donnez l’échéance de la facture.', 'Give the due date of the bill.');
      if (facts.noticeSentOn !== undefined && facts.noticeSentOn <= facts.dueOn)
        return fault(
          'noticeSentOn',
          'La mise en demeure part après l’échéance.',
          'The notice leaves after the due date.',
        );
    }
    return undefined;
  },
  decide(facts, figures) {
    const { reason, earliestOn, because } =
      facts.route === 'unpaid' ? unpaid(facts, figures) : afterSuspension(facts, figures);
    const eligible = reason === undefined;
    const committed = eligible && facts.commitmentMonths !== 0;
    const remaining = committed
      ? remainingMonthlyFees(facts.monthlyFee, facts.asOf, plusMonths(facts.activatedOn, figures.commitmentMonths))
      : ZERO;
    const outcome = {
      eligible,
      reason,
      earliestOn,
      remainingFees: toCents(remaining),
      remainingFeesExclTax: toCents(withoutTax(remaining, figures.taxZoneVatRate[taxZone(facts.territory)])),
      closingFee: NO_MONEY,
      allServicesEnd: eligible,
    };
    if (!eligible) return answer(outcome, because);
    const ends = [...because, 'livebox-ag/18.2.d'];
    return answer(outcome, remaining.numerator > 0n ? [...ends, 'livebox-ag/18.2.e'] : ends);
  },
  explain(facts, figures, result) {
    const byUnpaid = facts.route === 'unpaid';
    const clause = byUnpaid ? UNPAID : NOTICE;
    if (result.earliestOn === null)
      return [
        {
          clause,
          fr: `Résiliation exclue : ${words.say(result.reason, 'fr')}.`,
          en: `Termination excluded: ${words.say(result.reason, 'en')}.`,
        },
      ];
    const from = isoDate(result.earliestOn);
    const start = isoDate(byUnpaid ? facts.dueOn! : facts.noticeReceivedOn!);
    const days = byUnpaid ? figures.unpaidTerminationDays : figures.operatorTerminationNoticeDays;
    const steps: Step[] = [
      {
        clause,
        fr: byUnpaid
          ? `Échéance du ${start} plus ${days} jours, mise en demeure envoyée : possible à partir du ${from}.`
          : `Mise en demeure reçue le ${start}, ${days} jours : possible à partir du ${from}.`,
        en: byUnpaid
          ? `Due date of ${start} plus ${days} days, notice sent: possible from ${from}.`
          : `Formal notice received on ${start}, ${days} days: possible from ${from}.`,
      },
    ];
    if (result.eligible) {
      const fees = moneyText(result.remainingFees);
      steps.push({
        clause: 'livebox-ag/18.2.e',
        fr: `Mensualités jusqu’à la fin de l’engagement, jour par jour : ${fees} € TTC.`,
        en: `Monthly fees up to the end of the commitment, day by day: EUR ${fees} incl. tax.`,
      });
    }
    return steps;
  },
});

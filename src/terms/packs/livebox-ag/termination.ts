import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { plus, ZERO } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { withoutTax } from '../../../kernel/vat.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { remainingMonthlyFees } from '../../rules/remaining-fees.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';
import { commitmentFault } from './commitment-fault.ts';

interface Request {
  readonly requestKind: 'request' | 'portability';
  readonly requestReceivedOn: CivilDate;
  readonly requestedEffectiveOn?: CivilDate | undefined;
  readonly portedOn?: CivilDate | undefined;
}

function effectiveDate(request: Request, noticeDays: number): CivilDate {
  if (request.requestKind === 'portability') return request.portedOn!;
  const afterNotice = plusDays(request.requestReceivedOn, noticeDays);
  return latest(afterNotice, request.requestedEffectiveOn ?? afterNotice);
}

function clausesApplied(
  request: Request,
  later: boolean,
  legitimate: boolean,
  free: boolean,
  feesLeft: boolean,
): string[] {
  const because =
    request.requestKind === 'portability' ? ['livebox-ag/18.1.e', 'livebox-ag/11'] : ['livebox-ag/18.1.b'];
  if (later) because.push('livebox-ag/18.1.c');
  if (legitimate) because.push('livebox-ag/18.1.f', 'livebox-ag/18.1.r');
  if (!free) because.push('livebox-ag/18.1.a');
  if (feesLeft) because.push('livebox-ag/18.1.d');
  return because;
}

/** Effective date of a termination by the customer, closing fee and monthly fees left (article 18.1). */
export const termination = decision({
  name: 'termination',
  question: {
    fr: 'Quand la résiliation du client prend-elle effet, et que doit-il ?',
    en: 'When does the customer’s termination take effect, and what is owed?',
  },
  clauses: [
    'livebox-ag/18.1.a',
    'livebox-ag/18.1.b',
    'livebox-ag/18.1.c',
    'livebox-ag/18.1.d',
    'livebox-ag/18.1.e',
    'livebox-ag/18.1.f',
    'livebox-ag/18.1.r',
    'livebox-ag/11',
    'livebox-ag/12.e',
    'livebox-ag/intro.5',
  ],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    requestKind: noted(oneOf('request', 'portability'), 'portability: the number is ported to a new operator'),
    requestReceivedOn: date,
    requestedEffectiveOn: optional(date),
    portedOn: noted(optional(date), 'needed for portability'),
    monthlyFee: money,
    activatedOn: date,
    commitmentMonths: noted(optional(integer), '0 or 12; 12 when absent'),
    legitimateReason: noted(boolean, 'substance accepted by legitimate-reason, or free exit under article 12'),
    proofRequired: noted(optional(boolean), 'true when absent; false for a price rise or a free exit under article 12'),
    documentsReceivedOn: noted(optional(date), 'the required proof is complete; decides the amounts, not the date'),
  },
  output: {
    effectiveOn: date,
    commitmentEndsOn: noted(nullable(date), 'null without commitment'),
    freeOfCharge: boolean,
    proofAwaited: boolean,
    closingFee: money,
    remainingFees: money,
    total: noted(money, 'due at once, on effectiveOn'),
    totalExclTax: money,
  },
  check(facts, figures) {
    const length = commitmentFault(facts.commitmentMonths, figures.commitmentMonths);
    if (length) return length;
    if (facts.requestReceivedOn < facts.activatedOn)
      return fault('requestReceivedOn', 'La demande suit la mise en service.', 'The request follows the activation.');
    if (facts.requestKind === 'portability') {
      if (facts.portedOn === undefined || facts.portedOn < facts.requestReceivedOn)
        return fault(
          'portedOn',
          'Donnez le jour du portage, à partir de la demande.',
          'Give the day of the porting, from the request on.',
        );
    } else if (facts.requestedEffectiveOn !== undefined && facts.requestedEffectiveOn < facts.requestReceivedOn)
      return fault(
        'requestedEffectiveOn',
        'La date souhaitée suit la demande.',
        'The date asked for follows the request.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const proofAwaited =
      facts.legitimateReason && (facts.proofRequired ?? true) && facts.documentsReceivedOn === undefined;
    const freeOfCharge = facts.legitimateReason && !proofAwaited;
    const effectiveOn = effectiveDate(facts, figures.terminationNoticeDays);
    const commitmentEndsOn =
      facts.commitmentMonths === 0 ? null : plusMonths(facts.activatedOn, figures.commitmentMonths);
    const closingFee = freeOfCharge ? NO_MONEY : figures.terminationFee;
    const remaining =
      freeOfCharge || commitmentEndsOn === null
        ? ZERO
        : remainingMonthlyFees(facts.monthlyFee, effectiveOn, commitmentEndsOn);
    const total = plus(exactEuros(closingFee), remaining);
    const later = facts.requestKind === 'request' && effectiveOn === facts.requestedEffectiveOn;
    return answer(
      {
        effectiveOn,
        commitmentEndsOn,
        freeOfCharge,
        proofAwaited,
        closingFee,
        remainingFees: toCents(remaining),
        total: toCents(total),
        totalExclTax: toCents(withoutTax(total, figures.taxZoneVatRate[taxZone(facts.territory)])),
      },
      clausesApplied(facts, later, facts.legitimateReason, freeOfCharge, remaining.numerator > 0n),
    );
  },
  explain(facts, figures, result) {
    const received = isoDate(facts.requestReceivedOn);
    const on = isoDate(result.effectiveOn);
    const days = figures.terminationNoticeDays;
    const ported = facts.requestKind === 'portability';
    const steps: Step[] = [
      {
        clause: ported ? 'livebox-ag/18.1.e' : 'livebox-ag/18.1.b',
        fr: ported
          ? `Numéro porté le ${on}, jour de la fin du contrat.`
          : `Demande reçue le ${received}, ${days} jours de préavis ou date demandée si plus tardive : ${on}.`,
        en: ported
          ? `Number ported on ${on}, the day the contract ends.`
          : `Request received on ${received}, ${days} days of notice or the date asked for if later: ${on}.`,
      },
    ];
    if (result.freeOfCharge) {
      steps.push({
        clause: 'livebox-ag/18.1.f',
        fr: 'Motif légitime justifié : sans frais.',
        en: 'Legitimate reason with its proof: free of charge.',
      });
      return steps;
    }
    if (result.proofAwaited)
      steps.push({
        clause: 'livebox-ag/18.1.f',
        fr: 'Justificatif attendu : il annulera ces montants.',
        en: 'Proof awaited: it will cancel these amounts.',
      });
    const fee = moneyText(result.closingFee);
    steps.push({
      clause: 'livebox-ag/18.1.a',
      fr: `Frais de résiliation : ${fee} € TTC.`,
      en: `Closing fee: EUR ${fee} incl. tax.`,
    });
    const left = moneyText(result.remainingFees);
    const ends = result.commitmentEndsOn === null ? undefined : isoDate(result.commitmentEndsOn);
    steps.push({
      clause: 'livebox-ag/18.1.d',
      fr:
        ends === undefined
          ? 'Sans engagement : aucune mensualité restante.'
          : `Mensualités de ${moneyText(facts.monthlyFee)} €, jour par jour, du lendemain du ${on} au ${ends} : ${left} €.`,
      en:
        ends === undefined
          ? 'No commitment: no monthly fee left.'
          : `Monthly fees of EUR ${moneyText(facts.monthlyFee)}, day by day, from the day after ${on} to ${ends}: EUR ${left}.`,
    });
    return steps;
  },
});

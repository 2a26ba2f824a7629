import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { incidentFreeFrom } from '../../rules/incident-free-run.ts';
import { decision, type LiveboxFigures } from './figures.ts';

interface Held {
  readonly grounds: readonly string[];
  readonly depositPaidOn: CivilDate;
  readonly addressProofOn?: CivilDate | undefined;
  readonly permitUpdatedOn?: CivilDate | undefined;
  readonly requestedOn?: CivilDate | undefined;
  readonly paymentIncidents: readonly CivilDate[];
  readonly asOf: CivilDate;
}

/** How one family of grounds stands: cleared, with the day to refund by, or the reason why it is not. */
interface Clearing {
  readonly clause: string;
  readonly refundBy?: CivilDate;
  readonly reason?: string;
}

/** The grounds that a paper clears, without a request (situations 1 and 2). */
function clearedByPaper(
  facts: Held,
  suppliedOn: CivilDate | undefined,
  months: number,
  clause: string,
  reason: string,
): Clearing {
  if (suppliedOn === undefined || suppliedOn > facts.asOf) return { clause, reason };
  return { clause, refundBy: plusMonths(latest(suppliedOn, facts.depositPaidOn), months) };
}

/** From which day the six other situations can be cleared on request. */
function requestableFromOf(facts: Held, figures: LiveboxFigures): CivilDate {
  const known = facts.paymentIncidents.filter((one) => one <= facts.asOf);
  return incidentFreeFrom(facts.depositPaidOn, known, figures.depositIncidentFreeMonths);
}

/** The six situations cleared together by a request after twelve months without incident (article 3 i). */
function clearedOnRequest(facts: Held, requestableFrom: CivilDate, figures: LiveboxFigures): Clearing {
  const clause = 'livebox-ag/3.i';
  const requestedOn = facts.requestedOn;
  if (requestedOn === undefined || requestedOn > facts.asOf) return { clause, reason: 'not-requested' };
  if (requestedOn < requestableFrom) return { clause, reason: 'twelve-months-not-reached' };
  return { clause, refundBy: plusDays(requestedOn, figures.depositRequestRefundDays) };
}

/** When a subscription deposit is paid back, and how (articles 3 a, b, i and k). */
export const depositRefund = decision({
  name: 'deposit-refund',
  question: {
    fr: 'Quand et comment le dépôt de garantie est-il restitué ?',
    en: 'When and how is the deposit paid back?',
  },
  clauses: ['livebox-ag/3.a', 'livebox-ag/3.b', 'livebox-ag/3.i', 'livebox-ag/3.k'],
  input: {
    grounds: listOf(
      noted(
        oneOf(
          'no-address-proof',
          'residence-permit-address-differs',
          'no-cheque-or-bank-details',
          'new-customer',
          'no-direct-debit',
          'unpaid-previous-contract',
          'previous-contract-documents-missing',
          'prepaid-account',
        ),
        'the ground codes of deposit-request',
      ),
    ),
    depositInclTax: money,
    depositPaidOn: date,
    addressProofOn: optional(date),
    permitUpdatedOn: optional(date),
    requestedOn: optional(date),
    paymentIncidents: listOf(date),
    bankDetailsKnown: boolean,
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    refundBy: nullable(date),
    refundInclTax: money,
    interest: money,
    method: nullable(oneOf('transfer', 'cheque')),
    requestableFrom: nullable(date),
  },
  check(facts) {
    if (facts.grounds.length === 0)
      return fault('grounds', 'Indiquez au moins un motif du dépôt.', 'Give at least one ground of the deposit.');
    if (facts.depositInclTax <= NO_MONEY)
      return fault('depositInclTax', 'Le dépôt doit être supérieur à zéro.', 'The deposit must be above zero.');
    if (facts.asOf < facts.depositPaidOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder le paiement du dépôt.',
        'The day looked at cannot come before the deposit was paid.',
      );
    return facts.paymentIncidents.some((one) => one < facts.depositPaidOn)
      ? fault(
          'paymentIncidents',
          'Retirez les incidents antérieurs au dépôt.',
          'Leave out incidents before the deposit.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const clearings: Clearing[] = [];
    const proof = facts.grounds.includes('no-address-proof');
    const permit = facts.grounds.includes('residence-permit-address-differs');
    if (proof)
      clearings.push(
        clearedByPaper(
          facts,
          facts.addressProofOn,
          figures.depositProofRefundMonths,
          'livebox-ag/3.a',
          'address-proof-not-supplied',
        ),
      );
    if (permit)
      clearings.push(
        clearedByPaper(
          facts,
          facts.permitUpdatedOn,
          figures.depositPermitRefundMonths,
          'livebox-ag/3.b',
          'updated-permit-not-supplied',
        ),
      );
    const others = facts.grounds.some(
      (one) => one !== 'no-address-proof' && one !== 'residence-permit-address-differs',
    );
    const requestableFrom = others ? requestableFromOf(facts, figures) : null;
    if (requestableFrom !== null) clearings.push(clearedOnRequest(facts, requestableFrom, figures));
    const refused = clearings.find((one) => one.reason !== undefined);
    if (refused)
      return answer(
        {
          eligible: false,
          reason: refused.reason!,
          refundBy: null,
          refundInclTax: NO_MONEY,
          interest: NO_MONEY,
          method: null,
          requestableFrom,
        },
        [refused.clause],
      );
    return answer(
      {
        eligible: true,
        refundBy: latest(...clearings.map((one) => one.refundBy!)),
        refundInclTax: facts.depositInclTax,
        interest: NO_MONEY,
        method: facts.bankDetailsKnown ? 'transfer' : 'cheque',
        requestableFrom,
      },
      [...clearings.map((one) => one.clause), 'livebox-ag/3.k'],
    );
  },
  explain(facts, figures, result) {
    const steps: Step[] = [];
    if (result.requestableFrom !== null) {
      const from = isoDate(result.requestableFrom);
      steps.push({
        clause: 'livebox-ag/3.i',
        fr: `${figures.depositIncidentFreeMonths} mois sans incident depuis le dépôt du ${isoDate(facts.depositPaidOn)} : restitution sur demande dès le ${from}.`,
        en: `${figures.depositIncidentFreeMonths} months without incident since the deposit of ${isoDate(facts.depositPaidOn)}: refund on request from ${from}.`,
      });
    }
    if (result.refundBy !== null) {
      const by = isoDate(result.refundBy);
      steps.push({
        clause: 'livebox-ag/3.k',
        fr: `Tous les motifs sont levés : restitution le ${by} au plus tard, par ${result.method === 'transfer' ? 'virement' : 'chèque'}, sans intérêts.`,
        en: `Every ground is cleared: refund by ${by} at the latest, by ${result.method === 'transfer' ? 'transfer' : 'cheque'}, without interest.`,
      });
    } else {
      steps.push({
        clause: 'livebox-ag/3.k',
        fr: 'Un motif au moins n’est pas levé : le dépôt reste détenu.',
        en: 'At least one ground is not cleared: the deposit is still held.',
      });
    }
    return steps;
  },
});

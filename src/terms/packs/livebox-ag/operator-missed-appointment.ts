import { daysBetween } from '../../../kernel/civil-date.ts';
import { dividedBy, times } from '../../../kernel/exact.ts';
import { type Instant, localDate, plusHours } from '../../../kernel/instant.ts';
import { exactEuros, type Money, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, integer, money, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';
import { words } from './words.ts';

interface Missed {
  readonly monthlyPriceInclTax: Money;
  readonly procedure: 'number-port' | 'provider-change' | 'other';
  readonly appointmentAt: Instant;
  readonly attended: boolean;
  readonly cause: 'none' | 'outside-cause' | 'customer';
  readonly postponedAt?: Instant | undefined;
  readonly cancelledAt?: Instant | undefined;
  readonly requested: boolean;
}

/** Why no indemnity is due, with the clause: the first exception that applies. */
function exceptionOf(facts: Missed, figures: LiveboxFigures): readonly [string, string] | undefined {
  if (facts.attended) return ['appointment-kept', 'livebox-ag/5.2.d'];
  if (facts.procedure === 'other') return ['not-a-port-or-provider-change', 'livebox-ag/5.2.d'];
  if (facts.cause === 'outside-cause') return ['outside-cause', 'livebox-ag/5.2.e'];
  if (facts.cause === 'customer') return ['customer-cause', 'livebox-ag/5.2.e'];
  const { postponedAt, cancelledAt, appointmentAt } = facts;
  if (postponedAt !== undefined && plusHours(postponedAt, figures.postponementNoticeHours) <= appointmentAt)
    return ['postponed-in-time', 'livebox-ag/5.2.e'];
  if (cancelledAt !== undefined && cancelledAt < appointmentAt) return ['cancelled-beforehand', 'livebox-ag/5.2.e'];
  return facts.requested ? undefined : ['not-requested', 'livebox-ag/5.2.d'];
}

/** What Orange owes when it does not keep an appointment of a number port or a change of provider (articles 5.2 d and e). */
export const operatorMissedAppointment = decision({
  name: 'operator-missed-appointment',
  question: {
    fr: 'Que doit Orange quand elle manque un rendez-vous de portabilité ou de changement de fournisseur ?',
    en: 'What does Orange owe when it misses an appointment of a number port or a change of provider?',
  },
  clauses: ['livebox-ag/5.2.d', 'livebox-ag/5.2.e'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    monthlyPriceInclTax: noted(money, 'price-list price of the Internet offer, without options'),
    procedure: oneOf('number-port', 'provider-change', 'other'),
    appointmentAt: datetime,
    attended: boolean,
    cause: oneOf('none', 'outside-cause', 'customer'),
    postponedAt: optional(
      noted(datetime, 'postponement, or cancellation, by Orange (one that the customer asked for is cause customer)'),
    ),
    cancelledAt: optional(noted(datetime, 'cancellation by the customer')),
    requested: boolean,
    endAt: optional(
      noted(
        datetime,
        'attendance at a new appointment, cancellation by the customer after the missed appointment, or notice of technical or administrative impossibility, whichever comes first',
      ),
    ),
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    daysLate: integer,
    compensation: money,
  },
  check(facts, figures) {
    const { appointmentAt, postponedAt, cancelledAt, endAt } = facts;
    if (facts.monthlyPriceInclTax <= NO_MONEY)
      return fault(
        'monthlyPriceInclTax',
        'Le prix mensuel doit être supérieur à zéro.',
        'The monthly price must be above zero.',
      );
    if (postponedAt !== undefined && postponedAt >= appointmentAt)
      return fault('postponedAt', 'Un report précède le rendez-vous.', 'A postponement comes before the appointment.');
    if (endAt !== undefined)
      return endAt < appointmentAt
        ? fault(
            'endAt',
            'La fin du retard ne peut précéder le rendez-vous.',
            'The end of the delay cannot come before the appointment.',
          )
        : undefined;
    const untold =
      !facts.attended && postponedAt === undefined && !(cancelledAt !== undefined && cancelledAt < appointmentAt);
    return untold || exceptionOf(facts, figures) === undefined
      ? fault('endAt', 'Indiquez quand le retard a pris fin.', 'Say when the delay ended.')
      : undefined;
  },
  decide(facts, figures) {
    const exception = exceptionOf(facts, figures);
    if (exception)
      return answer({ eligible: false, reason: exception[0], daysLate: 0, compensation: NO_MONEY }, [exception[1]]);
    const daysLate = daysBetween(
      localDate(facts.territory, facts.appointmentAt),
      localDate(facts.territory, facts.endAt!),
    );
    const owed = dividedBy(times(exactEuros(facts.monthlyPriceInclTax), daysLate), figures.operatorLatenessDivisor);
    return answer({ eligible: true, daysLate, compensation: toCents(owed) }, ['livebox-ag/5.2.d']);
  },
  explain(facts, figures, result) {
    if (!result.eligible)
      return [
        {
          clause: exceptionOf(facts, figures)![1],
          fr: `Aucune indemnité : ${words.say(result.reason, 'fr')}.`,
          en: `No indemnity: ${words.say(result.reason, 'en')}.`,
        },
      ];
    const [price, owed] = [moneyText(facts.monthlyPriceInclTax), moneyText(result.compensation)];
    return [
      {
        clause: 'livebox-ag/5.2.d',
        fr: `${result.daysLate} jours de retard × ${price} € / ${figures.operatorLatenessDivisor} = ${owed} €.`,
        en: `${result.daysLate} days late × EUR ${price} / ${figures.operatorLatenessDivisor} = EUR ${owed}.`,
      },
    ];
  },
});

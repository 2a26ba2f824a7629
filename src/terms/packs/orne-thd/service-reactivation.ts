import { plusDays } from '../../../kernel/civil-date.ts';
import {
  HOUR_MS,
  inTerritory,
  type Instant,
  instantOf,
  isoInstant,
  localTime,
  plusHours,
  SECOND_MS,
} from '../../../kernel/instant.ts';
import { nextWorkingDay } from '../../../kernel/working-days.ts';
import { answer } from '../../model/decision.ts';
import { boolean, datetime, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** 23:59:59, the last second of an evening. */
const END_OF_DAY = 24 * HOUR_MS - SECOND_MS;

/** When services suspended for non-payment come back after the payment (article 11). */
export const serviceReactivation = decision({
  name: 'service-reactivation',
  question: {
    fr: 'Quand les services suspendus sont-ils rétablis après le paiement ?',
    en: 'When do suspended services come back after the payment?',
  },
  clauses: ['orne-thd/11.d', 'orne-thd/11.e', 'orne-thd/11.f'],
  input: {
    paymentEffectiveAt: datetime,
    requestedAt: optional(noted(datetime, "the customer's request to reactivate; absent when none")),
    fullAmount: noted(boolean, 'the payment covers everything owed'),
    channel: oneOf('customer-space', 'other'),
    territory: noted(
      oneOf('FR-57', 'FR-54', 'FR'),
      'department of the installation address; FR for a mobile-only customer anywhere else',
    ),
  },
  output: {
    track: oneOf('within-the-hour', 'same-evening', 'next-working-day'),
    notBefore: nullable(datetime),
    notAfter: nullable(datetime),
  },
  decide(facts, figures) {
    const { territory, paymentEffectiveAt, requestedAt } = facts;
    if (facts.fullAmount && facts.channel === 'customer-space') {
      const until = plusHours(paymentEffectiveAt, figures.onlineReactivationHours);
      return answer({ track: 'within-the-hour', notBefore: null, notAfter: inTerritory(territory, until) }, [
        'orne-thd/11.e',
      ]);
    }
    const from = Math.max(paymentEffectiveAt, requestedAt ?? paymentEffectiveAt) as Instant;
    const { date, msOfDay } = localTime(territory, from);
    if (requestedAt !== undefined && msOfDay < figures.reactivationRequestHour * HOUR_MS) {
      const until = instantOf(territory, date, END_OF_DAY);
      return answer({ track: 'same-evening', notBefore: null, notAfter: inTerritory(territory, until) }, [
        'orne-thd/11.d',
      ]);
    }
    const day = nextWorkingDay('ouvre', territory, plusDays(date, 1));
    const back = instantOf(territory, day, figures.nextDayReactivationHour * HOUR_MS);
    return answer({ track: 'next-working-day', notBefore: inTerritory(territory, back), notAfter: null }, [
      'orne-thd/11.f',
    ]);
  },
  explain(_facts, figures, result) {
    if (result.notBefore !== null) {
      const back = isoInstant(result.notBefore.at, result.notBefore.offsetMinutes);
      return [
        {
          clause: 'orne-thd/11.f',
          fr: `Rétablissement au plus tôt le jour ouvré suivant après ${figures.nextDayReactivationHour} h : ${back}.`,
          en: `Back at the earliest on the next working day after ${figures.nextDayReactivationHour}:00: ${back}.`,
        },
      ];
    }
    const until = isoInstant(result.notAfter!.at, result.notAfter!.offsetMinutes);
    const online = result.track === 'within-the-hour';
    return [
      {
        clause: online ? 'orne-thd/11.e' : 'orne-thd/11.d',
        fr: online
          ? `Tout payé dans l’Espace Client : rétablissement avant ${until}.`
          : `Demandé et payé avant ${figures.reactivationRequestHour} h : rétablissement avant ${until}.`,
        en: online
          ? `Everything paid in the customer space: back by ${until}.`
          : `Asked and paid before ${figures.reactivationRequestHour}:00: back by ${until}.`,
      },
    ];
  },
});

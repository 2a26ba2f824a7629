import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const LIMIT = ['livebox-ag/5.2.a'] as const;

/** The latest day of the installation appointment, and the end of a contract for which no date was fixed (articles 5.2 a and f). */
export const installationAppointment = decision({
  name: 'installation-appointment',
  question: {
    fr: 'Jusqu’à quand le rendez-vous d’installation peut-il être fixé ?',
    en: 'Until when can the installation appointment be fixed?',
  },
  clauses: ['livebox-ag/5.2.a', 'livebox-ag/5.2.f'],
  input: {
    appointmentNeeded: boolean,
    subscribedOn: date,
    agreedOn: optional(
      noted(date, 'day on which both sides first fixed a date; a later change of date does not move it'),
    ),
    appointmentOn: optional(noted(date, 'the date that now stands')),
    asOf: date,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    state: oneOf('not-needed', 'pending', 'scheduled', 'contract-ended'),
    latestDate: nullable(date),
    contractEndsOn: nullable(date),
  },
  check({ subscribedOn, agreedOn, appointmentOn, asOf }) {
    if (asOf < subscribedOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder la souscription.',
        'The day looked at cannot come before the subscription.',
      );
    if (agreedOn === undefined && appointmentOn !== undefined)
      return fault('agreedOn', 'Indiquez quand la date a été fixée.', 'Say when the date was fixed.');
    if (agreedOn === undefined || appointmentOn === undefined)
      return agreedOn === undefined
        ? undefined
        : fault('appointmentOn', 'Indiquez la date du rendez-vous fixé.', 'Give the date of the appointment fixed.');
    if (agreedOn < subscribedOn)
      return fault(
        'agreedOn',
        'La date ne peut être fixée avant la souscription.',
        'The date cannot be fixed before the subscription.',
      );
    if (appointmentOn < agreedOn)
      return fault(
        'appointmentOn',
        'Le rendez-vous ne peut précéder l’accord.',
        'The appointment cannot come before the agreement on it.',
      );
    return undefined;
  },
  decide({ appointmentNeeded, subscribedOn, agreedOn, appointmentOn, asOf }, figures) {
    if (!appointmentNeeded)
      return answer({ eligible: true, state: 'not-needed', latestDate: null, contractEndsOn: null }, LIMIT);
    const latestDate = plusMonths(subscribedOn, figures.appointmentLimitMonths);
    if (agreedOn !== undefined && agreedOn <= asOf && agreedOn <= latestDate) {
      const scheduled = { state: 'scheduled', latestDate, contractEndsOn: null } as const;
      return appointmentOn! <= latestDate
        ? answer({ eligible: true, ...scheduled }, LIMIT)
        : answer({ eligible: false, reason: 'beyond-three-months', ...scheduled }, LIMIT);
    }
    if (asOf <= latestDate)
      return answer({ eligible: true, state: 'pending', latestDate, contractEndsOn: null }, LIMIT);
    return answer(
      {
        eligible: false,
        reason: 'no-date-within-three-months',
        state: 'contract-ended',
        latestDate,
        contractEndsOn: latestDate,
      },
      ['livebox-ag/5.2.a', 'livebox-ag/5.2.f'],
    );
  },
  explain({ subscribedOn }, figures, { state, latestDate }) {
    if (latestDate === null)
      return [
        {
          clause: 'livebox-ag/5.2.a',
          fr: 'Aucun rendez-vous n’est nécessaire : aucune date limite.',
          en: 'No appointment is needed: there is no latest date.',
        },
      ];
    const latest = isoDate(latestDate);
    const limit = {
      clause: 'livebox-ag/5.2.a',
      fr: `Souscription le ${isoDate(subscribedOn)} plus ${figures.appointmentLimitMonths} mois : rendez-vous le ${latest} au plus tard.`,
      en: `Subscribed on ${isoDate(subscribedOn)}, plus ${figures.appointmentLimitMonths} months: appointment on ${latest} at the latest.`,
    };
    if (state !== 'contract-ended') return [limit];
    return [
      limit,
      {
        clause: 'livebox-ag/5.2.f',
        fr: `Aucune date fixée dans ce délai : le contrat prend fin sans frais le ${latest}.`,
        en: `No date fixed in that time: the contract ends free of charge on ${latest}.`,
      },
    ];
  },
});

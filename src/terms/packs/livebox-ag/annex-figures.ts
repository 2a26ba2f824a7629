import { figure } from '../../model/figure.ts';
import { FIRST_VERSION as SINCE } from './first-version.ts';
import { callTariff } from './tariff.ts';

/** Figures of annexes 3 to 6: portability, calls, payments to merchants, privacy. */
export const annexFigures = {
  callTariff: figure(
    'livebox-ag/annex4.extra',
    { fr: 'Prix des appels par destination', en: 'Call prices by destination' },
    'EUR incl. tax a connection and a minute, by tax zone',
    SINCE,
    callTariff,
  ),
  quarantineDays: figure(
    'livebox-ag/annex3.1.quarantined-number',
    { fr: 'Quarantaine d’un numéro', en: 'Quarantine of a number' },
    'calendar days',
    SINCE,
    40,
    'higher',
  ),
  portingDays: figure(
    'livebox-ag/annex3.2.3.deadline',
    { fr: 'Délai de portage', en: 'Time to port a number' },
    'working days, Monday to Saturday',
    SINCE,
    3,
    'lower',
  ),
  portingInterruptionHours: figure(
    'livebox-ag/annex3.2.3.interruption',
    { fr: 'Interruption au portage', en: 'Interruption at the porting' },
    'hours',
    SINCE,
    4,
    'lower',
  ),
  portCancellationDays: figure(
    'livebox-ag/annex3.2.4.deadline',
    { fr: 'Délai d’annulation d’un portage', en: 'Time to cancel a porting' },
    'working days, Monday to Saturday',
    SINCE,
    1,
    'higher',
  ),
  portDelayDivisor: figure(
    'livebox-ag/annex3.4.delay',
    { fr: 'Part du prix mensuel par jour de retard (1/n)', en: 'Share of the monthly price a day late (1/n)' },
    'divisor',
    SINCE,
    5,
    'lower',
  ),
  numberLossMonths: figure(
    'livebox-ag/annex3.4.loss',
    { fr: 'Indemnité de perte d’un numéro', en: 'Compensation for a lost number' },
    'months of subscription',
    SINCE,
    24,
    'higher',
  ),
  weeklySubscriptionDays: figure(
    'livebox-ag/annex5.5.formulas',
    { fr: 'Période d’un abonnement hebdomadaire', en: 'Period of a weekly subscription' },
    'days',
    SINCE,
    7,
  ),
  halfMonthSubscriptionDays: figure(
    'livebox-ag/annex5.5.formulas',
    { fr: 'Demi-période d’un abonnement bimensuel', en: 'First half of a twice-monthly period' },
    'days',
    SINCE,
    15,
  ),
  contractDataMonths: figure(
    'livebox-ag/annex6.contract-retention',
    { fr: 'Conservation des données du contrat', en: 'Retention of contract data' },
    'months',
    SINCE,
    36,
    'lower',
  ),
  privacyAnswerMonths: figure(
    'livebox-ag/annex6.answer',
    { fr: 'Réponse à une demande sur les données', en: 'Answer to a request about data' },
    'months',
    SINCE,
    1,
    'lower',
  ),
} as const;

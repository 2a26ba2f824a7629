import { figure } from '../../model/figure.ts';

const SINCE = '2025-01-01';

/** Delays of bills, payments, suspensions, price changes and claims (articles 8.z and 10 to 12). */
export const paymentFigures = {
  invoicePayableDays: figure(
    'orne-thd/10.b',
    { fr: 'Délai de paiement d’une facture', en: 'Time to pay a bill' },
    'calendar days',
    SINCE,
    15,
    'higher',
  ),
  invoiceMonths: figure(
    'orne-thd/10.b',
    { fr: 'Mois couverts par une facture, par rythme', en: 'Months covered by a bill, by frequency' },
    'months',
    SINCE,
    { monthly: 1, quarterly: 3, 'half-yearly': 6 },
  ),
  debitDays: figure(
    'orne-thd/10.h',
    { fr: 'Jours de prélèvement au choix', en: 'Debit days to choose from' },
    'days of the month',
    SINCE,
    [5, 10, 15] as readonly number[],
  ),
  invoiceKeptMonths: figure(
    'orne-thd/10.g',
    { fr: 'Conservation des factures dans l’Espace Client', en: 'Bills kept in the customer space' },
    'months',
    SINCE,
    12,
    'higher',
  ),
  reactivationRequestHour: figure(
    'orne-thd/11.d',
    { fr: 'Heure limite pour un rétablissement le soir même', en: 'Last hour to ask for a return the same evening' },
    'hour of the day',
    SINCE,
    17,
    'higher',
  ),
  onlineReactivationHours: figure(
    'orne-thd/11.e',
    { fr: 'Rétablissement après paiement complet en ligne', en: 'Return after a full payment online' },
    'hours',
    SINCE,
    1,
    'lower',
  ),
  nextDayReactivationHour: figure(
    'orne-thd/11.f',
    { fr: 'Heure du rétablissement le jour ouvré suivant', en: 'Hour of return on the next working day' },
    'hour of the day',
    SINCE,
    18,
    'lower',
  ),
  limitationYears: figure(
    'orne-thd/12.a',
    { fr: 'Prescription, par type de client', en: 'Limitation period, by type of customer' },
    'years',
    SINCE,
    { residential: 1, professional: 5, 'public-body': 4 },
  ),
  priceChangeNoticeDays: figure(
    'orne-thd/8.z.3',
    { fr: 'Préavis d’un changement de prix, en jours', en: 'Notice of a price change, in days' },
    'calendar days',
    SINCE,
    30,
    'higher',
  ),
  priceChangeNoticeMonths: figure(
    'orne-thd/8.z.3',
    { fr: 'Préavis d’un changement de prix, en mois', en: 'Notice of a price change, in months' },
    'months',
    SINCE,
    1,
    'higher',
  ),
  priceChangeExitMonths: figure(
    'orne-thd/8.z.4',
    { fr: 'Délai pour partir sans frais après un changement de prix', en: 'Time to leave free after a price change' },
    'months',
    SINCE,
    4,
    'higher',
  ),
} as const;

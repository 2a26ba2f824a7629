import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { count, table } from './stated.ts';

/** Numbers of the Arcep list of emergency calls. */
const EMERGENCY = ['15', '17', '18', '112', '114', '115', '116000', '116117', '119', '191', '196', '197'];

/** Figures of the operator-bill payments, privacy, blocked plans and handset renewal. */
export const conditionsFigures = {
  blockedCommitments: table<readonly number[]>(
    'blocked.1.a',
    'Engagements d’un forfait bloqué',
    'Commitments of a blocked plan',
    'months',
    [0, 12, 24],
  ),
  topUpConfirmationHours: count(
    'blocked.3.h',
    'Délai du SMS de confirmation',
    'Time to send the confirming text message',
    'hours',
    48,
    'lower',
  ),
  emergencyNumbers: table<readonly string[]>(
    'blocked.3.k',
    'Numéros d’urgence',
    'Emergency numbers',
    'numbers',
    EMERGENCY,
  ),
  scheduleMonths: count('blocked.4.a', 'Échéances d’un échéancier', 'Lines of a schedule', 'months', 12),
  statementMonths: count('blocked.4.b', 'Période d’un récapitulatif', 'Period of a recap', 'months', 12, 'higher'),
  deviceWithdrawalDays: count(
    'device.8',
    'Délai de rétractation',
    'Withdrawal period',
    'calendar days from the order',
    14,
    'higher',
  ),
  deviceReturnDays: count(
    'device.9.e',
    'Délai de retour du terminal',
    'Time to return the handset',
    'days',
    14,
    'higher',
  ),
  deviceRefundDays: count('device.9.h', 'Délai de remboursement', 'Time to refund', 'days', 14, 'lower'),
  renewablePlans: table<readonly string[]>(
    'device.0.d',
    'Offres du programme',
    'Offers of the programme',
    'kinds of plan',
    ['plan', 'blocked-plan'],
  ),
  retentionMonths: count(
    'privacy.2.d',
    'Conservation après la fin de la relation',
    'Retention after the end of the relationship',
    'months',
    36,
    'lower',
  ),
  privacyShieldUntil: table<CivilDate>(
    'privacy.5.b',
    'Annulation du bouclier de protection des données',
    'Annulment of the Privacy Shield',
    'day, excluded',
    civilDate('2020-07-16'),
  ),
  rightsAnswerMonths: count(
    'privacy.7.c',
    'Réponse à une demande de droits',
    'Time to answer a rights request',
    'months',
    1,
    'lower',
  ),
} as const;

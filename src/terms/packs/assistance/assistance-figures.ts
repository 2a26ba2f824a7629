import { HOUR_MS } from '../../../kernel/instant.ts';
import { type Money, NO_MONEY } from '../../../kernel/money.ts';
import { type Figure, figure } from '../../model/figure.ts';
import { type ServiceCode, SERVICES } from './price-list.ts';
import { FIRST_VERSION } from './first-version.ts';

const SINCE = FIRST_VERSION.from;

type Prices = { readonly [C in ServiceCode as `price ${C}`]: Figure<Money> };

const prices = Object.fromEntries(
  SERVICES.map((one) => [
    `price ${one.code}`,
    figure(one.clause, one.label, 'EUR incl. tax', SINCE, one.price, 'lower'),
  ]),
) as unknown as Prices;

/** Figures of the remote assistance terms: prices, delays, hours, supported systems. */
export const assistanceFigures = {
  ...prices,
  callbackHours: figure(
    'assistance/3.2.e',
    {
      fr: 'Délai maximal de rappel, hors dimanches, fériés et jours chômés',
      en: 'Longest delay of the callback, Sundays, holidays and closed days left out',
    },
    'hours',
    SINCE,
    72,
    'lower',
  ),
  serviceHours: figure(
    'assistance/3.2.f',
    { fr: 'Heures de réalisation de la prestation', en: 'Hours in which the service is carried out' },
    'ms since midnight',
    SINCE,
    { opensMs: 8 * HOUR_MS, closesMs: 21 * HOUR_MS },
  ),
  clickToCallHours: figure(
    'assistance/3.2.c',
    { fr: 'Heures du rappel en ligne, du lundi au samedi', en: 'Hours of the click-to-call, Monday to Saturday' },
    'ms since midnight',
    SINCE,
    { lastWeekday: 6, opensMs: 9 * HOUR_MS, closesMs: 21 * HOUR_MS },
  ),
  phoneServiceFee: figure(
    'assistance/3.2.a',
    { fr: 'Prix du service d’accueil', en: 'Price of the reception service' },
    'EUR incl. tax',
    SINCE,
    NO_MONEY,
    'lower',
  ),
  userNumberDigits: figure(
    'assistance/3.2.d',
    { fr: 'Chiffres du numéro d’utilisateur', en: 'Digits of the user number' },
    'digits',
    SINCE,
    9,
  ),
  windowsVersions: figure(
    'assistance/4.1.b',
    { fr: 'Versions de Windows prises en charge', en: 'Supported versions of Windows' },
    'versions',
    SINCE,
    ['7', 'xp', 'vista'] as readonly string[],
  ),
  oldestMacVersion: figure(
    'assistance/4.1.d',
    { fr: 'Plus ancienne version de Mac OS prise en charge', en: 'Oldest supported version of Mac OS' },
    'major and minor version',
    SINCE,
    { major: 10, minor: 3 },
  ),
  feasibilityHours: figure(
    'assistance/4.1.c',
    { fr: 'Délai de réponse sur la faisabilité (Mac)', en: 'Delay of the answer on feasibility (Mac)' },
    'hours',
    SINCE,
    4,
    'lower',
  ),
  sessionsPerCode: figure(
    'assistance/4.6.b',
    { fr: 'Sessions ouvertes par code de partage d’écran', en: 'Sessions opened by a screen-sharing code' },
    'sessions',
    SINCE,
    1,
  ),
  withdrawalDays: figure(
    'assistance/10.a',
    { fr: 'Délai de rétractation', en: 'Withdrawal period' },
    'calendar days',
    SINCE,
    21,
    'higher',
  ),
  equipmentReturnDays: figure(
    'assistance/10.b',
    { fr: 'Délai de renvoi de l’équipement', en: 'Delay to send the equipment back' },
    'calendar days',
    SINCE,
    14,
    'higher',
  ),
  refundDays: figure(
    'assistance/10.e',
    { fr: 'Délai de remboursement', en: 'Delay of the refund' },
    'calendar days',
    SINCE,
    14,
    'lower',
  ),
  onlineAddresses: figure(
    'assistance/8.b',
    { fr: 'Assistance en ligne', en: 'Online assistance' },
    'address by access',
    SINCE,
    { fibre: 'http://lafibre.orange.fr', other: 'http://assistance.orange.fr' },
  ),
} as const;

import { figure } from '../../model/figure.ts';

const SINCE = '2025-01-01';

/** Figures of the end of a contract, of the equipment and of a move (articles 13 to 15, professional 12). */
export const endingFigures = {
  residentialNoticeDays: figure(
    'orne-thd/13.p',
    { fr: 'Préavis de résiliation d’un client résidentiel', en: 'Notice of a residential customer' },
    'clear days',
    SINCE,
    20,
    'lower',
  ),
  professionalNoticeMonths: figure(
    'orne-thd/pro.12.a',
    { fr: 'Préavis de résiliation d’un client professionnel', en: 'Notice of a professional customer' },
    'months',
    SINCE,
    1,
    'lower',
  ),
  overIndebtednessContractAgeMonths: figure(
    'orne-thd/13.j',
    {
      fr: 'Ancienneté du contrat pour la demande spéciale de surendettement',
      en: 'Age of the contract for the special over-indebtedness request',
    },
    'months',
    SINCE,
    3,
    'lower',
  ),
  moveNoticeDays: figure(
    'orne-thd/13.g',
    { fr: 'Délai de prévenance d’un déménagement', en: 'Notice of a move' },
    'days',
    SINCE,
    8,
    'lower',
  ),
  writtenTerminationChannels: figure(
    'orne-thd/13.a',
    { fr: 'Formes écrites admises pour résilier', en: 'Written forms accepted to terminate' },
    'channels',
    SINCE,
    ['registered-letter', 'email'] as readonly string[],
  ),
  breachNoticeDays: figure(
    'orne-thd/13.t',
    { fr: 'Délai laissé par la mise en demeure', en: 'Time left by the formal notice' },
    'days',
    SINCE,
    15,
  ),
  collectionMonths: figure(
    'orne-thd/13.w',
    { fr: 'Délai pour retirer les équipements', en: 'Time to collect the equipment' },
    'months',
    SINCE,
    3,
    'higher',
  ),
  deathInformationMonths: figure(
    'orne-thd/13.aa',
    { fr: 'Délai des ayants droit pour informer d’un décès', en: 'Time for the successors to report a death' },
    'months',
    SINCE,
    1,
    'higher',
  ),
  mailboxDeletionMonths: figure(
    'orne-thd/13.e',
    { fr: 'Conservation des boîtes de courriel après la résiliation', en: 'Keeping of mailboxes after termination' },
    'months',
    SINCE,
    6,
    'higher',
  ),
  transferRequestMonths: figure(
    'orne-thd/15.d',
    { fr: 'Délai pour demander un transfert après la résiliation', en: 'Time to ask for a transfer after termination' },
    'months',
    SINCE,
    3,
    'higher',
  ),
  transferEffectMonths: figure(
    'orne-thd/15.e',
    { fr: 'Délai pour que le transfert prenne effet', en: 'Time for a transfer to take effect' },
    'months',
    SINCE,
    3,
    'lower',
  ),
  domainNameValidationMonths: figure(
    'orne-thd/15.g',
    {
      fr: 'Avance de validation du transfert d’un nom de domaine',
      en: 'Lead time to validate the transfer of a domain name',
    },
    'months before the anniversary',
    SINCE,
    1,
    'lower',
  ),
} as const;

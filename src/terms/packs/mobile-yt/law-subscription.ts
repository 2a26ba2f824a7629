import { finding, type LawFinding, measured } from '../../law/finding.ts';
import { figures } from './figures.ts';

const quarter = { count: (divisor: number) => 1 / divisor };
const QUARTER = [
  'contradicts',
  'Le quart du reste était le plafond de la loi à la date du contrat. Pour un contrat conclu depuis 2023, rien n’est dû après le 12e mois, ou au plus 20 % si l’offre comprend un terminal subventionné.',
  'A quarter of what remains was the ceiling of the law at the date of the contract. For a contract made since 2023 nothing is due after the 12th month, or at most 20 % if the offer came with a subsidised handset.',
] as const;

/** The introduction and articles 1 to 11 beside the law. */
export const subscriptionLaw: readonly LawFinding[] = [
  ...['mobile-yt/intro.7', 'mobile-yt/intro.8'].map((clause) =>
    measured(
      finding(clause, 'conso-L224-28', ...QUARTER),
      figures.laterMonthsDivisor,
      'residualShareMaxSubsidisedEquipment',
      quarter,
    ),
  ),
  finding(
    'mobile-yt/intro.14',
    'conso-L224-38',
    'contradicts',
    'Depuis un poste fixe, le service client est joint à un numéro mobile (06 39) ; la loi veut un numéro fixe, non géographique et non surtaxé.',
    'From a fixed line customer service is reached on a mobile number (06 39); the law wants a fixed, non-geographic, non-premium number.',
  ),
  finding(
    'mobile-yt/1.c',
    'conso-L224-27',
    'falls-short',
    'Le récapitulatif contractuel, gratuit et remis avant l’engagement, n’est pas parmi les documents du contrat ; il est dû depuis le 28 mai 2021, après la date du contrat.',
    'The free contract summary handed over beforehand is not among the documents of the contract; it is due since 28 May 2021, after the date of the contract.',
  ),
  measured(
    finding(
      'mobile-yt/4.c',
      'conso-L221-18',
      'better-than-law',
      '21 jours à compter de la commande, au lieu de 14. Pour un bien vendu, la loi compte de la réception.',
      '21 days from the order, instead of 14. For goods that are sold the law counts from receipt.',
    ),
    figures.withdrawalDays,
    'daysMin',
  ),
  finding(
    'mobile-yt/4.c',
    'conso-L221-21',
    'falls-short',
    'Deux voies seulement, le service client ou le portage, alors que la loi admet toute déclaration sans ambiguïté et impose, pour les contrats conclus en ligne depuis le 19 juin 2026, une fonction de rétractation en ligne.',
    'Two ways only, customer service or porting, where the law accepts any unambiguous statement and requires, for contracts made online since 19 June 2026, an online withdrawal function.',
  ),
  finding(
    'mobile-yt/4.f',
    'conso-L221-24',
    'better-than-law',
    'Remboursement dans les 14 jours de la demande sans attendre l’équipement, que la loi permet d’attendre.',
    'Refund within 14 days of the request without waiting for the equipment, which the law lets the seller wait for.',
  ),
  finding(
    'mobile-yt/4.f',
    'conso-L221-25',
    'falls-short',
    'L’usage du délai de rétractation est facturable sans condition ; rien n’est dû en droit si le client n’a pas expressément demandé l’exécution immédiate ou n’en a pas été informé.',
    'Usage during the withdrawal period may be billed without condition; by law nothing is due if the customer did not expressly ask for an immediate start or was not told.',
  ),
  finding(
    'mobile-yt/4.i',
    'conso-L221-23',
    'falls-short',
    'Un équipement rendu endommagé coûte tout l’écart avec le prix sans forfait ; après une rétractation, seule la perte de valeur due à des manipulations excessives est due.',
    'Equipment that comes back damaged costs the whole difference with the no-plan price; after a withdrawal only the loss of value from excessive handling is owed.',
  ),
  finding(
    'mobile-yt/5.d',
    'conso-R212-1-6',
    'contradicts',
    '3,50 € forfaitaires et définitifs, quel que soit le préjudice : la réparation est réduite.',
    'A fixed and final EUR 3.50 whatever the loss: compensation is reduced.',
  ),
  measured(
    finding(
      'mobile-yt/5.g',
      'conso-L216-7',
      'contradicts',
      'Remboursement en 30 jours après la résiliation pour défaut de mise en service ; la loi impose 14 jours.',
      'Refund 30 days after the contract is ended because the line never started; the law sets 14 days.',
    ),
    figures.failureRefundDays,
    'refundDaysMax',
  ),
  finding(
    'mobile-yt/5.g',
    'conso-L241-4',
    'falls-short',
    'En cas de retard, seul l’intérêt légal court ; la loi majore la somme de 10 %, puis 20 % après 14 jours et 50 % après 30.',
    'Late refunds bear the legal interest only; the law adds 10 %, then 20 % after 14 days and 50 % after 30.',
  ),
  finding(
    'mobile-yt/9.1.l',
    'conso-L224-35',
    'falls-short',
    'La restitution suppose 12 mois sans incident et une demande ; rien ne dit que la somme est rendue dans les 10 jours du paiement de la dernière facture quand le contrat finit avant.',
    'The refund supposes 12 months without incident and a request; nothing says that the sum is given back within 10 days of the payment of the last bill when the contract ends earlier.',
  ),
  finding(
    'mobile-yt/9.1.m',
    'conso-R212-2-4',
    'contradicts',
    'Un dépôt non versé le jour même de la demande met fin au contrat ce jour-là : résiliation sans préavis raisonnable, présumée abusive.',
    'A deposit not made on the very day of the request ends the contract that day: termination without reasonable notice, presumed unfair.',
  ),
];

import { finding, type LawFinding, measured } from '../../law/finding.ts';
import { figures } from './figures.ts';

/** Articles 12 to 23 beside the law. */
export const lifeLaw: readonly LawFinding[] = [
  finding(
    'mobile-yt/12.1.c',
    'conso-R212-2-10',
    'contradicts',
    'L’indemnité d’interruption se perd si elle n’est pas demandée dans les 12 heures de la fin de l’incident : le recours du consommateur est entravé, ce qui est présumé abusif.',
    'The compensation for an outage is lost unless claimed within 12 hours of the end of the incident: the consumer’s remedy is hampered, which is presumed unfair.',
  ),
  measured(
    finding(
      'mobile-yt/13.2.e',
      'ue-2016-2286-4',
      'better-than-law',
      '15 jours calendaires pour changer d’usage avant un supplément, au lieu de deux semaines ; l’observation dure les 4 mois requis.',
      '15 calendar days to change usage before a surcharge, instead of two weeks; the observation lasts the required 4 months.',
    ),
    figures.roamingCorrectionDays,
    'warningDaysMin',
  ),
  finding(
    'mobile-yt/15.c',
    'conso-R212-1-5',
    'contradicts',
    'L’abonnement reste dû pendant la suspension : le consommateur paie un service qui n’est pas fourni.',
    'The subscription stays due during the suspension: the consumer pays for a service that is not supplied.',
  ),
  finding(
    'mobile-yt/16.1.d',
    'conso-L224-33',
    'falls-short',
    'Une option peut être changée ou supprimée avec un préavis raisonnable ; la loi veut un mois sur support durable et quatre mois pour partir sans frais.',
    'An option may be changed or ended with reasonable notice; the law wants one month on a durable medium and four months to leave free of charge.',
  ),
  finding(
    'mobile-yt/16.2.1.a',
    'conso-L215-1-1',
    'falls-short',
    'La résiliation passe par le service client ; depuis le 1er juin 2023, contrats en cours compris, elle doit aussi pouvoir se faire en ligne par une fonction gratuite.',
    'Termination goes through customer service; since 1 June 2023, running contracts included, it must also be possible online through a free function.',
  ),
  measured(
    finding(
      'mobile-yt/16.2.1.c',
      'conso-L224-28',
      'contradicts',
      'Le quart du reste était le plafond de la loi à la date du contrat. Pour un contrat conclu depuis 2023, rien n’est dû après le 12e mois, ou au plus 20 % si l’offre comprend un terminal subventionné.',
      'A quarter of what remains was the ceiling of the law at the date of the contract. For a contract made since 2023 nothing is due after the 12th month, or at most 20 % if the offer came with a subsidised handset.',
    ),
    figures.laterMonthsDivisor,
    'residualShareMaxSubsidisedEquipment',
    { count: (divisor) => 1 / divisor },
  ),
  finding(
    'mobile-yt/16.2.2.a2',
    'conso-R224-59-1',
    'better-than-law',
    'Le surendettement recevable libère sans condition d’ancienneté ; la loi suppose un contrat plus vieux de 3 mois que la demande.',
    'Admissible over-indebtedness frees the customer whatever the age of the contract; the law supposes a contract 3 months older than the request.',
  ),
  finding(
    'mobile-yt/16.2.2.c',
    'conso-L224-33',
    'better-than-law',
    'Le départ sans frais court jusqu’à 4 mois après l’effet du changement, comme le voulait le texte de 2016 ; depuis le 28 mai 2021, la loi ne donne que 4 mois à compter de la notification.',
    'The free exit runs until 4 months after the change takes effect, as the 2016 text required; since 28 May 2021 the law gives only 4 months from the notification.',
  ),
  finding(
    'mobile-yt/19.1.b',
    'arcep-recuperation-40',
    'falls-short',
    'La ligne doit être active jusqu’au transfert ; un numéro résilié peut encore être récupéré pendant 40 jours calendaires.',
    'The line must be active until the transfer; a number already ended can still be recovered for 40 calendar days.',
  ),
  finding(
    'mobile-yt/19.2.a',
    'conso-L224-42-1',
    'falls-short',
    '3,50 € par jour de retard ; la loi donne au moins un cinquième du prix mensuel par jour, soit davantage pour tout forfait de plus de 17,50 €.',
    'EUR 3.50 a day late; the law gives at least one fifth of the monthly price a day, which is more for any plan above EUR 17.50.',
  ),
  finding(
    'mobile-yt/19.2.a',
    'conso-L224-42-1-loss',
    'falls-short',
    'Rien n’est prévu pour un numéro perdu lors du portage ; la loi donne au moins 24 mensualités.',
    'Nothing is provided for a number lost in the port; the law gives at least 24 monthly prices.',
  ),
  finding(
    'mobile-yt/19.2.b',
    'conso-L224-42-1',
    'contradicts',
    'L’indemnité se perd après un mois et ne se demande qu’au service client ; la loi admet toute demande, par tout moyen, sans ce délai.',
    'The compensation is lost after one month and can be asked of customer service only; the law accepts any request, by any means, without that limit.',
  ),
  finding(
    'mobile-yt/21.3',
    'cnil-preventel',
    'falls-short',
    'L’inscription au fichier Préventel n’a ni seuil ni durée : une dette d’au moins 30 € est requise, et l’inscription est effacée au paiement, au plus tard après 3 ans (5 en cas de plusieurs).',
    'Registration in the Préventel file has neither threshold nor length: a debt of at least EUR 30 is required, and the entry is erased on payment, at the latest after 3 years (5 for several).',
  ),
  finding(
    'mobile-yt/23.g',
    'cpce-R10',
    'better-than-law',
    'La prospection directe suppose l’accord exprès du client ; la règle des annuaires ne lui donne qu’un droit d’opposition.',
    'Direct marketing needs the customer’s express consent; the directory rule gives only a right to object.',
  ),
];

import { finding, type LawFinding, measured, obsolete } from '../../law/finding.ts';
import { figures } from './figures.ts';

const SHORT_CLAIM = [
  'contradicts',
  'L’indemnité se perd en quelques jours : le recours du consommateur est entravé, ce qui est présumé abusif.',
  'The compensation is lost within a few days: the consumer’s remedy is hampered, which is presumed unfair.',
] as const;

const OWN_TOOL = [
  'contradicts',
  'Seules les mesures faites avec l’outil d’OrneTHD sont admises : les moyens de preuve du consommateur sont limités.',
  'Only measures made with OrneTHD’s own tool are accepted: the consumer’s means of proof are limited.',
] as const;

/** Articles 16 to 31 and the professional paragraphs that complete them beside the law. */
export const relationLaw: readonly LawFinding[] = [
  finding(
    'orne-thd/16.b',
    'conso-L224-38',
    'contradicts',
    'L’assistance est jointe à un numéro géographique (03) ; la loi veut un numéro fixe non géographique et non surtaxé.',
    'Assistance is reached on a geographic number (03); the law wants a fixed, non-geographic, non-premium number.',
  ),
  finding('orne-thd/17.c', 'conso-R212-2-9', ...OWN_TOOL),
  finding(
    'orne-thd/17.c',
    'ue-2015-2120-4',
    'falls-short',
    'Un écart constaté par un outil certifié vaut défaut de conformité ; le contrat n’admet que l’outil d’OrneTHD.',
    'A gap shown by a certified tool is non-conformity; the contract accepts OrneTHD’s tool alone.',
  ),
  finding(
    'orne-thd/17.g',
    'conso-L224-42-1',
    'contradicts',
    'La demande d’indemnité doit être écrite et faite en 30 jours ; la loi l’admet par tout moyen et sans ce délai.',
    'The claim must be in writing and made within 30 days; the law accepts it by any means and without that limit.',
  ),
  finding('orne-thd/17.1.a', 'conso-R212-2-10', ...SHORT_CLAIM),
  finding('orne-thd/17.1.c', 'conso-R212-2-10', ...SHORT_CLAIM),
  finding(
    'orne-thd/17.3.c',
    'conso-R212-1-6',
    'contradicts',
    'Un mois d’abonnement, forfaitaire, global et définitif, quel que soit le préjudice : la réparation est réduite.',
    'One month’s subscription, flat, global and final, whatever the loss: compensation is reduced.',
  ),
  obsolete(
    'orne-thd/17.4.a',
    'conso-D224-53-v2022',
    '2023-04-23',
    'L’article D224-53 cité ne traite plus des contrats d’opérateur depuis le 23 avril 2023.',
    'Article D224-53, which is cited, no longer deals with operators’ contracts since 23 April 2023.',
  ),
  obsolete(
    'orne-thd/17.4.a',
    'conso-D224-58',
    '2023-04-23',
    'Les informations citées sont, depuis le 23 avril 2023, à l’article D224-58.',
    'Since 23 April 2023 the information referred to stands in article D224-58.',
  ),
  finding(
    'orne-thd/17.4.a',
    'ue-2015-2120-4',
    'falls-short',
    'Les débits annoncés sont des maximums ; le règlement veut aussi le débit minimal et le débit normalement disponible.',
    'The speeds announced are maxima; the regulation also wants the minimum and the normally available speeds.',
  ),
  finding('orne-thd/17.4.b', 'conso-R212-2-9', ...OWN_TOOL),
  finding('orne-thd/17.4.c', 'conso-R212-2-10', ...SHORT_CLAIM),
  finding(
    'orne-thd/17.5',
    'conso-L224-42-1',
    'falls-short',
    'Un geste commercial étudié au cas par cas remplace l’indemnité due de plein droit en cas de retard ou de perte du numéro.',
    'A commercial gesture studied case by case stands in for the compensation due by right for a delay or a lost number.',
  ),
  finding(
    'orne-thd/17.5',
    'conso-L224-42-1-appointment',
    'falls-short',
    'Un rendez-vous manqué n’ouvre qu’un geste commercial ; la loi donne au moins un cinquième du prix mensuel par jour jusqu’au passage effectif.',
    'A missed appointment opens only a commercial gesture; the law gives at least one fifth of the monthly price a day until the actual visit.',
  ),
  finding(
    'orne-thd/19.g',
    'conso-R212-1-6',
    'contradicts',
    'OrneTHD ne répond pas des données perdues lors d’une intervention, même par sa faute : la réparation est supprimée.',
    'OrneTHD does not answer for data lost during an intervention, even by its own fault: compensation is removed.',
  ),
  measured(
    finding(
      'orne-thd/21.2.c',
      'arcep-2022-portage-rio',
      'better-than-law',
      'Le RIO reste disponible 40 jours ouvrés (huit semaines) après la fin, au lieu de 40 jours calendaires.',
      'The RIO stays available 40 working days (eight weeks) after the end, instead of 40 calendar days.',
    ),
    figures.rioAvailableWorkingDays,
    'rioAfterTerminationCalendarDaysMin',
    { count: (workingDays) => (workingDays * 7) / 5 },
  ),
  finding(
    'orne-thd/21.2.c',
    'arcep-2022-portage-rio',
    'falls-short',
    'Le RIO ne s’obtient que par la ligne d’assistance ; le 3179, gratuit, doit le donner depuis la ligne.',
    'The RIO is obtained from the assistance line only; the free number 3179 must give it from the line.',
  ),
  obsolete(
    'orne-thd/22.f',
    'conso-L223-1',
    '2026-08-11',
    'Depuis le 11 août 2026, le démarchage téléphonique suppose un accord préalable : la liste d’opposition Bloctel, juste à la date du contrat, n’a plus d’objet.',
    'Since 11 August 2026 phone canvassing needs prior consent: the Bloctel opposition list, right at the date of the contract, has lost its purpose.',
  ),
  finding(
    'orne-thd/25.d',
    'gdpr-5-1-e',
    'contradicts',
    'Dix ans pour toutes les données, alors que la durée des pièces comptables ne vaut que pour elles : les autres ne se gardent que le temps de leurs finalités.',
    'Ten years for all data, while the time for accounting documents is theirs alone: the others are kept no longer than their purposes need.',
  ),
  finding(
    'orne-thd/25.g',
    'cpce-L34-1-identity',
    'falls-short',
    'Les données d’identification sont gardées un an ; l’identité civile doit l’être 5 ans après la fin du contrat.',
    'Identification data are kept one year; civil identity must be kept 5 years after the contract ends.',
  ),
  finding(
    'orne-thd/25.h',
    'gdpr-12-6',
    'falls-short',
    'Toute demande suppose une preuve d’identité ; elle ne peut être exigée qu’en cas de doute raisonnable.',
    'Every request supposes a proof of identity; it may be required only on reasonable doubt.',
  ),
  finding(
    'orne-thd/31.e',
    'conso-L221-25',
    'better-than-law',
    'Tout est remboursé, sans rien retenir pour le service déjà fourni, que la loi permet de facturer au prorata.',
    'Everything is refunded, with nothing kept for the service already supplied, which the law lets the operator charge pro rata.',
  ),
  finding(
    'orne-thd/31.f',
    'conso-L221-23',
    'falls-short',
    'Le matériel doit revenir dans son emballage et tout dommage est facturé au tarif ; seule la perte de valeur due à des manipulations excessives est due.',
    'Equipment must come back in its box and any damage is billed at the tariff; only the loss of value from excessive handling is owed.',
  ),
  finding(
    'orne-thd/pro.30',
    'conso-L221-3',
    'better-than-law',
    'Le droit de rétractation des petites entreprises vaut aussi à distance ; la loi ne le donne que hors établissement.',
    'The withdrawal right of small firms also holds at a distance; the law gives it off-premises only.',
  ),
];

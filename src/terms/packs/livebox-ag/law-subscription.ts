import { finding, type LawFinding, measured, obsolete } from '../../law/finding.ts';
import { figures } from './figures.ts';

const NO_MINIMUM = [
  'falls-short',
  'Seul un débit maximal est annoncé pour la fibre ; le règlement veut aussi le débit minimal et le débit normalement disponible.',
  'Only a maximum speed is announced for fibre; the regulation also wants the minimum and the normally available speeds.',
] as const;

/** The introduction, articles 1 to 9 and the contract summaries beside the law. */
export const subscriptionLaw: readonly LawFinding[] = [
  finding(
    'livebox-ag/intro.5',
    'conso-L215-1-1',
    'falls-short',
    'La résiliation se demande par un appel au service client ; depuis le 1er juin 2023, elle doit aussi pouvoir se faire en ligne par une fonction gratuite.',
    'Termination is asked for by a call to customer service; since 1 June 2023 it must also be possible online through a free function.',
  ),
  obsolete(
    'livebox-ag/intro.10',
    'cpi-L331-12',
    '2022-01-01',
    'La commission HADOPI n’existe plus : l’Arcom l’a remplacée le 1er janvier 2022.',
    'The HADOPI commission no longer exists: Arcom took over on 1 January 2022.',
  ),
  measured(
    finding(
      'livebox-ag/2.g',
      'conso-L221-18',
      'better-than-law',
      '21 jours à compter de la commande, au lieu de 14. Pour un bien vendu, la loi compte de la réception.',
      '21 days from the order, instead of 14. For goods that are sold the law counts from receipt.',
    ),
    figures.withdrawalDays,
    'daysMin',
  ),
  finding(
    'livebox-ag/2.g',
    'conso-L221-21',
    'falls-short',
    'Seul le contact avec le service client est prévu : ni formulaire ou déclaration libre (texte en vigueur à la date du contrat), ni fonction de rétractation en ligne (contrats conclus depuis le 19 juin 2026).',
    'Only contacting customer service is provided for: no form or free statement (text in force at the date of the contract), no online withdrawal function (contracts concluded since 19 June 2026).',
  ),
  finding(
    'livebox-ag/2.j',
    'conso-L221-24',
    'falls-short',
    'L’article sur la rétractation ne donne aucun délai de remboursement ; la loi impose 14 jours.',
    'The article on withdrawal gives no time for the refund; the law sets 14 days.',
  ),
  finding(
    'livebox-ag/2.j',
    'conso-L221-25',
    'falls-short',
    'L’usage du délai de rétractation est facturable sans condition ; rien n’est dû en droit si le client n’a pas expressément demandé l’exécution immédiate ou n’en a pas été informé.',
    'Usage during the withdrawal period may be billed without condition; by law nothing is due if the customer did not expressly ask for an immediate start or was not told.',
  ),
  finding(
    'livebox-ag/3.i',
    'conso-L224-35',
    'falls-short',
    'La restitution suppose 12 mois sans incident et une demande ; rien ne dit que la somme est rendue dans les 10 jours du paiement de la dernière facture quand le contrat finit avant.',
    'The refund supposes 12 months without incident and a request; nothing says that the sum is given back within 10 days of the payment of the last bill when the contract ends earlier.',
  ),
  finding(
    'livebox-ag/3.j',
    'conso-R212-2-4',
    'contradicts',
    'Un dépôt non payé le jour même de la demande met fin au contrat ce jour-là : résiliation sans préavis raisonnable, présumée abusive.',
    'A deposit not paid on the very day of the request ends the contract that day: termination without reasonable notice, presumed unfair.',
  ),
  finding(
    'livebox-ag/6.3.h',
    'conso-R212-2-3',
    'contradicts',
    '200 € pour un décodeur incomplet ou en panne, quel que soit le dommage, quand les autres équipements ne donnent lieu qu’au coût de la réparation : indemnité manifestement disproportionnée, présumée abusive.',
    'EUR 200 for an incomplete or faulty decoder whatever the damage, while the other items cost no more than their repair: a manifestly disproportionate indemnity, presumed unfair.',
  ),
  finding(
    'livebox-ag/8.2.2.a',
    'gdpr-44-46',
    'falls-short',
    'Les coordonnées peuvent aller à des éditeurs hors de l’Union européenne, sans décision d’adéquation ni garantie mentionnée.',
    'Details may go to publishers outside the European Union, with neither an adequacy decision nor a safeguard mentioned.',
  ),
  finding(
    'livebox-ag/9.2.d',
    'conso-R212-2-9',
    'contradicts',
    'Seule la page du modem peut prouver un débit trop faible : les moyens de preuve du consommateur sont limités.',
    'Only the modem’s own page may prove that the speed is too low: the consumer’s means of proof are limited.',
  ),
  finding(
    'livebox-ag/9.2.d',
    'ue-2015-2120-4',
    'falls-short',
    'Un écart constaté par un outil certifié vaut défaut de conformité ; le contrat n’admet que la mesure du modem.',
    'A gap shown by a certified tool is non-conformity; the contract accepts the modem’s measure alone.',
  ),
  finding('livebox-ag/annex1.speeds.c', 'ue-2015-2120-4', ...NO_MINIMUM),
  finding('livebox-ag/annex2.speeds.c', 'ue-2015-2120-4', ...NO_MINIMUM),
  finding('livebox-ag/annex2.speeds.d', 'ue-2015-2120-4', ...NO_MINIMUM),
];

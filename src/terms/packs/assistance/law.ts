import { type Ambiguity, finding, type LawFinding, measured, obsolete } from '../../law/finding.ts';
import unclear from './ambiguities.json' with { type: 'json' };
import { figures } from './figures.ts';

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [
  measured(
    finding(
      'assistance/10.a',
      'conso-L221-18',
      'better-than-law',
      '21 jours à compter de la commande, au lieu de 14. Pour un équipement commandé, la loi compte de la réception : s’il arrive plus de 7 jours après la commande, la date légale est la plus tardive.',
      '21 days from the order, instead of 14. For equipment that was ordered the law counts from receipt: if it arrives more than 7 days after the order, the legal date is the later one.',
    ),
    figures.withdrawalDays,
    'daysMin',
  ),
  finding(
    'assistance/10.e',
    'conso-L221-24',
    'better-than-law',
    'Remboursement dans les 14 jours de la demande sans attendre l’équipement, que la loi permet d’attendre.',
    'Refund within 14 days of the request without waiting for the equipment, which the law lets the seller wait for.',
  ),
  finding(
    'assistance/10.f',
    'conso-L221-25',
    'falls-short',
    'L’usage du délai de rétractation est facturable sans condition ; rien n’est dû en droit si le client n’a pas expressément demandé l’exécution immédiate ou n’en a pas été informé.',
    'Usage during the withdrawal period may be billed without condition; by law nothing is due if the customer did not expressly ask for an immediate start or was not told.',
  ),
  finding(
    'assistance/4.3.b',
    'conso-R212-1-6',
    'contradicts',
    'Sans sauvegarde, toutes les suites de l’intervention sont pour le client, y compris celles d’une faute d’Orange : la réparation est supprimée.',
    'Without a backup every consequence of the intervention is the customer’s, those of a fault of Orange included: compensation is removed.',
  ),
  finding(
    'assistance/4.9.b',
    'conso-R212-1-5',
    'contradicts',
    'L’éradication d’un virus est facturée dans tous les cas, donc aussi quand elle n’a pas abouti.',
    'Virus removal is billed in every case, so also when it did not succeed.',
  ),
  obsolete(
    'assistance/6.d',
    'civ-1148',
    '2016-10-01',
    'L’article 1148 du Code civil ne définit plus la force majeure depuis la réforme de 2016 ; la référence était juste avant.',
    'Article 1148 of the Code civil no longer defines force majeure since the 2016 reform; the reference was right before.',
  ),
  obsolete(
    'assistance/6.d',
    'civ-1218',
    '2016-10-01',
    'La force majeure est définie à l’article 1218, non plus à l’article 1148 que cite le contrat.',
    'Force majeure is defined in article 1218, no longer in article 1148, which the contract cites.',
  ),
  finding(
    'assistance/8.e',
    'conso-L612-1',
    'falls-short',
    'Entre l’accord amiable et le tribunal, le recours gratuit à un médiateur de la consommation n’est pas ouvert.',
    'Between an amicable settlement and the court, the free recourse to a consumer mediator is not offered.',
  ),
  finding(
    'assistance/8.e',
    'conso-L616-1',
    'falls-short',
    'Les coordonnées du médiateur ne sont pas données.',
    'The contacts of the mediator are not given.',
  ),
  finding(
    'assistance/8.e',
    'conso-R616-1',
    'falls-short',
    'Le nom, les coordonnées et le site du médiateur doivent figurer dans les conditions générales ; ils n’y sont pas.',
    'The name, contacts and website of the mediator must stand in the general terms; they do not.',
  ),
  obsolete(
    'assistance/9',
    'gdpr-15',
    '2018-05-25',
    'L’accès est rattaché à la seule loi de 1978 ; il découle depuis 2018 de l’article 15 du RGPD, plus large (informations sur le traitement).',
    'Access is tied to the 1978 law alone; since 2018 it comes from article 15 of the GDPR, which is wider (information on the processing).',
  ),
  finding(
    'assistance/9',
    'gdpr-12-3',
    'falls-short',
    'Aucun délai de réponse n’est donné ; le règlement impose un mois.',
    'No time to answer is given; the regulation sets one month.',
  ),
  ...(
    [
      ['gdpr-17', 'l’effacement', 'erasure'],
      ['gdpr-18', 'la limitation du traitement', 'restriction of processing'],
      ['gdpr-20', 'la portabilité des données', 'data portability'],
      ['gdpr-21', 'l’opposition', 'objection'],
    ] as const
  ).map(([law, fr, en]) =>
    finding(
      'assistance/9',
      law,
      'falls-short',
      `Le contrat n’ouvre que l’accès et la rectification, pas ${fr}.`,
      `The contract offers only access and correction, not ${en}.`,
    ),
  ),
];

/** Contradictions, gaps and wrong references of the contract, with the reading that the product takes. */
export const ambiguities = unclear as readonly Ambiguity[];

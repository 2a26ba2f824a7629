import { type Ambiguity, finding, type LawFinding, obsolete } from '../../law/finding.ts';
import unclear from './ambiguities.json' with { type: 'json' };

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [
  finding(
    'boutique-pro/8.b',
    'env-R543-172',
    'obsolete-reference',
    'Le décret du 20 juillet 2005 sur les déchets électriques est codifié au Code de l’environnement (R543-172 et suivants).',
    'The decree of 20 July 2005 on electrical waste is codified in the Code de l’environnement (R543-172 and following).',
  ),
  finding(
    'boutique-pro/9.a',
    'com-L441-10',
    'falls-short',
    'Les conditions de paiement entre professionnels doivent dire le taux des pénalités de retard et l’indemnité forfaitaire de recouvrement ; elles n’en disent rien.',
    'Payment terms between professionals must state the rate of late penalties and the flat recovery indemnity; they state neither.',
  ),
  finding(
    'boutique-pro/12.b',
    'civ-1641',
    'better-than-law',
    'Toute panne de la première semaine vaut échange gratuit, sans preuve d’un vice caché ; entre professionnels, la loi ne garantit que celui-ci.',
    'Any breakdown in the first week is exchanged free of charge, without proof of a hidden defect; between professionals the law guarantees no more than that.',
  ),
  finding(
    'boutique-pro/13.c',
    'conso-L217-20',
    'better-than-law',
    'Refuser ou retirer une mise à jour non nécessaire est un droit des consommateurs ; le contrat le donne à des professionnels.',
    'Refusing or removing an update that is not needed is a right of consumers; the contract gives it to professionals.',
  ),
  obsolete(
    'boutique-pro/15',
    'civ-1148',
    '2016-10-01',
    'L’article 1148 du Code civil ne définit plus la force majeure depuis la réforme de 2016.',
    'Article 1148 of the Code civil no longer defines force majeure since the 2016 reform.',
  ),
  obsolete(
    'boutique-pro/15',
    'civ-1218',
    '2016-10-01',
    'La force majeure est définie à l’article 1218, non plus à l’article 1148 que cite le contrat.',
    'Force majeure is defined in article 1218, no longer in article 1148, which the contract cites.',
  ),
  finding(
    'boutique-pro/P8.3',
    'gdpr-21',
    'falls-short',
    'L’opposition à un traitement fondé sur l’intérêt légitime n’est admise que si les droits de la personne l’emportent ; le règlement la donne à la personne, à charge pour l’entreprise d’établir le contraire.',
    'Objection to processing based on legitimate interest is accepted only if the person’s rights prevail; the regulation gives it to the person, and the firm has to show the contrary.',
  ),
  finding(
    'boutique-pro/P9.c',
    'gdpr-12-3',
    'falls-short',
    'La prolongation pour une demande complexe n’a pas de durée ; le règlement la borne à deux mois, annoncés avec leurs motifs dans le premier mois.',
    'The extension for a complex request has no length; the regulation limits it to two months, announced with the reasons within the first month.',
  ),
];

/** Contradictions, gaps and wrong references of the contract, with the reading that the product takes. */
export const ambiguities = unclear as readonly Ambiguity[];

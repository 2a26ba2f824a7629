import { finding, type LawFinding, measured, obsolete } from '../../law/finding.ts';
import { figures } from './figures.ts';

/** Articles 10 to 21 and annexes 3 to 6 beside the law. */
export const lifeLaw: readonly LawFinding[] = [
  finding(
    'livebox-ag/10.1.d',
    'arr-2013-12-31-factures',
    'falls-short',
    'La facture papier ne peut être demandée que sur le site ou dans l’espace client ; elle est due sur simple demande, par tout moyen.',
    'A paper bill can be asked for only on the website or in the customer area; it is due on simple request by any means.',
  ),
  measured(
    finding(
      'livebox-ag/16',
      'conso-L224-28',
      'better-than-law',
      'Engagement de 12 mois, la loi admettant jusqu’à 24.',
      'A commitment of 12 months, where the law allows up to 24.',
    ),
    figures.commitmentMonths,
    'commitmentMonthsMax',
  ),
  finding(
    'livebox-ag/18.1.a',
    'conso-L224-40',
    'contradicts',
    'Les frais de clôture de 50 € sont dus à toute résiliation, même après l’engagement, quand le contrat s’est reconduit : seul le service du préavis est alors dû.',
    'The closing fee of EUR 50 is due on every termination, even after the commitment, when the contract has renewed itself: only the service during notice is then due.',
  ),
  finding(
    'livebox-ag/18.1.a',
    'conso-R212-1-11',
    'contradicts',
    'Dans un contrat à durée indéterminée, la résiliation par le consommateur est subordonnée au versement d’une somme au professionnel.',
    'In an open-ended contract, termination by the consumer depends on paying the professional a sum.',
  ),
  finding(
    'livebox-ag/18.1.o',
    'conso-R224-59-1',
    'better-than-law',
    'Le surendettement recevable libère sans condition d’ancienneté ; la loi suppose un contrat plus vieux de 3 mois que la demande.',
    'Admissible over-indebtedness frees the customer whatever the age of the contract; the law supposes a contract 3 months older than the request.',
  ),
  finding(
    'livebox-ag/19.2',
    'conso-R212-2-5',
    'falls-short',
    'Le contrat peut être cédé à une autre société du groupe sans accord, sans garantir au client le maintien de ses droits.',
    'The contract may be transferred to another company of the group without consent, with no promise that the customer’s rights are kept.',
  ),
  finding(
    'livebox-ag/annex4.price-evolution',
    'conso-L224-33',
    'falls-short',
    'Les prix suivent ceux des opérateurs étrangers sans annonce d’un mois sur support durable ni droit de partir sans frais dans les quatre mois.',
    'Prices follow those of foreign operators without one month’s notice on a durable medium and without the right to leave free of charge within four months.',
  ),
  finding(
    'livebox-ag/annex4.price-evolution',
    'conso-R212-1-3',
    'contradicts',
    'Le professionnel se réserve de changer seul le prix, sans informer le consommateur à temps pour qu’il puisse partir.',
    'The professional keeps the right to change the price alone, without telling the consumer in time to leave.',
  ),
  finding(
    'livebox-ag/annex5.1.payment-solution',
    'cmf-L521-3-1',
    'obsolete-reference',
    'Le paiement sur facture d’opérateur est régi par l’article L521-3-1 du Code monétaire et financier, non par L511-3-1 que cite le contrat.',
    'Payment on the operator’s bill is ruled by article L521-3-1 of the Code monétaire et financier, not by L511-3-1, which the contract cites.',
  ),
  finding(
    'livebox-ag/annex5.4.5',
    'cmf-L521-3-1',
    'falls-short',
    'Les plafonds sont une faculté, sans montant, et les offres prépayées en sont exclues ; la loi plafonne à 50 € l’opération et 300 € le mois, comptes prépayés compris.',
    'Caps are optional, without an amount, and prepaid offers are left out; the law caps at EUR 50 an operation and EUR 300 a month, prepaid accounts included.',
  ),
  obsolete(
    'livebox-ag/annex6.bloctel',
    'conso-L223-1',
    '2026-08-11',
    'Depuis le 11 août 2026, le démarchage téléphonique suppose un accord préalable : la liste d’opposition Bloctel, juste à la date du contrat, n’a plus d’objet.',
    'Since 11 August 2026 phone canvassing needs prior consent: the Bloctel opposition list, right at the date of the contract, has lost its purpose.',
  ),
  finding(
    'livebox-ag/annex6.identity',
    'gdpr-12-6',
    'contradicts',
    'Une copie de pièce d’identité est exigée à chaque demande ; elle ne peut l’être qu’en cas de doute raisonnable sur l’identité.',
    'A copy of an identity document is required with every request; it may be required only on reasonable doubt about who asks.',
  ),
];

import { finding, type LawFinding, measured } from '../../law/finding.ts';
import { figures } from './figures.ts';

const PORTING_BILLED = [
  'contradicts',
  'Le portage du numéro est facturé au tarif en vigueur ; il doit être gratuit pour le client.',
  'Porting the number is billed at the tariff in force; it must be free for the customer.',
] as const;

const NO_OBSERVATION = [
  'falls-short',
  'Le critère suffit à lui seul et sans durée d’observation ; l’abus se juge sur 4 mois au moins, présence et consommation ensemble.',
  'The criterion is enough by itself and has no observation time; abuse is judged over at least 4 months, on presence and consumption together.',
] as const;

/** Articles 1 to 12 and the professional paragraphs that complete them beside the law. */
export const subscriptionLaw: readonly LawFinding[] = [
  finding('orne-thd/2.c.5', 'cpce-L44-4', ...PORTING_BILLED),
  finding('orne-thd/2.d.3', 'ue-2016-2286-4', ...NO_OBSERVATION),
  finding('orne-thd/2.d.4', 'ue-2016-2286-4', ...NO_OBSERVATION),
  measured(
    finding(
      'orne-thd/2.d.6',
      'ue-2016-2286-4',
      'falls-short',
      'Un seul jour pour changer d’usage avant le supplément d’itinérance ; deux semaines au moins sont dues.',
      'One day only to change usage before the roaming surcharge; at least two weeks are due.',
    ),
    figures.abuseNoticeDays,
    'warningDaysMin',
  ),
  finding(
    'orne-thd/2.d.12',
    'conso-L224-30',
    'falls-short',
    'Le client n’est averti qu’une fois le plafond atteint et les données coupées ; il doit l’être avant.',
    'The customer is told only once the ceiling is reached and data cut; the alert must come before.',
  ),
  finding(
    'orne-thd/2.d.13',
    'ue-2022-612-14',
    'falls-short',
    'La coupure au plafond est prévue, mais ni le message à 80 % et au plafond, ni le choix d’une autre limite.',
    'The cut at the ceiling is provided for, but neither the message at 80 % and at the ceiling nor the choice of another limit.',
  ),
  measured(
    finding(
      'orne-thd/4.a',
      'conso-L224-28',
      'better-than-law',
      'Engagement de 3 mois, la loi admettant jusqu’à 24.',
      'A commitment of 3 months, where the law allows up to 24.',
    ),
    figures.commitmentMonths,
    'commitmentMonthsMax',
    { count: ({ internet }) => internet },
  ),
  measured(
    finding(
      'orne-thd/4.b',
      'conso-L224-28',
      'better-than-law',
      'Engagement de 12 mois au plus pour le mobile, la loi admettant jusqu’à 24.',
      'A commitment of 12 months at most for mobile, where the law allows up to 24.',
    ),
    figures.commitmentMonths,
    'commitmentMonthsMax',
    { count: ({ mobile }) => mobile },
  ),
  finding(
    'orne-thd/4.d',
    'conso-L224-42-2',
    'contradicts',
    'Tout avenant fait repartir une durée minimale ; ajouter un service ne prolonge pas l’engagement sans accord exprès donné alors.',
    'Every amendment starts a new minimum period; adding a service does not lengthen the commitment without express agreement given then.',
  ),
  finding(
    'orne-thd/8.h',
    'conso-L224-33',
    'falls-short',
    'Les tarifs des communications peuvent changer par simple publication ; la loi veut une notification sur support durable un mois avant et quatre mois pour partir.',
    'Communication tariffs may change by mere publication; the law wants notification on a durable medium one month before and four months to leave.',
  ),
  finding(
    'orne-thd/8.i',
    'conso-L224-33',
    'falls-short',
    'Un changement de prix peut n’être annoncé que sur le site, qui n’est pas un support durable adressé au client.',
    'A price change may be announced on the website alone, which is no durable medium sent to the customer.',
  ),
  finding('orne-thd/8.n', 'cpce-L44-4', ...PORTING_BILLED),
  finding(
    'orne-thd/8.t',
    'arr-2013-12-31-factures',
    'contradicts',
    'Un duplicata coûte 5 € ; la facture, papier compris, est gratuite et se redemande sans frais pour les 12 derniers mois.',
    'A duplicate costs EUR 5; the bill, paper included, is free and can be asked for again without charge for the last 12 months.',
  ),
  finding(
    'orne-thd/8.x',
    'conso-L224-35',
    'falls-short',
    'L’avance est seulement imputée ; rien ne dit que son reste est rendu dans les 10 jours du paiement de la dernière facture.',
    'The advance is only set off; nothing says that what is left is given back within 10 days of the payment of the last bill.',
  ),
  finding(
    'orne-thd/8.z.3',
    'conso-L224-33',
    'falls-short',
    '30 jours ne font pas toujours le mois que la loi veut, et l’espace client n’est pas un support durable adressé au client.',
    '30 days are not always the month that the law wants, and the customer space is no durable medium sent to the customer.',
  ),
  finding(
    'orne-thd/9.f',
    'conso-R212-2-3',
    'contradicts',
    '85 € par équipement restent acquis même s’il est rendu ensuite : indemnité manifestement disproportionnée, présumée abusive.',
    'EUR 85 an item stay due even if it comes back later: a manifestly disproportionate indemnity, presumed unfair.',
  ),
  finding(
    'orne-thd/11.b',
    'conso-L224-37',
    'falls-short',
    'Des frais d’impayé ou de rejet sont facturables à tous ; ils ne peuvent l’être aux consommateurs en situation de fragilité.',
    'Fees for an unpaid bill or a rejected debit may be charged to everyone; they may not be to consumers in a fragile situation.',
  ),
  finding(
    'orne-thd/11.c',
    'conso-R212-1-5',
    'contradicts',
    'La facturation continue pendant la suspension : le consommateur paie un service qui n’est pas fourni.',
    'Billing goes on during the suspension: the consumer pays for a service that is not supplied.',
  ),
  finding(
    'orne-thd/pro.10.b',
    'com-L441-10',
    'falls-short',
    'Le taux des pénalités de retard n’est pas donné ; les conditions doivent le dire, sans descendre sous trois fois le taux légal.',
    'The rate of late penalties is not given; the terms must state it, never below three times the legal rate.',
  ),
  measured(
    finding(
      'orne-thd/pro.11.a',
      'cpce-L34-2',
      'contradicts',
      '5 ans pour les professionnels ; la prescription des communications électroniques est d’un an pour tous.',
      '5 years for professionals; the limitation period of electronic communications is one year for everyone.',
    ),
    figures.limitationYears,
    'years',
    { count: (years) => years.professional },
  ),
  measured(
    finding(
      'orne-thd/pro.11.b',
      'cpce-L34-2',
      'contradicts',
      '4 ans pour l’État et les collectivités ; la prescription des communications électroniques est d’un an, sans distinction de client.',
      '4 years for the State and local authorities; the limitation period of electronic communications is one year, whoever the customer is.',
    ),
    figures.limitationYears,
    'years',
    { count: (years) => years['public-body'] },
  ),
];

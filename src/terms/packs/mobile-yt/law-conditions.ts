import { finding, type LawFinding, obsolete } from '../../law/finding.ts';

const REMAINING_PLANS_FR = 'Les forfaits restant à courir sont réclamés sans limite';
const REMAINING_PLANS_EN = 'The remaining plans are claimed without limit';

const LOST_CREDIT = [
  'contradicts',
  'Le crédit acheté et non utilisé est perdu sans contrepartie réciproque : présumé abusif.',
  'Credit bought and not used is lost with no equal compensation the other way: presumed unfair.',
] as const;

/** Operator-bill payments, privacy, blocked plans and the handset programme beside the law. */
export const conditionsLaw: readonly LawFinding[] = [
  finding(
    'mobile-yt/payment.4.4',
    'cmf-L521-3-1',
    'falls-short',
    'Les plafonds sont une faculté, sans montant ; la loi plafonne à 50 € l’opération et 300 € le mois, comptes prépayés compris.',
    'Caps are optional, without an amount; the law caps at EUR 50 an operation and EUR 300 a month, prepaid accounts included.',
  ),
  finding(
    'mobile-yt/payment.5.e',
    'cmf-L521-3-1-month',
    'falls-short',
    'Le renouvellement ne s’arrête qu’aux plafonds qu’Orange veut bien fixer ; 300 € par mois est le maximum légal, abonnements compris.',
    'Renewal stops only at the caps that Orange cares to set; EUR 300 a month is the legal maximum, subscriptions included.',
  ),
  obsolete(
    'mobile-yt/privacy.5.b',
    'ue-2016-1250',
    '2020-07-16',
    'Le Privacy Shield, en vigueur à la date du contrat, a été annulé le 16 juillet 2020 : aucun transfert ne peut plus s’y fonder.',
    'The Privacy Shield, in force at the date of the contract, was annulled on 16 July 2020: no transfer may rest on it any more.',
  ),
  obsolete(
    'mobile-yt/privacy.5.b',
    'ue-2023-dpf',
    '2023-07-10',
    'Les transferts aux États-Unis relèvent, depuis le 10 juillet 2023, d’une autre décision d’adéquation, limitée aux destinataires certifiés.',
    'Since 10 July 2023 transfers to the United States come under another adequacy decision, for certified recipients only.',
  ),
  obsolete(
    'mobile-yt/privacy.6.c',
    'conso-L223-1',
    '2026-08-11',
    'Depuis le 11 août 2026, le démarchage téléphonique suppose un accord préalable : la liste d’opposition Bloctel n’a plus d’objet.',
    'Since 11 August 2026 phone canvassing needs prior consent: the Bloctel opposition list has lost its purpose.',
  ),
  finding(
    'mobile-yt/privacy.7.b',
    'gdpr-12-6',
    'contradicts',
    'Une copie de pièce d’identité est exigée à chaque demande ; elle ne peut l’être qu’en cas de doute raisonnable sur l’identité.',
    'A copy of an identity document is required with every request; it may be required only on reasonable doubt about who asks.',
  ),
  finding('mobile-yt/blocked.6.e', 'conso-R212-2-2', ...LOST_CREDIT),
  finding('mobile-yt/blocked.6.1.a', 'conso-R212-2-2', ...LOST_CREDIT),
  finding(
    'mobile-yt/blocked.6.1.b',
    'conso-L224-28-v2016',
    'contradicts',
    `${REMAINING_PLANS_FR} ; dès la date du contrat, au plus un quart était dû après le 12e mois d’un engagement plus long.`,
    `${REMAINING_PLANS_EN}; already at the date of the contract at most a quarter was due after the 12th month of a longer commitment.`,
  ),
  finding(
    'mobile-yt/blocked.6.1.b',
    'conso-L224-28',
    'contradicts',
    `${REMAINING_PLANS_FR} ; pour un contrat conclu depuis 2023, rien n’est dû après le 12e mois, ou au plus 20 % avec un terminal subventionné.`,
    `${REMAINING_PLANS_EN}; for a contract made since 2023 nothing is due after the 12th month, or at most 20 % with a subsidised handset.`,
  ),
  finding('mobile-yt/blocked.7.b', 'conso-R212-2-2', ...LOST_CREDIT),
  finding(
    'mobile-yt/blocked.7.b',
    'conso-L224-35',
    'contradicts',
    'Les sommes versées d’avance sont rendues dans les 10 jours du paiement de la dernière facture ; le crédit acheté et non utilisé est ici perdu.',
    'Sums paid in advance are given back within 10 days of the payment of the last bill; credit bought and not used is lost here.',
  ),
  finding(
    'mobile-yt/blocked.nb.a',
    'cpce-L34-10',
    'contradicts',
    'Un tarif particulier vaut pour tout usage hors de Mayotte ; voix et SMS entre territoires français sont sans supplément depuis le 1er mai 2016.',
    'A specific tariff holds for all usage away from Mayotte; voice and SMS between French territories bear no surcharge since 1 May 2016.',
  ),
  finding(
    'mobile-yt/blocked.nb.a',
    'ue-2022-612-4',
    'contradicts',
    'Un tarif particulier vaut pour tout usage à l’étranger ; dans l’Union européenne, l’itinérance est au prix national, dans la limite d’un usage raisonnable.',
    'A specific tariff holds for all usage abroad; in the European Union roaming is at the domestic price, within a fair use policy.',
  ),
  finding(
    'mobile-yt/device.5',
    'conso-L111-1',
    'falls-short',
    'Il revient au client de s’enquérir des garanties ; le professionnel doit les lui indiquer avant le contrat.',
    'It is for the customer to ask about guarantees; the professional must tell them before the contract.',
  ),
  finding(
    'mobile-yt/device.6',
    'conso-L224-33',
    'falls-short',
    'Le programme, qui complète le contrat, peut changer ou cesser à tout moment ; la loi veut un mois sur support durable et quatre mois pour partir sans frais.',
    'The programme, which completes the contract, may change or end at any moment; the law wants one month on a durable medium and four months to leave free of charge.',
  ),
  obsolete(
    'mobile-yt/device.7.b',
    'gdpr-15',
    '2018-05-25',
    'L’accès est rattaché à la seule loi de 1978 ; il découle depuis 2018 de l’article 15 du RGPD.',
    'Access is tied to the 1978 law alone; since 2018 it comes from article 15 of the GDPR.',
  ),
  finding(
    'mobile-yt/device.7.c',
    'gdpr-44-46',
    'falls-short',
    'Les données du client peuvent sortir de l’Union européenne pour gérer le contrat, sans garantie mentionnée.',
    'Customer data may leave the European Union to manage the contract, with no safeguard mentioned.',
  ),
  finding(
    'mobile-yt/device.8',
    'conso-L221-18',
    'falls-short',
    'Les 14 jours partent de la commande ; pour un terminal, ils partent de la réception.',
    'The 14 days run from the order; for a handset they run from its receipt.',
  ),
  finding(
    'mobile-yt/device.9.i',
    'conso-L221-25',
    'falls-short',
    'L’usage du délai de rétractation est facturable sans condition ; rien n’est dû en droit si le client n’a pas expressément demandé l’exécution immédiate ou n’en a pas été informé.',
    'Usage during the withdrawal period may be billed without condition; by law nothing is due if the customer did not expressly ask for an immediate start or was not told.',
  ),
];

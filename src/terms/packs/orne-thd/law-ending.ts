import { finding, type LawFinding, measured } from '../../law/finding.ts';
import { figures } from './figures.ts';

/** Article 13 and its professional paragraph beside the law. */
export const endingLaw: readonly LawFinding[] = [
  finding(
    'orne-thd/13.a',
    'conso-L215-1-1',
    'falls-short',
    'Seuls la lettre recommandée et le courriel sont admis ; un opérateur qui souscrit en ligne doit offrir une fonction gratuite de résiliation en ligne.',
    'Only a registered letter or an e-mail is accepted; an operator that signs up online must offer a free online termination function.',
  ),
  finding(
    'orne-thd/13.o',
    'cpce-D406-18',
    'contradicts',
    'Un portage sortant met fin à tous les autres services ; il ne vaut résiliation que pour ceux qui passent par l’accès du numéro porté.',
    'An outgoing port ends all the other services; it counts as termination only for those supplied over the access of the ported number.',
  ),
  measured(
    finding(
      'orne-thd/13.p',
      'conso-L224-39',
      'contradicts',
      'Préavis de 20 jours francs, alors que l’article cité le limite à 10 jours à compter de la réception de la demande.',
      'Notice of 20 clear days, while the article cited limits it to 10 days from receipt of the request.',
    ),
    figures.residentialNoticeDays,
    'noticeDaysMax',
  ),
  measured(
    finding(
      'orne-thd/13.p',
      'conso-R224-59-1',
      'contradicts',
      'Le préavis de 20 jours vaut aussi pour le surendettement, où le contrat finit au plus tard 10 jours après la demande.',
      'The 20 days’ notice holds for over-indebtedness too, where the contract ends at most 10 days after the request.',
    ),
    figures.residentialNoticeDays,
    'noticeDaysMax',
  ),
  finding(
    'orne-thd/13.q',
    'conso-L224-39',
    'contradicts',
    'Le report du dernier jour allonge encore un préavis qui dépasse déjà les 10 jours.',
    'Moving the last day lengthens still more a notice that is already beyond the 10 days.',
  ),
  finding(
    'orne-thd/13.x',
    'conso-R212-2-4',
    'contradicts',
    'Le nouveau contrat peut être résilié dès la découverte d’une ancienne dette, sans préavis raisonnable : présumé abusif.',
    'The new contract may be ended as soon as an old debt is discovered, without reasonable notice: presumed unfair.',
  ),
  measured(
    finding(
      'orne-thd/pro.12.a',
      'conso-L224-40',
      'contradicts',
      'Un mois de préavis ; une fois l’engagement terminé et le contrat prolongé, aucun client, professionnel compris, ne doit plus de 10 jours.',
      'One month’s notice; once the commitment is over and the contract extended, no customer, professionals included, owes more than 10 days.',
    ),
    figures.professionalNoticeMonths,
    'noticeDaysMax',
    { count: (months) => months * 28 },
  ),
];

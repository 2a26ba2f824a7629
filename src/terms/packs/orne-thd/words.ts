import { codeWords } from '../../model/code-words.ts';

/** The codes of the OrneTHD contract's answers as its steps say them. */
export const words = codeWords({
  // Services.
  tv: { fr: 'télévision', en: 'television' },
  internet: { fr: 'internet', en: 'internet' },
  'fixed-telephony': { fr: 'téléphonie fixe', en: 'fixed telephony' },
  mobile: { fr: 'mobile', en: 'mobile' },
  // Why a number is not ported in.
  'not-line-holder': { fr: 'le demandeur n’est pas titulaire de la ligne', en: 'who asks does not hold the line' },
  'rio-document-missing': { fr: 'le document portant le RIO manque', en: 'the document with the RIO is missing' },
  'number-transferred': { fr: 'le numéro a déjà changé d’opérateur', en: 'the number has already been transferred' },
  'refused-by-former-operator': { fr: 'l’ancien opérateur refuse', en: 'the former operator refuses' },
  // Why there is no withdrawal.
  'concluded-in-agency': { fr: 'le contrat a été conclu en agence', en: 'the contract was made in an agency' },
  'more-than-five-employees': {
    fr: 'l’entreprise a plus de cinq salariés',
    en: 'the firm has more than five employees',
  },
  'within-main-activity': {
    fr: 'l’objet relève de l’activité principale de l’entreprise',
    en: 'it falls within the main activity of the firm',
  },
});

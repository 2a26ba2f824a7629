import { codeWords } from '../../../model/code-words.ts';
import { words } from '../words.ts';

const own = codeWords({
  'commitment-met': { fr: 'l’engagement de qualité est tenu', en: 'the quality commitment was met' },
  'not-reported': { fr: 'l’incident n’a pas été signalé', en: 'the incident was not reported' },
  'not-attributable': { fr: 'la cause n’est pas celle d’Orange', en: 'the cause does not lie with Orange' },
  'measure-not-accepted': { fr: 'cette mesure ne fait pas foi', en: 'such a measure is no evidence' },
  'not-covered': {
    fr: 'la nouvelle adresse n’est pas couverte ; c’est un motif légitime de résiliation',
    en: 'the new address is not covered, which is a legitimate reason to terminate',
  },
  'offer-not-sold': { fr: 'l’offre n’est plus vendue', en: 'the offer is no longer sold' },
  'technology-not-available': { fr: 'la technologie manque à cette adresse', en: 'no such technology at that address' },
  'agreement-not-written': { fr: 'l’accord n’est pas écrit', en: 'the agreement is not in writing' },
  'agreement-not-prior': { fr: 'l’accord vient après la cession', en: 'the agreement comes after the transfer' },
  'recipient-outside-group': { fr: 'le cessionnaire n’est pas du groupe', en: 'the recipient is not of the group' },
  'no-service-continuity': { fr: 'les services ne continueraient pas', en: 'the services would not go on' },
  'no-express-consent': { fr: 'l’accord exprès de l’autre usager manque', en: 'the other user has not agreed' },
  'evidence-missing': { fr: 'les justificatifs manquent', en: 'the evidence is missing' },
  'namesake-exists': { fr: 'un homonyme existe', en: 'there is a namesake' },
  'same-offer': { fr: 'c’est déjà l’offre du contrat', en: 'it is the offer of the contract already' },
  'offer-unknown': { fr: 'cette offre n’existe pas', en: 'there is no such offer' },
  'incompatible-tv': { fr: 'le téléviseur n’est pas compatible', en: 'the television set is not compatible' },
  'included-period-over': { fr: 'la période incluse est finie', en: 'the included period is over' },
  'line-not-eligible': { fr: 'la ligne n’est pas éligible', en: 'the line is not eligible' },
  'no-ground': { fr: 'aucun motif d’avance', en: 'no ground for an advance' },
  'insufficient-balance': { fr: 'le solde ne suffit pas', en: 'the balance is not enough' },
  'access-period-over': { fr: 'les douze mois de consultation sont passés', en: 'the twelve months are over' },
  'not-authenticated': { fr: 'le client n’est pas identifié', en: 'the customer is not signed in' },
  'not-yet-supplied': { fr: 'cette version n’est pas encore fournie', en: 'this version is not supplied yet' },
  'period-over': { fr: 'le délai est passé', en: 'the period is over' },
  objection: { fr: 'le client s’y est opposé', en: 'the customer has objected' },
  bloctel: { fr: 'le client est inscrit sur Bloctel', en: 'the customer is on the Bloctel list' },
  'channel-not-provided': { fr: 'ce canal n’est pas prévu', en: 'this channel is not provided' },
  'destination-not-in-offer': { fr: 'la destination n’est pas comprise', en: 'the destination is not included' },
  'excluded-number': { fr: 'ce numéro est exclu', en: 'this number is excluded' },
  'over-250-correspondents': { fr: 'plus de 250 correspondants', en: 'more than 250 correspondents' },
  'four-weeks-not-over': { fr: 'les quatre semaines ne sont pas passées', en: 'the four weeks are not over' },
  'no-incident-free-year': { fr: 'pas encore douze mois sans incident', en: 'not yet twelve months without incident' },
});

/** Reasons in words: those of the procedures, then those of the contract. */
export const reasons = {
  say(code: string | undefined, language: 'fr' | 'en'): string {
    const said = own.say(code, language);
    return said === (code ?? '') ? words.say(code, language) : said;
  },
};

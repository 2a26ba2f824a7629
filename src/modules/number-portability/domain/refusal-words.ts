import type { Bilingual } from '../../../terms/model/decision.ts';

/** Why operators refuse ports to one another, in words. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  'rio-missing': { fr: 'le RIO n’a pas été donné', en: 'the RIO was not given' },
  'rio-wrong': { fr: 'le RIO n’est pas celui de la ligne', en: 'the RIO is not that of the line' },
  'not-holder': {
    fr: 'la demande ne vient pas du titulaire de la ligne',
    en: 'the request does not come from the holder of the line',
  },
  'line-inactive': { fr: 'la ligne n’est plus active', en: 'the line is no longer active' },
  'number-unknown': { fr: 'le numéro n’est pas chez cet opérateur', en: 'the number is not with this operator' },
  'port-already-running': {
    fr: 'un autre portage du numéro est en cours',
    en: 'another port of the number is running',
  },
  'line-ended-too-long-ago': {
    fr: 'la ligne est résiliée depuis trop longtemps',
    en: 'the line ended too long ago',
  },
  'not-asked-by-operator': {
    fr: 'la demande doit venir du nouvel opérateur',
    en: 'the request must come from the new operator',
  },
  abandoned: { fr: 'le nouvel opérateur a renoncé', en: 'the new operator gave it up' },
  withdrawal: { fr: 'le contrat a été rétracté', en: 'the contract was withdrawn from' },
  cancellation: { fr: 'le client a annulé sa demande', en: 'the customer cancelled the request' },
  end: { fr: 'le contrat a pris fin', en: 'the contract has ended' },
};

/** A reason in words; one that another operator wrote in its own way is given as it is. */
export function reasonInWords(reason: string): Bilingual {
  return REASONS[reason] ?? { fr: reason, en: reason };
}

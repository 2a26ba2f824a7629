import type { RioFault } from '../../../formats/rio.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** Why a RIO does not go with a number, and what to do about it. */
export const RIO_REASONS: Readonly<Record<RioFault, Bilingual>> = {
  'rio-form': {
    fr: 'un RIO a douze caractères : opérateur, qualité, référence, clé (01PEROY4P4TR)',
    en: 'a RIO has twelve characters: operator, quality, reference, key (01PEROY4P4TR)',
  },
  'number-form': {
    fr: 'le numéro doit avoir dix chiffres et commencer par 0',
    en: 'the number must have ten digits and begin with 0',
  },
  'quality-of-another-line': {
    fr: 'ce RIO est celui d’une autre sorte de ligne : P et E pour un mobile, une autre lettre pour un fixe',
    en: 'this RIO is that of another kind of line: P and E for a mobile, another letter for a fixed line',
  },
  key: {
    fr: 'la clé ne correspond pas au numéro : vérifiez le RIO et le numéro',
    en: 'the key does not match the number: check the RIO and the number',
  },
};

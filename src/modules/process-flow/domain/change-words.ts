import type { Bilingual } from '../../../terms/model/decision.ts';
import type { AgreementChange } from '../../../terms/model/procedure.ts';

const WORDS: Readonly<Record<Exclude<AgreementChange['do'], 'note' | 'configure'>, Bilingual>> = {
  suspend: { fr: 'Suspension du service', en: 'Suspension of the service' },
  resume: { fr: 'Rétablissement du service', en: 'Resumption of the service' },
  end: { fr: 'Fin du contrat', en: 'End of the contract' },
  cancel: { fr: 'Annulation du contrat', en: 'Cancellation of the contract' },
  terminate: { fr: 'Résiliation du contrat', en: 'Termination of the contract' },
  'cancel-termination': { fr: 'Annulation de la résiliation', en: 'Termination taken back' },
  'change-plan': { fr: 'Changement de formule', en: 'Change of plan' },
  commit: { fr: 'Nouvelle période d’engagement', en: 'New minimum period' },
  reprice: { fr: 'Changement de prix', en: 'Change of price' },
  move: { fr: 'Déménagement de la ligne', en: 'Move of the line' },
  transfer: { fr: 'Changement de titulaire', en: 'Change of holder' },
  'replace-equipment': { fr: 'Remplacement du matériel', en: 'Replacement of equipment' },
  'lose-equipment': { fr: 'Matériel perdu', en: 'Equipment lost' },
  'take-equipment-back': { fr: 'Matériel rendu', en: 'Equipment given back' },
  renumber: { fr: 'Changement de numéro', en: 'Change of number' },
};

/** What a change is called while it waits for its day. */
export function changeInWords(change: AgreementChange): Bilingual {
  return change.do === 'note' || change.do === 'configure' ? change.title : WORDS[change.do];
}

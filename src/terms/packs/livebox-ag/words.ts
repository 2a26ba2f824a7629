import { codeWords } from '../../model/code-words.ts';

/** The codes of the Livebox contract's answers as its steps say them. */
export const words = codeWords({
  // Papers.
  identity: { fr: 'pièce d’identité', en: 'identity document' },
  'bank-details': { fr: 'relevé d’identité bancaire', en: 'bank details' },
  'address-proof': { fr: 'justificatif de domicile', en: 'proof of address' },
  'signed-contract': { fr: 'contrat signé', en: 'signed contract' },
  'sepa-mandate': { fr: 'mandat de prélèvement signé', en: 'signed direct debit mandate' },
  'identity-document-missing': { fr: 'la pièce d’identité manque', en: 'the identity document is missing' },
  'identity-document-not-accepted': {
    fr: 'cette pièce d’identité n’est pas de celles qui sont admises',
    en: 'this identity document is none of those accepted',
  },
  'identity-document-expired': { fr: 'la pièce d’identité est périmée', en: 'the identity document has expired' },
  'identity-document-not-original': {
    fr: 'la pièce d’identité doit être un original',
    en: 'the identity document must be an original',
  },
  'identity-copy-incomplete': {
    fr: 'la copie de la pièce d’identité doit montrer les deux faces',
    en: 'the copy of the identity document must show both sides',
  },
  // What opens a deposit.
  'no-direct-debit': { fr: 'pas de prélèvement automatique', en: 'no direct debit' },
  'prepaid-account': { fr: 'compte bancaire prépayé', en: 'prepaid bank account' },
  'no-cheque-or-bank-details': { fr: 'ni chèque ni relevé bancaire', en: 'neither cheque nor bank details' },
  'new-customer': { fr: 'nouveau client', en: 'new customer' },
  'no-address-proof': { fr: 'pas de justificatif de domicile', en: 'no proof of address' },
  'residence-permit-address-differs': {
    fr: 'une autre adresse sur le titre de séjour',
    en: 'another address on the residence permit',
  },
  'previous-contract-documents-missing': {
    fr: 'pièces d’un contrat précédent jamais venues',
    en: 'papers of an earlier contract that never came',
  },
  'unpaid-previous-contract': { fr: 'impayé sur un contrat précédent', en: 'unpaid bills of an earlier contract' },
  // Options.
  'connected-tv': { fr: 'TV sur TV connectée', en: 'TV on connected TV' },
  'tv-recorder-80gb': { fr: 'enregistreur TV 80 Go', en: '80 GB TV recorder' },
  'multi-screen-100h': { fr: 'enregistreur multi-écrans 100 h', en: '100 h multi-screen recording' },
  'second-decoder': { fr: 'second décodeur TV', en: 'second TV decoder' },
  'tv-key': { fr: 'clé TV', en: 'TV key' },
  'security-suite': { fr: 'suite de sécurité', en: 'security suite' },
  entertainment: { fr: 'bouquet divertissement', en: 'entertainment bundle' },
  // Why no indemnity is due.
  'not-requested': { fr: 'le client ne l’a pas demandée', en: 'the customer has not asked for it' },
  'not-claimed': { fr: 'le client ne l’a pas réclamée', en: 'the customer has not claimed it' },
  'postponed-in-time': { fr: 'le rendez-vous a été reporté à temps', en: 'the appointment was postponed in time' },
  'cancelled-beforehand': { fr: 'le rendez-vous a été annulé à temps', en: 'the appointment was cancelled in time' },
  'appointment-kept': { fr: 'le rendez-vous a été tenu', en: 'the appointment was kept' },
  'customer-cause': { fr: 'le client en est la cause', en: 'the customer is the cause' },
  'outside-cause': { fr: 'la cause est extérieure à l’opérateur', en: 'the cause lies outside the operator' },
  'not-a-port-or-provider-change': {
    fr: 'il ne s’agit ni d’un portage ni d’un changement de fournisseur',
    en: 'it is neither a porting nor a change of provider',
  },
  'number-not-lost': { fr: 'le numéro n’est pas perdu', en: 'the number is not lost' },
  'no-port-request': { fr: 'aucun portage n’a été demandé', en: 'no porting was asked for' },
  'other-provider': { fr: 'l’autre opérateur en répond', en: 'the other provider answers for it' },
  // Why a legitimate reason is refused.
  'manual-review': { fr: 'à examiner par une personne', en: 'somebody has to look at it' },
  'not-a-permanent-contract': {
    fr: 'le contrat de travail n’était pas à durée indéterminée',
    en: 'the employment contract was not a permanent one',
  },
  'not-main-residence': { fr: 'ce n’est pas la résidence principale', en: 'it is not the main residence' },
  'not-abroad': { fr: 'la nouvelle adresse n’est pas à l’étranger', en: 'the new address is not abroad' },
  'not-long-term': { fr: 'le départ n’est pas durable', en: 'the move is not for long' },
  'outside-antilles-guyane': {
    fr: 'la nouvelle adresse est hors des Antilles et de la Guyane',
    en: 'the new address is outside the French West Indies and Guyane',
  },
  'new-address-covered': { fr: 'la nouvelle adresse est couverte', en: 'the new address is covered' },
  'requested-too-late': { fr: 'la demande vient trop tard', en: 'the request comes too late' },
  'use-not-impossible': { fr: 'le service peut encore être utilisé', en: 'the service can still be used' },
  'detention-under-three-months': {
    fr: 'la détention dure moins de trois mois',
    en: 'detention is under three months',
  },
  'relation-not-listed': { fr: 'ce lien de parenté n’est pas prévu', en: 'this relationship is not provided for' },
  'not-subscribed-for-deceased': {
    fr: 'l’abonnement n’était pas pris pour le défunt',
    en: 'the subscription was not taken for the deceased',
  },
  'not-force-majeure': { fr: 'la force majeure n’est pas reconnue', en: 'force majeure is not recognised' },
  'not-admissible': { fr: 'le dossier n’est pas recevable', en: 'the case is not admissible' },
  'no-price-rise': { fr: 'le prix n’a pas augmenté', en: 'the price has not risen' },
  'proof-missing': { fr: 'le justificatif manque', en: 'the proof is missing' },
  // Why the operator may not terminate.
  'cause-ended': { fr: 'la cause a cessé', en: 'the cause has ended' },
  'notice-required': { fr: 'il faut d’abord une mise en demeure', en: 'a formal notice is needed first' },
  'notice-just-sent': { fr: 'la mise en demeure vient de partir', en: 'the formal notice has just been sent' },
  'notice-period-running': { fr: 'le délai de la mise en demeure court', en: 'the notice period is running' },
  'payment-period-running': { fr: 'le délai de paiement court', en: 'the payment period is running' },
  'extension-running': { fr: 'un délai accordé court', en: 'an extension is running' },
  'not-suspended': { fr: 'le service n’est pas suspendu', en: 'the service is not suspended' },
  // Porting.
  'not-a-fixed-number': { fr: 'ce n’est pas un numéro fixe', en: 'it is not a fixed number' },
  'not-holder': { fr: 'le demandeur n’est pas le titulaire', en: 'who asks is not the holder' },
  'incomplete-request': { fr: 'la demande est incomplète', en: 'the request is incomplete' },
  'geographic-rule': { fr: 'le numéro n’est pas de cette zone', en: 'the number is not of this area' },
  'not-technically-possible': { fr: 'la technique ne le permet pas', en: 'it is not technically possible' },
  'number-inactive': { fr: 'le numéro n’est pas actif', en: 'the number is not active' },
  'port-already-pending': { fr: 'un portage est déjà en cours', en: 'a porting is already under way' },
  'no-orange-phone-contract': { fr: 'aucun contrat de téléphone n’est ouvert', en: 'no telephone contract is open' },
  'not-distance-contract': {
    fr: 'le contrat n’est pas conclu à distance',
    en: 'the contract was not made at a distance',
  },
  'no-early-performance': { fr: 'le service n’a pas commencé plus tôt', en: 'the service did not begin early' },
  'withdrawal-period-over': { fr: 'le délai de rétractation est passé', en: 'the withdrawal period is over' },
  // Subscriptions to third parties.
  terminated: { fr: 'résiliation', en: 'termination' },
  'not-renewable': { fr: 'sans reconduction', en: 'not renewed' },
  'cap-reached': { fr: 'plafond atteint', en: 'cap reached' },
});

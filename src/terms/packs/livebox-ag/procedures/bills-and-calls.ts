import type { Procedure } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { note, reasonOf, refused, say, settled } from './shape.ts';

const LOAD = say('Chargement du compte prépayé de la TV', 'Prepaid TV account loaded');

/** A bill to read again online, or on paper (article 10.1). */
export const billAccess: Procedure = {
  name: 'invoice-access',
  group: 'money',
  title: say('Consultation d’une facture', 'Reading a bill again'),
  summary: say('Le client veut revoir une facture, ou la recevoir sur papier.', 'The customer wants a bill again.'),
  openTo: ['customer'],
  decision: 'invoice-access',
  known: (contract) => ({ asOf: contract.today, authenticated: true }),
  offered: () => ({ paperRequested: false }),
  effects(taken, contract, told) {
    const reason = reasonOf(taken);
    const paper = taken.result.paperCopy === true;
    if (reason !== undefined && !paper) return refused(reason);
    const figures = ['lastOnlineDay', 'paperCopy'];
    if (paper)
      return settled('on-paper', say('Facture papier envoyée', 'Paper bill sent'), {
        changes: [note(contract, 'Facture papier demandée', 'Paper bill asked for')],
        figures,
      });
    // A paper bill is asked for on the site or in the customer area alone.
    const elsewhere = told.paperRequested === true;
    const label = elsewhere
      ? say('Papier : à demander en ligne', 'Paper: to be asked for online')
      : say('Consultable en ligne', 'To be read online');
    return settled(elsewhere ? 'ask-online' : 'online', label, { figures });
  },
};

/** Loading and spending the prepaid account of the television portal (annex 5). */
export const tvAccount: Procedure = {
  name: 'tv-prepaid-account',
  group: 'money',
  title: say('Compte prépayé de la TV', 'Prepaid TV account'),
  summary: say('Le client charge son compte, ou achète avec.', 'The customer loads the account, or buys with it.'),
  openTo: ['network'],
  decision: 'tv-prepaid-account',
  effects(taken, contract) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    const balance = String(taken.result.newBalance);
    return settled('done', say(`Solde : ${balance} €`, `Balance: EUR ${balance}`), {
      charges: chargeOf(taken, taken.result.addedToBill as string, {
        code: 'TV-PREPAID-LOAD',
        label: LOAD,
        kind: 'one-off',
        taxed: true,
        on: contract.openedOn,
      }),
      figures: ['addedToBill', 'newBalance'],
    });
  },
};

/** How much of a call the unlimited calls cover (article 9.4). */
export const callCover: Procedure = {
  name: 'fair-use',
  group: 'money',
  title: say('Appel et forfait illimité', 'A call and the unlimited allowance'),
  summary: say('Le client s’étonne qu’un appel soit compté.', 'The customer wonders why a call was charged.'),
  openTo: ['customer'],
  decision: 'fair-use',
  offered: () => ({
    kind: 'ordinary',
    destinationInOffer: true,
    alreadyCalledThisMonth: false,
    alreadyBeyond250: false,
  }),
  effects(taken) {
    const figures = ['includedSeconds', 'chargeableSeconds'];
    const label =
      taken.result.chargeableSeconds === 0
        ? say('Appel compris', 'Call included')
        : say('Appel compté en tout ou partie', 'Call charged in whole or part');
    return settled(taken.result.eligible === true ? 'included' : 'charged', label, { figures });
  },
};

import { civilDate, isoDate, plusDays } from '../../../../kernel/civil-date.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import { valueOn } from '../../../model/figure.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { figures as stated } from '../figures.ts';
import { amountOf, due, going, letter, onDay, over, owed, refusal, saying, textOf, toldText } from './answer-parts.ts';
import { dayAfter } from './contract-parts.ts';

function lost(taken: Taken): ProcedureEffects {
  const debit = amountOf(taken, 'debit');
  const figures = ['reason', 'lostOn', 'debit', 'debitBy'];
  if (taken.result.debitStillAllowed !== true)
    return { ...over('too-late', ['perdu, trop tard pour prélever', 'lost, too late to debit']), figures };
  return {
    ...over('lost', ['prix préférentiel perdu', 'preferential price lost']),
    charges: owed(taken, {
      code: 'PREFERENTIAL-PRICE',
      words: ['Différence avec le prix du mobile sans forfait', 'Difference with the price without a plan'],
      amount: debit,
      on: textOf(taken, 'lostOn')!,
    }),
    letters: [
      letter(
        'price-lost',
        ['Prix préférentiel de votre mobile', 'Preferential price of your handset'],
        [
          `Le prix préférentiel n’est plus acquis : la différence de ${debit} € est portée à votre compte.`,
          `The preferential price no longer holds: the difference of EUR ${debit} is put to your account.`,
        ],
      ),
    ],
    figures,
  };
}

function priceEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.lost === true) return lost(taken);
  const awaited = told.contractReturnAsked !== false && told.documentsJoined !== true;
  if (!awaited) return over('kept', ['prix préférentiel conservé', 'preferential price kept']);
  const bought = civilDate(toldText(told, 'purchasedOn') ?? contract.orderedOn);
  const by = isoDate(plusDays(bought, valueOn(stated.preferentialReturnDays, civilDate(contract.orderedOn))));
  return {
    ...going('return-awaited', ['contrat signé attendu', 'signed contract awaited']),
    due: due(taken, {
      kind: 'contract-return',
      by: 'customer',
      on: by,
      words: ['Contrat signé et pièces à renvoyer', 'Signed contract and papers to send back'],
    }),
    reviewOn: dayAfter(by),
  };
}

/** A handset bought at the price of a plan, and what loses that price (article 4). */
export const preferentialPrice: Procedure = {
  name: 'preferential-price',
  group: 'sale',
  title: { fr: 'Prix préférentiel du mobile', en: 'Preferential handset price' },
  summary: {
    fr: 'Un mobile a été vendu au prix avec forfait : le contrat signé doit revenir.',
    en: 'A handset was sold at the price of a plan: the signed contract must come back.',
  },
  decision: 'preferential-price',
  known: (contract) => ({ asOf: contract.today }),
  offered: (contract) => ({
    purchasedOn: contract.orderedOn,
    concurrentSubscription: true,
    contractReturnAsked: true,
  }),
  later: [
    onDay('contractReturnedOn', 'agent', ['Contrat signé reçu', 'Signed contract received']),
    saying('documentsJoined', 'agent', true, ['Pièces jointes', 'Papers joined']),
    onDay('damagedReturnOn', 'agent', ['Mobile rendu abîmé', 'Handset returned damaged']),
  ],
  effects: priceEffects,
};

/** How many more lines a customer may take (article 3.2). */
export const contractLimit: Procedure = {
  name: 'contract-limit',
  group: 'sale',
  title: { fr: 'Nouvelles lignes', en: 'Further lines' },
  summary: {
    fr: 'Le client veut d’autres lignes : combien peut-il en prendre aujourd’hui ?',
    en: 'The customer wants further lines: how many may be taken today?',
  },
  openTo: ['customer'],
  decision: 'contract-limit',
  known: (contract) => ({ requestedOn: contract.openedOn }),
  offered: (contract) => ({ requested: 1, activeContracts: [contract.orderedOn] }),
  effects: (taken) =>
    taken.result.eligible === true
      ? { ...over('possible', ['possible', 'possible']), figures: ['maxNow'] }
      : { ...refusal(taken), figures: ['maxNow', 'earliestOn'] },
};

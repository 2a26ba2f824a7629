import { civilDate, isoDate, plusDays, plusMonths } from '../../../../kernel/civil-date.ts';
import { euros, moneyText, NO_MONEY, subtract, sum } from '../../../../kernel/money.ts';
import { type JsonFacts, LifeFault, type Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { sheetItem } from '../price-sheet.ts';
import { beside, going, letter, over, refusal, textOf, toldText, type Words } from './answer-parts.ts';
import { planFrom } from './contract-parts.ts';

const CLAUSES = ['mobile-yt/16.1.d'];

const NOT_HELD = { fr: 'Le contrat n’a pas cette option.', en: 'The contract does not have this option.' };
const NOT_SOLD = { fr: 'Cette option n’est pas sur la fiche tarifaire.', en: 'This option is not on the price sheet.' };

const priceOf = (code: string | undefined) => (code === undefined ? NO_MONEY : (sheetItem(code)?.price ?? NO_MONEY));

/** What the customer pays a month before and after. */
function prices(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const option = toldText(told, 'option');
  const instead = toldText(told, 'instead');
  // Once it is gone the option is where it was announced to be.
  const fresh = contract.today === contract.openedOn;
  if (fresh && option !== undefined && !contract.options.includes(option)) throw new LifeFault('option', NOT_HELD);
  if (instead !== undefined && sheetItem(instead) === undefined) throw new LifeFault('instead', NOT_SOLD);
  const before = euros(contract.monthlyPriceInclTax);
  return {
    kind: 'other',
    currentPrice: contract.monthlyPriceInclTax,
    newPrice: moneyText(sum(subtract(before, priceOf(option)), priceOf(instead))),
    noticeOn: contract.openedOn,
  };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.allowed !== true) return refusal(taken, ['préavis trop court', 'notice too short']);
  const on = toldText(told, 'effectiveOn') ?? textOf(taken, 'earliestEffectiveOn')!;
  const option = toldText(told, 'option') ?? '';
  const instead = toldText(told, 'instead');
  const label = sheetItem(option)?.label ?? { fr: option, en: option };
  const other = instead === undefined ? undefined : sheetItem(instead)!.label;
  const until = textOf(taken, 'freeExitUntil');
  const gone: Words =
    other === undefined
      ? [`L’option « ${label.fr} » s’arrête le ${on}.`, `The option “${label.en}” ends on ${on}.`]
      : [
          `L’option « ${label.fr} » devient « ${other.fr} » le ${on}.`,
          `The option “${label.en}” becomes “${other.en}” on ${on}.`,
        ];
  const exit: Words[] =
    until === undefined
      ? []
      : [
          [
            `Si ce changement ne vous convient pas, vous pouvez quitter le contrat sans frais jusqu’au ${until}.`,
            `If this change does not suit you, you may leave the contract free of charge until ${until}.`,
          ],
        ];
  const notice = letter(
    'notice',
    ['Une option de votre forfait change', 'An option of your plan changes'],
    gone,
    ...exit,
  );
  return {
    ...(contract.today >= on
      ? over('done', ['option retirée ou changée', 'option ended or changed'])
      : going('announced', ['annoncé au client', 'customer told'])),
    changes: [
      planFrom(contract, on, {
        removeOptions: [option],
        ...(instead === undefined ? {} : { addOptions: [instead] }),
      }),
    ],
    letters: [{ ...notice, clauses: CLAUSES }],
    figures: ['earliestEffectiveOn', 'freeExitUntil'],
  };
}

/**
 * The operator ends or changes an option (article 16.1), told beforehand. The contract only says that the notice is reasonable: the
 * one that it gives for its own changes is kept to, with the exit that they open.
 */
export const optionWithdrawal: Procedure = {
  name: 'option-withdrawal',
  group: 'ending',
  title: { fr: 'Retrait ou modification d’une option', en: 'Option ended or changed by the operator' },
  summary: {
    fr: 'L’opérateur met fin à une option du client, ou la remplace par une autre, en le prévenant à temps.',
    en: 'The operator ends an option of the customer, or puts another in its place, telling them in good time.',
  },
  decision: 'price-change',
  clauses: CLAUSES,
  asks: ['effectiveOn'],
  known: prices,
  offered: (contract) => ({ effectiveOn: isoDate(plusDays(plusMonths(civilDate(contract.openedOn), 1), 1)) }),
  extra: [
    beside('option', 'option', true, ['Option retirée', 'Option that ends']),
    beside('instead', 'option', false, ['Remplacée par', 'Replaced by']),
  ],
  effects,
};

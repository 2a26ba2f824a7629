import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import type { ChoiceOption, ChoiceSheet, ChoiceSheetName } from '../../../terms/model/life-choices.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { type Choice, type Holding, holdingOf } from '../domain/choice.ts';
import { selectChoices } from '../store.ts';

/** A sheet of choices of a contract: what may be chosen, what holds, and what was chosen so far, the newest first. */
export interface SheetInForce extends Holding {
  readonly sheet: ChoiceSheet;
  readonly options: readonly ChoiceOption[];
  readonly history: readonly Choice[];
}

/** One sheet of a contract as it stands; `undefined` when the contract has none of that name. */
export function sheetInForce(
  agreement: Agreement,
  name: ChoiceSheetName,
  all: readonly Choice[],
): SheetInForce | undefined {
  const sheet = packOf(agreement.pack)?.life?.choices?.find((one) => one.name === name);
  if (!sheet) return undefined;
  const options = sheet.options(contractFacts(agreement));
  const history = all.filter((one) => one.agreementId === agreement.id && one.sheet === name);
  return { sheet, options, history, ...holdingOf(sheet, options, history[0], agreement.offer) };
}

/** Everything that customers choose under an agreement. */
export async function choicesUnder(tx: Tx, agreement: Agreement): Promise<readonly SheetInForce[]> {
  const all = await selectChoices(tx, agreement.accountId);
  const sheets = packOf(agreement.pack)?.life?.choices ?? [];
  return sheets.flatMap(({ name }) => sheetInForce(agreement, name, all) ?? []);
}

/** Whether a switch is on under an agreement; `undefined` when its contract knows no such option. */
export async function isSwitchedOn(
  tx: Tx,
  agreement: Agreement,
  name: ChoiceSheetName,
  option: string,
): Promise<boolean | undefined> {
  const found = sheetInForce(agreement, name, await selectChoices(tx, agreement.accountId));
  const value = found?.chosen[option];
  return typeof value === 'boolean' ? value : undefined;
}

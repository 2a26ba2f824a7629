import type { Ask, ChargeEffect, DueEffect, JsonFacts } from '../../../model/life.ts';
import type { ContractInLife } from '../../../model/procedure.ts';
import { compensation, dueIn, reasonOf, say, textIn } from './shape.ts';

const LATE = say('Indemnité de mise en service tardive', 'Indemnity for late activation');

/** When the line of another technology starts, and what is awaited until then. */
export interface NewLine {
  readonly refused?: string;
  readonly startsOn?: string;
  readonly due: readonly DueEffect[];
  readonly charges: readonly ChargeEffect[];
  readonly reviewOn?: string;
}

/** Which change of line the contract sees between two technologies; none when the line stays. */
export function lineChange(from: unknown, to: unknown): 'none' | 'xdsl-to-fibre' | 'adsl-to-vdsl' | undefined {
  if (from === to) return undefined;
  if (to === 'fibre') return 'xdsl-to-fibre';
  return from === 'adsl' ? 'adsl-to-vdsl' : 'none';
}

/** Asks the rules on activation about the new line (articles 7.1 and 7.2). */
export function newLine(
  ask: Ask,
  contract: ContractInLife,
  told: JsonFacts,
  change: 'none' | 'xdsl-to-fibre' | 'adsl-to-vdsl',
): NewLine {
  const alreadyConnected = told.alreadyConnected === true;
  const taken = ask('activation', {
    technology: change === 'xdsl-to-fibre' ? 'fibre' : 'xdsl',
    change,
    subscribedOn: contract.openedOn,
    alreadyConnected,
    ...(alreadyConnected ? { lineEligible: told.lineEligible ?? true } : {}),
    lineConnectedOn: told.lineConnectedOn,
    equipmentPluggedOn: told.equipmentPluggedOn,
    monthlyPriceInclTax: contract.monthlyPriceInclTax,
    excused: told.excused === true,
    asOf: contract.today,
  });
  const reason = reasonOf(taken);
  if (reason !== undefined) return { refused: reason, due: [], charges: [] };
  const startsOn = textIn(taken.result, 'activatedOn');
  if (startsOn !== undefined)
    return {
      startsOn,
      due: [],
      charges: compensation(taken, 'compensation', 'IND-LATE-ACTIVATION', LATE, startsOn),
    };
  const plugBy = textIn(taken.result, 'plugDeadline');
  const plug = dueIn(
    taken,
    'plugDeadline',
    'plug-in',
    'customer',
    'Brancher le nouveau matériel',
    'Plug the new equipment in',
  );
  const connect = dueIn(
    taken,
    'latestDate',
    'activation',
    'operator',
    'Mettre la nouvelle ligne en service',
    'Put the new line in service',
  );
  // The line counts as started on the last day to plug in, plugged in or not.
  return { due: [...plug, ...connect], charges: [], ...(plugBy === undefined ? {} : { reviewOn: plugBy }) };
}

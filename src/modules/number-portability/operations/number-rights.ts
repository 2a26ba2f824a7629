import { packOf } from '../../../terms/decide.ts';
import type { NumberLife } from '../../../terms/model/life-numbers.ts';
import type { Agreement } from '../../agreement/index.ts';
import type { Porting } from '../domain/porting.ts';
import { movesOf, type PortingMove } from '../domain/porting-moves.ts';

const TAKES_NUMBERS: ReadonlySet<string> = new Set(['ordered', 'awaiting-activation', 'active', 'suspended']);

/** What a contract lets its customer do with telephone numbers. */
export interface NumberRights {
  /** A number may be brought along from another operator. */
  readonly portIn: boolean;
  readonly rioClauses: readonly string[];
}

const numberLife = (agreement: Agreement): NumberLife => packOf(agreement.pack)?.life?.numbers ?? {};

/** What the contract of an agreement, as it stands, lets one do with numbers. */
export function numberRightsOf(agreement: Agreement): NumberRights {
  const life = numberLife(agreement);
  return {
    portIn: life.portIn !== undefined && TAKES_NUMBERS.has(agreement.state),
    rioClauses: life.rioClauses ?? [],
  };
}

/** What may be done with a port under its contract. */
export function portingMovesOf(porting: Porting, agreement: Agreement): readonly PortingMove[] {
  return movesOf(porting, numberLife(agreement));
}

import { decisionsWith } from '../../model/decision.ts';
import type { Resolved } from '../../model/figure.ts';
import { termsFigures } from './terms-figures.ts';
import { conditionsFigures } from './conditions-figures.ts';

/** Every number that the contract states, beside its clause. */
export const figures = { ...termsFigures, ...conditionsFigures } as const;

export type MobileYtFigures = Resolved<typeof figures>;

/** Declares a decision of this contract: facts, outcome and figures are typed by it. */
export const decision = decisionsWith<MobileYtFigures>();

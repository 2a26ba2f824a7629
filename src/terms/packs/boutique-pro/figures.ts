import { decisionsWith } from '../../model/decision.ts';
import type { Resolved } from '../../model/figure.ts';
import { shopFigures } from './shop-figures.ts';

/** Every number that the contract states, beside its clause. */
export const figures = shopFigures;

export type BoutiqueProFigures = Resolved<typeof figures>;

/** Declares a decision of this contract: facts, outcome and figures are typed by it. */
export const decision = decisionsWith<BoutiqueProFigures>();

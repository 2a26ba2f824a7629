import { decisionsWith } from '../../model/decision.ts';
import type { Resolved } from '../../model/figure.ts';
import { annexFigures } from './annex-figures.ts';
import { lifeFigures } from './life-figures.ts';
import { subscriptionFigures } from './subscription-figures.ts';

/** Every number that the contract states, beside its clause. */
export const figures = { ...subscriptionFigures, ...lifeFigures, ...annexFigures } as const;

export type LiveboxFigures = Resolved<typeof figures>;

/** Declares a decision of this contract: facts, outcome and figures are typed by it. */
export const decision = decisionsWith<LiveboxFigures>();

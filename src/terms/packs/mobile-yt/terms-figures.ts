import { billingFigures } from './billing-figures.ts';
import { endingFigures } from './ending-figures.ts';
import { subscriptionFigures } from './subscription-figures.ts';
import { useFigures } from './use-figures.ts';

/** Figures of the introduction and of articles 1 to 23. */
export const termsFigures = { ...subscriptionFigures, ...billingFigures, ...useFigures, ...endingFigures } as const;

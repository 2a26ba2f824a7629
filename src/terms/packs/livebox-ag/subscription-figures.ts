import { delayFigures } from './delay-figures.ts';
import { priceFigures } from './price-figures.ts';
import { serviceFigures } from './service-figures.ts';

/** Figures of the introduction, articles 1 to 9 and annexes 1 and 2. */
export const subscriptionFigures = { ...priceFigures, ...delayFigures, ...serviceFigures } as const;

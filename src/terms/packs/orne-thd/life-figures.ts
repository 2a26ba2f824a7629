import { endingFigures } from './ending-figures.ts';
import { relationFigures } from './relation-figures.ts';
import { serviceFigures } from './service-figures.ts';

/** Figures of articles 13 to 31, the withdrawal form and the professional paragraphs that complete them. */
export const lifeFigures = { ...endingFigures, ...serviceFigures, ...relationFigures } as const;

import { civilDate } from '../../../kernel/civil-date.ts';
import { resolveFigures } from '../../model/figure.ts';
import { figures } from './figures.ts';

/** The figures of the undated edition, the only one. */
export const known = resolveFigures(figures, civilDate('2025-01-01'));

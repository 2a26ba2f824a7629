import { exampleSheet } from '../../rules/read-sheet.ts';
import rows from './usage-sheet.json' with { type: 'json' };

/**
 * Example prices, made up, of what annex 4 does not print: special numbers, satellites, numbers that its zones leave out.
 */
export const usageSheet = exampleSheet(rows);

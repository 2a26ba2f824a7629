import { exampleSheet } from '../../rules/read-sheet.ts';
import rows from './usage-sheet.json' with { type: 'json' };

/**
 * Example prices, made up, of communications outside the subscription: the contract leaves them to the operator’s list (articles 2.c and 8).
 */
export const usageSheet = exampleSheet(rows);

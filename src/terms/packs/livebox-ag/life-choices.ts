import type { ChoiceSheet } from '../../model/life-choices.ts';
import { consents } from './life-consents.ts';
import { directory } from './life-directory.ts';
import { paymentSolutions } from './life-payment-solutions.ts';

/** What the Livebox contract leaves to its customer (article 8.2.2, annexes 5 and 6). */
export const choices: readonly ChoiceSheet[] = [directory, paymentSolutions, consents];

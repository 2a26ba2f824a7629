import type { ChoiceSheet } from '../../model/life-choices.ts';
import { consents } from './life-consents.ts';
import { directory } from './life-directory.ts';
import { paymentSolutions } from './life-payment-solutions.ts';

/** What the contract of mobile plans in Mayotte leaves to its customer (article 23, payment conditions, privacy policy). */
export const choices: readonly ChoiceSheet[] = [directory, paymentSolutions, consents];

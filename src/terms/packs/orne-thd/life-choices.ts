import type { ChoiceSheet } from '../../model/life-choices.ts';
import { consents } from './life-consents.ts';
import { directory } from './life-directory.ts';

/** What the OrneTHD contract leaves to its customer (articles 22 and 25). */
export const choices: readonly ChoiceSheet[] = [directory, consents];

import type { Clause } from '../../model/clause.ts';
import index from './clauses.json' with { type: 'json' };

/** Every clause of the contract: its article, what it says in our words, what in the product makes it true. */
export const clauses = index as readonly Clause[];

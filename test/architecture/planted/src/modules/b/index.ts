import type { a } from '../a/index.ts';
import { store } from '../a/store.ts';
import { first } from './first.ts';
export const b: [typeof a | undefined, number, number] = [undefined, store, first];

import { store } from '../store.ts';
export const one = store;

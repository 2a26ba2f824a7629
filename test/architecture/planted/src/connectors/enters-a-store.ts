import { store } from '../modules/a/store.ts';
export const one = store;

import { two } from '../terms/packs/two/two.ts';
export const one = two;

import { a } from '../../src/modules/a/index.ts';
export const one = a;

import { first } from './first.ts';
export const second = 2;
export const sum = (): number => first + second;

import { second } from './second.ts';
export const first = 1;
export const both = (): number => first + second;

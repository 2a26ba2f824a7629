import { technique } from '../platform/technique.ts';
export const one = technique;

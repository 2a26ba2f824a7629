export const supports = 1;

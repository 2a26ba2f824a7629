export const technique = 1;

/** Figures of this part of the contract. */
export const shopFigures = {} as const;

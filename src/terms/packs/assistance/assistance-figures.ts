/** Figures of this part of the contract. */
export const assistanceFigures = {} as const;

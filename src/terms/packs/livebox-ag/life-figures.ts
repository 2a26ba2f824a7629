/** Figures of this part of the contract. */
export const lifeFigures = {} as const;

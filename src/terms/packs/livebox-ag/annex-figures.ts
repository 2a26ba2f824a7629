/** Figures of this part of the contract. */
export const annexFigures = {} as const;

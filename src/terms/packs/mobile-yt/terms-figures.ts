/** Figures of this part of the contract. */
export const termsFigures = {} as const;

/** Figures of this part of the contract. */
export const conditionsFigures = {} as const;

/** Figures of this part of the contract. */
export const subscriptionFigures = {} as const;

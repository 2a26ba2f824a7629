/** The day that the contract states: the date of its two contract summaries (annexes 1 and 2). */
export const FIRST_VERSION = '2024-04-11';

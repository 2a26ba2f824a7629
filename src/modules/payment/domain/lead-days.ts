/** Days before the due date at which a debit is handed to the bank: it must have it one settlement day ahead. */
export const LEAD_DAYS = 2;

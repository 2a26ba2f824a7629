/** Bills: what is due, line by line, each with its clause. */
export { addCharge, type NewCharge } from './operations/add-charge.ts';

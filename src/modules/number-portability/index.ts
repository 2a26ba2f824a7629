/** Number portability: the RIO of a line. */
export { RIO_REASONS } from './domain/rio-reasons.ts';

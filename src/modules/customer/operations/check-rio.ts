import { parseRio, rioFault } from '../../../formats/rio.ts';
import { RIO_REASONS } from '../../number-portability/index.ts';

/** Whether a RIO goes with a number: the first fault in words, with the field to correct. Nothing is kept of it. */
export function checkRio({ rio, number }: { readonly rio: string; readonly number: string }) {
  const fault = rioFault(rio, number);
  const operator = parseRio(rio)?.operator ?? null;
  if (fault === undefined) return { valid: true, operator, field: null, message: null };
  const field = fault === 'number-form' ? ('number' as const) : ('rio' as const);
  return { valid: false, operator, field, message: { ...RIO_REASONS[fault] } };
}

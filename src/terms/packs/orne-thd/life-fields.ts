import type { Territory } from '../../../kernel/territory.ts';
import { oneOf } from '../../model/fields.ts';

/** Residential or professional customer. */
export const segment = oneOf('residential', 'professional');
/** Department of the customer or of the premises: Good Friday and 26 December are holidays in Moselle only. */
export const department = oneOf('FR-57', 'FR-54');
/** A service of the contract. */
export const service = oneOf('tv', 'internet', 'fixed-telephony', 'mobile');
/** A line or a number. */
export const lineType = oneOf('fixed', 'mobile');

/** The calendar of what OrneTHD does in Amnéville, whatever the customer's department. */
export const OPERATOR_CALENDAR: Territory = 'FR-57';
/** The clocks of the whole contract. */
export const CONTRACT_CLOCK: Territory = 'FR';

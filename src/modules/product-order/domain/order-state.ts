import { isoDate } from '../../../kernel/civil-date.ts';
import type { AgreementState } from '../../agreement/index.ts';
import type { DocumentFacts, KeptDocuments, OrderState } from './product-order.ts';

/** The state of an order, told by what has become of its agreement and by the papers that lack. */
export function orderState(
  agreement: { readonly state: AgreementState; readonly activated: boolean },
  missing: readonly string[],
): OrderState {
  if (agreement.activated) return 'completed';
  if (agreement.state === 'cancelled' || agreement.state === 'withdrawn') return 'cancelled';
  if (missing.length > 0) return 'pending';
  return agreement.state === 'awaiting-activation' ? 'in-progress' : 'acknowledged';
}

/** Papers told now on top of those told before. */
export function mergeDocuments(before: KeptDocuments, told: DocumentFacts): KeptDocuments {
  const { identityExpiresOn, provided, ...rest } = told;
  return {
    ...before,
    ...rest,
    ...(identityExpiresOn === undefined ? {} : { identityExpiresOn: isoDate(identityExpiresOn) }),
    provided: [...new Set([...before.provided, ...provided])],
  };
}

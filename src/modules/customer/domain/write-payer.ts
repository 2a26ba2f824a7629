import { isoDate } from '../../../kernel/civil-date.ts';
import type { ThirdPartyPayer } from '../../third-party-payer/index.ts';
import { dayText } from './write-values.ts';

/** A payer as screens show it. */
export function payerShape({ accountId: _account, birthDate: _born, because, ...one }: ThirdPartyPayer) {
  return { ...one, namedOn: isoDate(one.namedOn), releasedOn: dayText(one.releasedOn), clauses: [...because] };
}

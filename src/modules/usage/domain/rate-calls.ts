import { firstOfMonth } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import type { CallRecord } from '../../../formats/cdr-csv.ts';
import type { Life } from '../../../terms/model/life.ts';
import type { SubscribedContract } from '../../product-inventory/index.ts';
import type { UsageRow } from '../tables.ts';
import type { Correspondents } from './correspondents.ts';

/** A call with the contract of its line. */
export interface CallToRate {
  readonly call: CallRecord;
  readonly contract: SubscribedContract;
  readonly life: Life;
}

/**
 * Rates one call under the contract of its line, on the day it began in the line's territory. A number counts among the
 * correspondents of the month when the contract rates it under an unlimited allowance.
 */
export function rateOne(one: CallToRate, correspondents: Correspondents, id: string, fileId: string): UsageRow {
  const { call, contract } = one;
  const { territory, characteristics, options } = contract.contract;
  const on = localDate(territory, call.startedAt);
  const month = firstOfMonth(on);
  const rank = correspondents.rankOf(contract.agreementId, month, call.called);
  const rated = one.life.rateCall({
    territory,
    characteristics,
    options,
    version: contract.version,
    calledNumber: call.called,
    ...(call.network === undefined ? {} : { calledNetwork: call.network }),
    durationSeconds: call.duration,
    correspondentRank: rank,
  });
  if (rated.outcome === 'included' || rated.fairUseExceeded) {
    correspondents.count(contract.accountId, contract.agreementId, month, call.called);
  }
  return {
    account_id: contract.accountId,
    id,
    call_id: call.callId,
    file_id: fileId,
    agreement_id: contract.agreementId,
    calling: call.calling,
    called: call.called,
    network: rated.network ?? call.network ?? null,
    started_at: call.startedAt,
    on_date: on,
    duration: call.duration,
    rank,
    pack: contract.pack,
    version: contract.version,
    outcome: rated.outcome,
    zone: rated.zone,
    destination: rated.destination,
    charged_seconds: rated.chargedSeconds,
    fair_use_exceeded: rated.fairUseExceeded,
    amount: parseMoney(rated.amountInclTax) ?? NO_MONEY,
    because: rated.taken.because,
    bill_id: null,
    kind: call.kind,
    quantity: call.quantity,
    charged_units: BigInt(rated.chargedSeconds),
    direction: call.direction,
    visited_country: call.visitedCountry ?? null,
    replaces: call.replaces ?? null,
    replaced_by: null,
  };
}

import { type CivilDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import type { MandateAmendment } from '../../../formats/pain008.ts';
import type { Mandate, SepaPractice } from '../../account/index.ts';
import { nextTargetDay } from './target-days.ts';

/** How a debit is announced and when it is collected. */
export interface DebitPlan {
  readonly announcedOn: CivilDate;
  readonly announcedBy: 'bill' | 'message';
  readonly collectOn: CivilDate;
}

/**
 * The day on which a bill is debited: when it is due, one day at least after the bank has the file, and the days of notice after
 * the customer was told. The bill itself tells, when the mandate stood as it was issued; else a message does, today.
 */
export function planDebit(
  bill: { readonly issuedOn: CivilDate; readonly dueOn: CivilDate },
  mandate: Pick<Mandate, 'signedOn'>,
  practice: Pick<SepaPractice, 'noticeDays'>,
  asOf: CivilDate,
): DebitPlan {
  const toldByBill = mandate.signedOn <= bill.issuedOn;
  const announcedOn = toldByBill ? bill.issuedOn : asOf;
  const earliest = latest(bill.dueOn, plusDays(asOf, 1), plusDays(announcedOn, practice.noticeDays));
  return { announcedOn, announcedBy: toldByBill ? 'bill' : 'message', collectOn: nextTargetDay(earliest) };
}

/** What the next debit has to tell the bank: the account and the creditor that it knew before, where they changed. */
export function amendmentOf(
  mandate: Pick<Mandate, 'previousIban' | 'creditorId' | 'creditorName'>,
  creditor: { readonly id: string; readonly name: string },
): MandateAmendment | undefined {
  const { previousIban, creditorId, creditorName } = mandate;
  const changed: MandateAmendment = {
    ...(previousIban === null ? {} : { previousIban }),
    ...(creditorId === null || creditorId === creditor.id ? {} : { previousCreditorId: creditorId }),
    ...(creditorName === null || creditorName === creditor.name ? {} : { previousCreditorName: creditorName }),
  };
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/**
 * The sequence type of a debit. Edition .02 tells the first debit of a mandate from the following ones; with edition .08 banks
 * take `RCUR` from the first, since the scheme dropped the duty of `FRST` in November 2016.
 */
export function sequenceOf(mandate: Pick<Mandate, 'sequence'>, edition: '02' | '08'): 'FRST' | 'RCUR' {
  return edition === '08' ? 'RCUR' : mandate.sequence;
}

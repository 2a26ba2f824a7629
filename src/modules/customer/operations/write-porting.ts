import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { DecisionBasis } from '../../decision/index.ts';
import {
  isOver,
  type Porting,
  PORTING_STATES,
  type PortingForeseen,
  reasonInWords,
} from '../../number-portability/index.ts';
import { NO_WHY, termOf } from '../domain/why.ts';
import { dayText } from '../domain/write-values.ts';
import type { Why } from '../shapes/basics.ts';
import type { PortingDay, PortingDetail, PortingShape } from '../shapes/numbers.ts';

/** A port as screens read it. */
export function portingShape(one: Porting, why: Why | null): PortingShape {
  return {
    id: one.id,
    accountId: one.accountId,
    agreementId: one.agreementId,
    direction: one.direction,
    number: one.e164,
    shown: displayPhoneNumber(one.e164),
    kind: one.kind,
    state: one.state,
    stateLabel: PORTING_STATES[one.state],
    reason: one.reason === null ? null : reasonInWords(one.reason),
    otherOperator: one.otherOperator,
    rio: one.rio,
    requestedOn: dayText(one.requestedOn),
    desiredOn: dayText(one.desiredOn),
    expectedOn: dayText(one.expectedOn),
    acceptedOn: dayText(one.acceptedOn),
    scheduledOn: dayText(one.scheduledOn),
    portedOn: dayText(one.portedOn),
    lostOn: dayText(one.lostOn),
    restoredOn: dayText(one.restoredOn),
    claimedOn: one.claim?.claimedOn ?? null,
    credited: { delay: one.credited.delay ?? null, loss: one.credited.loss ?? null },
    over: isOver(one.state),
    why,
    version: one.version,
  };
}

/** The days of a port in the order of its life; those that the terms settled with what they rest on. */
export function portingDays(one: Porting, notes: readonly DecisionBasis[]): PortingDay[] {
  const settled = (name: PortingDay['name'], on: CivilDate | null): PortingDay[] =>
    on === null ? [] : [{ name, on: termOf(notes, dayText(on)) }];
  const happened = (name: PortingDay['name'], on: CivilDate | string | null): PortingDay[] => {
    if (on === null) return [];
    return [{ name, on: { value: typeof on === 'string' ? on : dayText(on), why: NO_WHY } }];
  };
  return [
    ...happened('requested', one.requestedOn),
    ...happened('desired', one.desiredOn),
    ...happened('sent', one.sentOn),
    ...happened('accepted', one.acceptedOn),
    ...settled('expected', one.scheduledOn === null ? one.expectedOn : null),
    ...settled('scheduled', one.scheduledOn),
    ...happened('ported', one.portedOn),
    ...happened('lost', one.lostOn),
    ...happened('restored', one.restoredOn),
    ...happened('claimed', one.claim?.claimedOn ?? null),
  ];
}

const whyOf = (because: readonly string[]): Why => ({ decision: null, clauses: [...because] });

/** What the contract says today of a number that is coming. */
export function foreseenShape({ cancellation, delay }: PortingForeseen): PortingDetail['foreseen'] {
  return {
    cancellation: cancellation && {
      possible: cancellation.possible,
      lastDay: cancellation.lastDay,
      reason: cancellation.reason,
      why: whyOf(cancellation.because),
    },
    delay: delay && {
      late: delay.late,
      amount: delay.amountInclTax,
      claimBy: delay.claimBy,
      reason: delay.reason,
      why: whyOf(delay.because),
    },
  };
}

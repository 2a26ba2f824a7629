import { civilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Taken } from '../../../terms/model/life.ts';
import type { AgreementChange } from '../../../terms/model/procedure.ts';
import {
  agreementOf,
  cancelAgreement,
  cancelTermination,
  changePlan,
  commitAgain,
  loseEquipment,
  configureAgreement,
  moveAgreement,
  renumberAgreement,
  replaceEquipment,
  repriceLine,
  resumeAgreement,
  suspendAgreement,
  takeEquipmentBack,
  terminateAgreement,
  terminateByOperator,
  transferAgreement,
} from '../../agreement/index.ts';
import { mayChangeWhileLeaving, mayPassOn } from '../../number-portability/index.ts';
import { recordEvent } from '../../timeline/index.ts';

interface Target {
  readonly accountId: string;
  readonly agreementId: string;
  readonly decision: Taken;
  /** What a suspension is laid to: it alone lifts it. */
  readonly cause: string;
}

type Carry<D extends AgreementChange['do']> = (
  tx: Tx,
  context: Context,
  target: Target,
  change: Extract<AgreementChange, { do: D }>,
) => Promise<Result<unknown>>;

/** How each change is carried out by the agreement's room; what its state makes pointless is done already. */
const CARRY: { readonly [D in AgreementChange['do']]: Carry<D> } = {
  suspend(tx, context, { agreementId, decision, cause }, { on, reason, scope }) {
    const input = { agreementId, on: civilDate(on), reason, decision, cause };
    return suspendAgreement(tx, context, { ...input, ...(scope === undefined ? {} : { scope }) });
  },
  async resume(tx, context, { agreementId, cause }, { on, reason }) {
    if ((await agreementOf(tx, agreementId))?.state !== 'suspended') return ok(undefined);
    return resumeAgreement(tx, context, { agreementId, on: civilDate(on), reason, cause });
  },
  end: (tx, context, { agreementId, decision }, { on, reason, by }) =>
    terminateByOperator(tx, context, {
      agreementId,
      on: civilDate(on),
      reason,
      decision,
      charges: [],
      due: [],
      ...(by === undefined ? {} : { by }),
    }),
  cancel: (tx, context, { agreementId, decision }, { on, reason }) =>
    cancelAgreement(tx, context, { agreementId, on: civilDate(on), reason, decision }),
  terminate: (tx, context, { agreementId }, { on, ground, facts }) =>
    terminateAgreement(tx, context, {
      agreementId,
      receivedOn: civilDate(on),
      // The proof that came with the request makes it free of charge at once.
      ...(typeof facts?.documentsReceivedOn === 'string'
        ? { documentsReceivedOn: civilDate(facts.documentsReceivedOn) }
        : {}),
      ...(ground === undefined ? {} : { reason: { ground, ...(facts === undefined ? {} : { facts }) } }),
    }),
  'cancel-termination': (tx, context, { agreementId }) => cancelTermination(tx, context, { agreementId }),
  async 'change-plan'(tx, context, { agreementId, decision }, { do: _do, on, ...plan }) {
    const agreement = await agreementOf(tx, agreementId);
    const kind = plan.offer === undefined ? (plan.addOptions ? 'option-add' : 'option-remove') : 'plan';
    const change = { kind, on: civilDate(on), immediate: true } as const;
    const free = agreement ? await mayChangeWhileLeaving(tx, context, agreement, change) : ok(undefined);
    return free.ok ? changePlan(tx, context, { agreementId, decision, from: civilDate(on), ...plan }) : free;
  },
  commit: (tx, context, { agreementId, decision }, { on, months, endsOn }) =>
    commitAgain(tx, context, { agreementId, decision, on: civilDate(on), months, endsOn: civilDate(endsOn) }),
  reprice: (tx, context, { agreementId, decision }, { on, code, amountInclTax }) =>
    repriceLine(tx, context, { agreementId, decision, on: civilDate(on), code, amountInclTax }),
  move: (tx, context, { agreementId, decision }, { on, address }) =>
    moveAgreement(tx, context, { agreementId, decision, on: civilDate(on), address }),
  async transfer(tx, context, { agreementId, decision }, { on, toAccountNumber }) {
    const agreement = await agreementOf(tx, agreementId);
    const free = agreement ? await mayPassOn(tx, agreement) : ok(undefined);
    return free.ok
      ? transferAgreement(tx, context, { agreementId, decision, on: civilDate(on), toAccountNumber })
      : free;
  },
  'replace-equipment': (tx, context, { agreementId, decision }, { do: _do, on, condition, ...which }) =>
    replaceEquipment(tx, context, {
      agreementId,
      decision,
      on: civilDate(on),
      condition: condition ?? 'faulty',
      ...which,
    }),
  'lose-equipment': (tx, context, { agreementId, decision }, { do: _do, on, ...which }) =>
    loseEquipment(tx, context, { agreementId, decision, on: civilDate(on), ...which }),
  'take-equipment-back': (tx, context, { agreementId, decision }, { on, kind }) =>
    takeEquipmentBack(tx, context, { agreementId, decision, on: civilDate(on), kind }),
  renumber: (tx, context, { agreementId, decision }, { on }) =>
    renumberAgreement(tx, context, { agreementId, decision, on: civilDate(on) }),
  configure: (tx, context, { agreementId, decision }, { on, characteristics, title }) =>
    configureAgreement(tx, context, { agreementId, decision, on: civilDate(on), characteristics, title }),
  async note(tx, context, { accountId, agreementId, decision }, { on, title }) {
    const event = { accountId, agreementId, kind: 'case-note', on: civilDate(on), title };
    await recordEvent(tx, context, { ...event, decision: decision.decision });
    return ok(undefined);
  },
};

/** Carries out a change of an agreement that a case asks for. */
export function applyChange(
  tx: Tx,
  context: Context,
  target: Target,
  change: AgreementChange,
): Promise<Result<unknown>> {
  const carry = CARRY[change.do] as Carry<AgreementChange['do']>;
  return carry(tx, context, target, change);
}

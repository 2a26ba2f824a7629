import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { freeReserved, insertPortedNumber, stopNumber } from '../store-ported-numbers.ts';

/** Takes in a number that comes from another operator, reserved for an agreement. Refused: somebody here has it. */
export async function takePortedNumber(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly e164: string;
    readonly territory: Territory;
    readonly kind: 'fixed' | 'mobile';
  },
): Promise<Result<{ readonly e164: string }>> {
  if (!(await insertPortedNumber(tx, input))) {
    return fail(
      'number/not-free',
      `Le ${input.e164} est déjà chez l’opérateur.`,
      `${input.e164} is with the operator already.`,
      'number',
    );
  }
  await recordAudit(tx, context, {
    action: 'resource-inventory:take-ported-number',
    subject: `number:${input.e164}`,
    detail: { agreement: input.agreementId },
  });
  return ok({ e164: input.e164 });
}

/** Gives up the number kept for an agreement that waits for another one: it is free at once. */
export async function giveUpReservedNumber(
  tx: Tx,
  _context: Context,
  holder: { readonly accountId: string; readonly agreementId: string },
): Promise<void> {
  await freeReserved(tx, holder);
}

/** One number stops working at an instant: it rests until a day, or has gone to another operator. */
export async function endNumber(
  tx: Tx,
  context: Context,
  input: {
    readonly e164: string;
    readonly at: Instant;
    readonly becomes: { readonly restsUntil: CivilDate } | 'ported-out';
  },
): Promise<void> {
  const restsUntil = input.becomes === 'ported-out' ? null : input.becomes.restsUntil;
  await stopNumber(tx, { e164: input.e164, at: input.at, restsUntil });
  await recordAudit(tx, context, {
    action: 'resource-inventory:end-number',
    subject: `number:${input.e164}`,
    detail: { portedOut: restsUntil === null },
  });
}

import { readPhoneNumber } from '../../../formats/phone-number.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Instant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Line, TelephoneNumber } from '../domain/resource.ts';
import { insertNumbers, startLine, stopLines, takeNumber } from '../store-numbers.ts';

/** Reads a number and checks that it is of the territory's numbering plan. */
export function numberInTerritory(
  text: string,
  territory: Territory,
): Result<{ readonly e164: string; readonly kind: 'fixed' | 'mobile' }> {
  const read = readPhoneNumber(text);
  if (!read)
    return fail(
      'number/wrong-form',
      `« ${text} » n’est pas un numéro.`,
      `"${text}" is not a telephone number.`,
      'number',
    );
  if (!read.territories.includes(territory)) {
    return fail(
      'number/outside-territory',
      `Le ${text} n’est pas un numéro du territoire ${territory}.`,
      `${text} is not a number of territory ${territory}.`,
      'number',
    );
  }
  return ok({ e164: read.e164, kind: read.kind });
}

/** Adds telephone numbers to the operator's; refuses the lot when one of them is not of the territory. */
export async function addNumbers(
  tx: Tx,
  context: Context,
  input: { readonly territory: Territory; readonly numbers: readonly string[] },
): Promise<Result<{ readonly kept: number }>> {
  const read: { e164: string; kind: 'fixed' | 'mobile' }[] = [];
  for (const text of input.numbers) {
    const number = numberInTerritory(text, input.territory);
    if (!number.ok) return number;
    read.push(number.value);
  }
  const kept = await insertNumbers(tx, input.territory, read);
  await recordAudit(tx, context, {
    action: 'resource-inventory:add-numbers',
    subject: `territory:${input.territory}`,
    detail: { kept },
  });
  return ok({ kept });
}

/** Reserves a number for an agreement: that one, or the next free one of the territory. Refused: outside the territory, not free. */
export async function reserveNumber(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly territory: Territory;
    readonly kind?: 'fixed' | 'mobile';
    readonly number?: string;
  },
): Promise<Result<TelephoneNumber>> {
  const wanted = input.number === undefined ? undefined : numberInTerritory(input.number, input.territory);
  if (wanted && !wanted.ok) return wanted;
  const today = localDate(input.territory, context.clock.now());
  const kind = wanted?.value.kind ?? input.kind ?? 'fixed';
  const taken = await takeNumber(tx, { ...input, kind, e164: wanted?.value.e164 ?? null, today });
  if (taken) return ok(taken);
  return wanted
    ? fail('number/not-free', `Le ${input.number} n’est pas libre.`, `${input.number} is not free.`, 'number')
    : fail(
        'number/none-free',
        `Plus aucun numéro libre en ${input.territory}.`,
        `No free number left in ${input.territory}.`,
        'number',
      );
}

/** The agreement's reserved number starts to work at an instant. Refused when it has none. */
export async function assignNumber(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly territory: Territory;
    readonly number?: string;
    readonly at: Instant;
  },
): Promise<Result<Line>> {
  const wanted = input.number === undefined ? undefined : numberInTerritory(input.number, input.territory);
  if (wanted && !wanted.ok) return wanted;
  const line = await startLine(tx, { ...input, e164: wanted?.value.e164 ?? null });
  if (!line)
    return fail(
      'number/none-reserved',
      'Aucun numéro n’est réservé pour ce contrat.',
      'No number is reserved for this contract.',
      'number',
    );
  await recordAudit(tx, context, {
    action: 'resource-inventory:assign-number',
    subject: `number:${line.e164}`,
    detail: { agreement: input.agreementId },
  });
  return ok(line);
}

/** The agreement's numbers stop at an instant and rest until a day before anyone else may have them. */
export async function releaseNumbers(
  tx: Tx,
  _context: Context,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly at: Instant;
    readonly quarantineUntil: CivilDate;
  },
): Promise<void> {
  await stopLines(tx, input);
}

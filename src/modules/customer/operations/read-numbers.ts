import { displayPhoneNumber } from '../../../formats/phone-number.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Account } from '../../account/index.ts';
import { agreementsOf } from '../../agreement/index.ts';
import { numberRightsOf, type Porting, portingOf, riosOfAccount } from '../../number-portability/index.ts';
import { cardProceduresFor } from '../../process-flow/index.ts';
import {
  type Line,
  linesOfAccount,
  numberOf,
  numbersOf,
  type TelephoneNumber,
} from '../../resource-inventory/index.ts';
import { dayText } from '../domain/write-values.ts';
import type { NumbersPage, PhoneLine } from '../shapes/numbers.ts';
import { portingDetails } from './read-portings.ts';

const NO_PORTING = fail('number-portability/not-found', 'Ce portage n’existe pas.', 'There is no such port.');

function lineShape(number: TelephoneNumber, agreementId: string, rio: string | undefined): PhoneLine {
  return {
    number: number.e164,
    shown: displayPhoneNumber(number.e164),
    agreementId,
    kind: number.kind,
    state: number.state as PhoneLine['state'],
    portedIn: number.portedIn,
    restsUntil: dayText(number.quarantineUntil),
    rio: rio ?? null,
  };
}

async function phoneLine(
  tx: Tx,
  line: Line,
  { own, rios }: { readonly own: readonly TelephoneNumber[]; readonly rios: ReadonlyMap<string, string> },
): Promise<PhoneLine[]> {
  const number = own.find((one) => one.e164 === line.e164) ?? (await numberOf(tx, line.e164));
  const here = number?.state === 'assigned' || number?.state === 'quarantine';
  // A number that somebody else has had since is shown to them alone.
  if (!number || !here || (number.agreementId !== null && number.agreementId !== line.agreementId)) return [];
  return [lineShape(number, line.agreementId, rios.get(`${line.agreementId}:${line.e164}`))];
}

/** The numbers of an account (or of one of its contracts) with their RIO, and those that came, come, left or leave. */
export async function readNumbers(
  tx: Tx,
  context: Context,
  account: Pick<Account, 'id' | 'territory'>,
  { agreementId, by = 'agent' }: { readonly agreementId?: string; readonly by?: 'agent' | 'customer' } = {},
): Promise<NumbersPage> {
  const accountId = account.id;
  const [issued, known, numbers, contracts] = await Promise.all([
    riosOfAccount(tx, accountId),
    linesOfAccount(tx, accountId),
    numbersOf(tx, { accountId }),
    agreementsOf(tx, accountId),
  ]);
  const rios = new Map(issued.map((one) => [`${one.agreementId}:${one.e164}`, one.rio]));
  const wanted = (one: { readonly agreementId: string | null }): boolean =>
    agreementId === undefined || one.agreementId === agreementId;
  const last = new Map(known.filter(wanted).map((line) => [line.e164, line]));
  const agreements = contracts.filter((one) => wanted({ agreementId: one.id }));
  const [shown, portings] = await Promise.all([
    Promise.all([...last.values()].map((line) => phoneLine(tx, line, { own: numbers, rios }))),
    portingDetails(tx, context, accountId, agreements),
  ]);
  const lines = shown.flat();
  // A number that waits for the activation has had no line yet.
  const kept = numbers.filter((one) => wanted(one) && one.state === 'reserved');
  lines.push(...kept.map((one) => lineShape(one, one.agreementId!, undefined)));
  return {
    today: dayText(localDate(account.territory, context.clock.now())),
    lines,
    portings,
    rights: agreements.map((one) => {
      const { portIn, rioClauses } = numberRightsOf(one);
      return {
        agreementId: one.id,
        portIn,
        rioWhy: { decision: null, clauses: [...rioClauses] },
        cards: cardProceduresFor(one.pack, by).map(({ name, title, summary }) => ({ name, title, summary })),
      };
    }),
  };
}

/** A port of one of these accounts; another's is refused as if it did not exist. */
export async function portingAmong(
  tx: Tx,
  portingId: string,
  accounts: readonly { readonly id: string }[],
): Promise<Result<Porting>> {
  const found = await portingOf(tx, portingId);
  return found && accounts.some((one) => one.id === found.accountId) ? ok(found) : NO_PORTING;
}

import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY, parseMoney, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Agreement, contractFacts, returnsOf } from '../../agreement/index.ts';
import { openJournal, withoutFault } from '../../decision/index.ts';
import { equipmentOf } from '../../resource-inventory/index.ts';
import type { PieceToReturn } from '../domain/questions/facts.ts';
import { whyOf } from '../domain/why.ts';

/** Long after every time that a contract gives: what is owed by then is what not giving back costs. */
const LONG_AFTER_DAYS = 120;

/** The pieces that the holder of an agreement has, by when each is to come back, and what it costs when it does not. */
export async function askReturns(tx: Tx, context: Context, agreement: Agreement): Promise<PieceToReturn[]> {
  const { accountId, id: agreementId, pack, termsVersion: version, territory } = agreement;
  const today = localDate(territory, context.clock.now());
  const subject = `agreement:${agreementId}`;
  const journal = await openJournal(tx, context, { accountId, subject, pack, version, on: today });
  const held = (await equipmentOf(tx, { accountId, agreementId })).filter((one) => one.state === 'assigned');
  const awaited = (await returnsOf(tx, accountId)).filter((one) => one.returned_on === null);
  const pieces: PieceToReturn[] = [];
  for (const { kind, model, serial } of held) {
    if (journal.life.staysWithCustomer?.(kind) === true) continue;
    const row = awaited.find((one) => one.serial === serial);
    const on = row?.trigger_on ?? agreement.endsOn ?? today;
    const facts = {
      equipment: kind,
      trigger: row?.trigger ?? ('termination' as const),
      triggerOn: isoDate(on),
      ...(row ? { returnBy: isoDate(row.return_by) } : {}),
      depositInclTax: moneyText(row?.deposit ?? NO_MONEY),
    };
    const asked = await withoutFault(async () => {
      const first = journal.life.equipmentReturn(journal.ask, contractFacts(agreement), {
        ...facts,
        asOf: isoDate(on),
      });
      const notice = plusDays(civilDate(first.noticeAfter ?? first.returnBy), 1);
      const late = journal.life.equipmentReturn(journal.ask, contractFacts(agreement), {
        ...facts,
        returnBy: first.returnBy,
        formalNoticePresentedOn: isoDate(notice),
        asOf: isoDate(plusDays(notice, LONG_AFTER_DAYS)),
      });
      return { ok: true as const, value: { first, late } };
    });
    if (!asked.ok) continue;
    const { first, late } = asked.value;
    const fee = sum(...late.charges.map((one) => parseMoney(one.amountInclTax)!));
    pieces.push({
      model,
      serial,
      awaited: row !== undefined,
      returnBy: first.returnBy,
      ...(fee === NO_MONEY ? {} : { feeInclTax: moneyText(fee) }),
      // Nothing of this is journalled: the clauses alone are shown.
      why: { decision: null, clauses: [...first.taken.because] },
      feeWhy: { ...whyOf(late.taken), decision: null },
    });
  }
  return pieces;
}

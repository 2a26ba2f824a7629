import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { PaperChannel } from '../../../terms/model/life-bill-paper.ts';
import { accountOf, changeAccount } from '../../account/index.ts';
import { type DecisionNote, withoutFault } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { saveCallsListed, selectCallsListed } from '../store-papers.ts';
import { openBillTerms } from './bill-terms.ts';

/** How a customer wants the bills to come; what is absent stays as it is. */
export interface BillFormWanted {
  readonly accountId: string;
  /** On paper too, by post. */
  readonly paper?: boolean;
  /** Charged calls listed at the end of each bill. */
  readonly callsListed?: boolean;
  /** Where it was asked for. */
  readonly channel: PaperChannel;
}

export interface BillForm {
  readonly paper: boolean;
  readonly callsListed: boolean;
  readonly notes: readonly DecisionNote[];
}

const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
const NOT_THIS_WAY = fail(
  'bill/paper-not-this-way',
  'Le contrat veut que la facture papier soit demandée sur le site ou dans l’espace client.',
  'The contract wants paper bills to be asked for on the website or in the customer space.',
  'channel',
);

/** How the bills of an account come. */
export async function billFormOf(tx: Tx, accountId: string): Promise<Omit<BillForm, 'notes'>> {
  const [account, callsListed] = await Promise.all([accountOf(tx, accountId), selectCallsListed(tx, accountId)]);
  return { paper: account?.paperBill ?? false, callsListed };
}

/** Chooses how bills come, as far as the contract lets it be asked for this way. Bills that are out stay as they are. */
export async function chooseBillForm(tx: Tx, context: Context, wanted: BillFormWanted): Promise<Result<BillForm>> {
  return withoutFault(async () => {
    const { accountId, channel } = wanted;
    const account = await accountOf(tx, accountId);
    if (!account) return NO_ACCOUNT;
    const paper = wanted.paper ?? account.paperBill;
    const callsListed = wanted.callsListed ?? (await selectCallsListed(tx, accountId));
    const today = localDate(account.territory, context.clock.now());
    let notes: readonly DecisionNote[] = [];
    if (paper && !account.paperBill) {
      const journal = await openBillTerms(tx, context, { account });
      const asOf = isoDate(today);
      const answer = journal?.life.billPaper?.paper?.(journal.ask, { channel, asOf });
      if (answer && !answer.granted) return NOT_THIS_WAY;
      await journal?.save(tx);
      notes = journal?.notes() ?? [];
    }
    if (paper !== account.paperBill) {
      const changed = await changeAccount(tx, context, { accountId, paperBill: paper });
      if (!changed.ok) return changed;
      const title = paper
        ? { fr: 'Factures sur papier demandées', en: 'Paper bills asked for' }
        : { fr: 'Factures sur papier arrêtées', en: 'Paper bills stopped' };
      await recordEvent(tx, context, { accountId, kind: 'bill-form', on: today, title });
    }
    await saveCallsListed(tx, accountId, callsListed);
    await recordAudit(tx, context, {
      action: 'bill:choose-form',
      subject: `account:${accountId}`,
      detail: { paper, callsListed, channel },
    });
    return ok({ paper, callsListed, notes });
  });
}

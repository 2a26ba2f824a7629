import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { AssistanceBill } from '../../../terms/model/life-assistance.ts';
import { sendMessage } from '../../communication/index.ts';
import { notedClauses } from '../../decision/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceLifeOf } from './terms-of.ts';

const FREE: Bilingual = {
  fr: 'L’intervention n’a pas abouti : elle n’est pas facturée.',
  en: 'The intervention did not succeed: it is not billed.',
};
const VISIT: Bilingual = {
  fr: 'La visite à domicile est seule facturée.',
  en: 'The home visit alone is billed.',
};
const BILLED: Bilingual = {
  fr: 'Elle suit la grille tarifaire que vous avez acceptée.',
  en: 'It follows the price list that you accepted.',
};

/** The confirmation that the contract promises: what was done, on which day, and what will be billed, with a receipt asked for. */
export async function confirmByMail(
  tx: Tx,
  context: Context,
  one: AssistanceCase,
  bill: AssistanceBill,
): Promise<void> {
  const life = assistanceLifeOf(one.pack);
  const labels = new Map(life.services(one.segment).map(({ code, label }) => [code, label]));
  const said = (of: 'fr' | 'en'): string => one.services.map(({ code }) => labels.get(code)![of]).join(' ; ');
  const because = [...new Set([...bill.taken.because, ...life.told.confirmation])];
  await sendMessage(tx, context, {
    accountId: one.accountId,
    template: 'assistance-confirmed',
    channel: 'email',
    dedupeKey: `assistance-confirmed:${one.id}`,
    data: {
      number: one.number,
      on: isoDate(localDate(one.territory, context.clock.now())),
      services: { fr: said('fr'), en: said('en') },
      amount: bill.totalInclTax,
      outcome: bill.status === 'not-billed' ? FREE : bill.homeVisitInclTax === '0.00' ? BILLED : VISIT,
      report: one.report ?? '',
      clauses: notedClauses(one.pack, because).map(({ article, summary }) => ({ article, summary })),
    },
  });
}

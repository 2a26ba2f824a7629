import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { sendMessage } from '../../communication/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Instalment } from '../domain/plan.ts';
import type { PlanDetail } from './agree-plan.ts';

type PlanLetter = 'plan-agreed' | 'plan-late' | 'plan-broken' | 'plan-kept' | 'plan-cancelled';

const TITLES: Readonly<Record<PlanLetter, Bilingual>> = {
  'plan-agreed': { fr: 'Échéancier convenu', en: 'Payment plan agreed' },
  'plan-late': { fr: 'Échéance en retard', en: 'Instalment late' },
  'plan-broken': { fr: 'Échéancier rompu : le recouvrement reprend', en: 'Payment plan broken: collection goes on' },
  'plan-kept': { fr: 'Échéancier tenu : la dette est réglée', en: 'Payment plan kept: the debt is settled' },
  'plan-cancelled': { fr: 'Échéancier annulé', en: 'Payment plan cancelled' },
};

/** The dates and amounts of a plan, a line each. */
function schedule(instalments: PlanDetail['instalments'], language: 'fr' | 'en'): string {
  return instalments
    .map(
      ({ due_on, amount }) => `${spokenDate(isoDate(due_on), language)} : ${spokenEuros(moneyText(amount), language)}`,
    )
    .join('\n');
}

/** Tells a customer and the timeline what becomes of a plan; once for each letter, and for each instalment that is late. */
export async function tellPlan(
  tx: Tx,
  context: Context,
  detail: PlanDetail,
  what: { readonly template: PlanLetter; readonly on: CivilDate; readonly instalment?: Instalment },
): Promise<void> {
  const { plan, bills, instalments } = detail;
  const { template, on, instalment } = what;
  const numbers = bills.map((one) => one.bill_number);
  await sendMessage(tx, context, {
    accountId: plan.account_id,
    template,
    channel: template === 'plan-broken' ? 'letter' : 'email',
    dedupeKey: `${template}:${plan.id}${instalment ? `:${instalment.dueOn}` : ''}`,
    data: {
      numbers,
      amount: moneyText(plan.total),
      on: isoDate(on),
      ...(instalment ? { instalment: moneyText(instalment.amount), dueOn: isoDate(instalment.dueOn) } : {}),
      schedule: { fr: schedule(instalments, 'fr'), en: schedule(instalments, 'en') },
    },
  });
  const list = numbers.join(', ');
  const title = TITLES[template];
  await recordEvent(tx, context, {
    accountId: plan.account_id,
    kind: template,
    on,
    title: { fr: `${title.fr} (facture ${list})`, en: `${title.en} (bill ${list})` },
    detail: { planId: plan.id, amount: moneyText(plan.total), bills: bills.map((one) => one.bill_id) },
  });
}

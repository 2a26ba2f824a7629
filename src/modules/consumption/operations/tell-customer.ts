import { type CivilDate, isoDate, lastOfMonth } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sendMessage } from '../../communication/index.ts';
import type { SubscribedContract } from '../../product-inventory/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { MonthUse } from '../../usage/index.ts';
import type { DueAlert } from '../domain/due-alerts.ts';
import { spokenQuantity } from '../domain/spoken-quantity.ts';
import { insertAlert } from '../store.ts';
import { askOfLimit } from './ask-of-limit.ts';

/** A message that is due to the holder of a contract, for what it used in a month. */
export interface AlertToTell {
  readonly contract: SubscribedContract;
  readonly month: CivilDate;
  readonly use: MonthUse;
  readonly alert: DueAlert;
}

function templateOf({ counter, percent }: DueAlert): string {
  if (counter === 'spending') return 'usage-spending';
  return percent === 100 ? 'usage-limit-reached' : 'usage-limit-near';
}

/** Tells a customer of a limit, with the decision of the contract on it; false when they were told already. */
export async function tellCustomer(tx: Tx, context: Context, toTell: AlertToTell): Promise<boolean> {
  const { contract, month, use, alert } = toTell;
  const { accountId, agreementId } = contract;
  const now = context.clock.now();
  const decision = await askOfLimit(tx, context, contract, use, alert);
  const id = uuidV7(now, context.random);
  if (!(await insertAlert(tx, { ...alert, accountId, id, agreementId, month, decision }, now))) return false;
  const { label, percent, unit, beyond } = alert;
  const [used, limit] = [spokenQuantity(alert.used, unit), spokenQuantity(alert.limit, unit)];
  const from = isoDate(month);
  await sendMessage(tx, context, {
    accountId,
    template: templateOf(alert),
    channel: 'email',
    dedupeKey: `usage-alert:${agreementId}:${from}:${alert.counter}:${percent}`,
    data: {
      label,
      used,
      limit,
      percent,
      from,
      to: isoDate(lastOfMonth(month)),
      ...(beyond === null ? {} : { [beyond]: limit }),
    },
  });
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'usage-told',
    on: localDate(contract.contract.territory, now),
    title: {
      fr: `Client prévenu de son usage : ${label.fr}, ${used.fr} sur ${limit.fr}`,
      en: `Customer told of their use: ${label.en}, ${used.en} of ${limit.en}`,
    },
    ...(decision === null ? {} : { decision }),
  });
  return true;
}

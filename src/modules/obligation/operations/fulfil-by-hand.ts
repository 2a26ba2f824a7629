import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Obligation } from '../domain/obligation.ts';
import { lockObligation, markFulfilled } from '../store-one.ts';

const GONE = fail('obligation/not-found', 'Cette obligation n’existe pas.', 'There is no such obligation.', 'id');
const OVER = fail(
  'obligation/closed',
  'Elle n’est plus ouverte : elle a été tenue ou levée entre-temps.',
  'It is no longer open: it was kept or lifted meanwhile.',
);
const AUTOMATIC = fail(
  'obligation/automatic',
  'Le système s’en charge le jour venu : la marquer faite l’empêcherait de la faire.',
  'The system does it on its day: to mark it done would keep it from doing it.',
);
const NOT_OURS = fail(
  'obligation/not-the-operators',
  'Elle attend quelqu’un d’autre que l’opérateur.',
  'It awaits somebody other than the operator.',
);
const OF_CASE = fail(
  'obligation/of-a-case',
  'Elle dépend d’un dossier : c’est là que se dit ce qui a été fait.',
  'It belongs to a case: say there what was done.',
);

/** Marks as kept, by an agent who says how, what only an agent does: what the system does by itself, or a case decides, is refused. */
export async function fulfilByHand(
  tx: Tx,
  context: Context,
  given: { readonly accountId: string; readonly id: string; readonly note: string },
): Promise<Result<Obligation>> {
  const one = await lockObligation(tx, given.accountId, given.id);
  if (!one) return GONE;
  if (one.state !== 'open') return OVER;
  if (one.by !== 'operator') return NOT_OURS;
  if (one.action !== null) return AUTOMATIC;
  if (one.subject.startsWith('case')) return OF_CASE;
  const on = localDate(one.territory, context.clock.now());
  await markFulfilled(tx, one, on);
  await recordAudit(tx, context, {
    action: 'obligation:fulfil',
    subject: `obligation:${one.id}`,
    why: given.note,
    detail: { kind: one.kind, accountId: one.accountId, of: one.subject },
  });
  return ok({ ...one, state: 'fulfilled', closedOn: on });
}

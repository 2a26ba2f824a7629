import { localDate } from '../../../kernel/instant.ts';
import { type Money, parseMoney } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import type { AssistanceCase } from '../domain/assistance-case.ts';

/**
 * What a visit at home costs, tax included: the operator's own price for the segment, since the contract names none. Absent while
 * the operator has settled none: no visit is offered.
 */
export async function homeVisitPrice(
  tx: Tx,
  context: Context,
  { segment, territory }: Pick<AssistanceCase, 'segment' | 'territory'>,
): Promise<Money | undefined> {
  const settings = await settingsOf(tx, context, localDate(territory, context.clock.now()));
  return parseMoney(segment === 'professional' ? settings.homeVisitProfessional : settings.homeVisitResidential);
}

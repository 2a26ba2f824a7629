import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf, versionOf } from '../../../terms/decide.ts';
import { moveToVersion } from '../../product-inventory/index.ts';
import type { Agreement, OnAgreement } from '../domain/agreement.ts';
import { given, updateAgreement } from '../store.ts';
import { keepContractEdition } from './keep-contract.ts';
import { holdAgreement, LIVING, tellChange } from './change-agreement.ts';

/**
 * A running agreement goes over to another edition of its terms from a day on: everything asked later is asked under it. What
 * was decided before keeps the edition it was decided under. Refused: an edition that does not exist, or the one it has.
 */
export async function moveToTerms(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate; readonly version: string; readonly decision?: string },
): Promise<Result<Agreement>> {
  const taken = await holdAgreement(tx, input, LIVING);
  if (!taken.ok) return taken;
  const { pack, termsVersion: before, accountId, id: agreementId } = taken.value;
  const version = versionOf(packOf(pack)!, input.version);
  if (!version || version.id === before) {
    const [fr, en] = ['Le contrat n’a pas cette édition à prendre.', 'There is no such edition to move to.'];
    return fail('agreement/no-such-terms', fr, en, 'version');
  }
  const agreement = await updateAgreement(tx, taken.value, { termsVersion: version.id });
  await moveToVersion(tx, { accountId, agreementId }, version.id);
  await tellChange(tx, context, agreement, {
    kind: 'terms-changed',
    on: input.on,
    title: { fr: `Nouvelles conditions : ${version.label.fr}`, en: `New terms: ${version.label.en}` },
    decision: input.decision,
    detail: { before, now: version.id },
  });
  await keepContractEdition(tx, context, given(agreement));
  return ok(given(agreement));
}

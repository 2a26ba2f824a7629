import type { Tx } from '../../../platform/database/connect.ts';
import { subscribedContracts } from '../../product-inventory/index.ts';
import { linesOf } from '../../resource-inventory/index.ts';
import { numberText } from '../domain/number-text.ts';
import type { FoundLines } from '../domain/rater-tasks.ts';

/** Who had these numbers, and under which contracts. */
export async function findLines(tx: Tx, numbers: readonly number[]): Promise<FoundLines> {
  if (numbers.length === 0) return { numbers, lines: [], agreements: [] };
  const lines = await linesOf(
    tx,
    numbers.map((number) => numberText(number)!),
  );
  const contracts = await subscribedContracts(tx, [...new Set(lines.map((line) => line.agreementId))]);
  const agreements = [...contracts.values()].map(({ agreementId, accountId, pack, version, contract }) => {
    const { territory, characteristics, options } = contract;
    return { agreementId, accountId, pack, version, territory, characteristics, options };
  });
  const known = lines.map(({ e164, from, to, agreementId }) => ({ e164, from, to, agreementId }));
  return { numbers, lines: known, agreements };
}

import type { ContractFacts } from '../../model/life.ts';
import { toldText } from './life-answers.ts';
import sheet from './price-sheet.json' with { type: 'json' };

const BYTES_PER_GIGABYTE = 1_000_000_000;
const UNBLOCKING = 'USAGE-BLOCKING-OPTION';

type Told = Pick<ContractFacts, 'characteristics'> & { readonly options?: readonly string[] };
interface Volumes {
  readonly dataGigabytes: number;
  readonly roamingGigabytes: number;
}

const volumes = new Map<string, Volumes>(Object.entries(sheet.mobilePlans));

function bytes(told: Told, name: keyof Volumes): number {
  const own = told.characteristics[name];
  const gigabytes = typeof own === 'number' ? own : volumes.get(toldText(told, 'mobilePlan') ?? '')?.[name];
  return (gigabytes ?? 0) * BYTES_PER_GIGABYTE;
}

/** Bytes of data a month that the plan includes at home, by the price sheet. */
export function planBytes(told: Told): number {
  return bytes(told, 'dataGigabytes');
}

/** Bytes of them that may be used on the networks of European partners: the ceiling of article 2.d. */
export function roamingBytes(told: Told): number {
  return bytes(told, 'roamingGigabytes');
}

/** Whether use stops at the thresholds of the plan: a blocked plan that its customer has not unblocked. */
export function isBlocked(told: Told): boolean {
  return toldText(told, 'blockedPlan') === 'true' && !(told.options ?? []).includes(UNBLOCKING);
}

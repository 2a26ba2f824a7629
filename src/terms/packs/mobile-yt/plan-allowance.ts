import type { ContractFacts } from '../../model/life.ts';
import { toldText, toldTrue } from './life-answers.ts';
import { sheetItem } from './price-sheet.ts';

type Told = Pick<ContractFacts, 'characteristics'> & { readonly options?: readonly string[] };

const BYTES_PER_GIGABYTE = 1_000_000_000;

function gigabytes(told: { readonly [name: string]: string | number | boolean } | undefined, name: string): number {
  const value = told?.[name];
  return typeof value === 'number' ? value : 0;
}

/** The zones of the sheet whose calls and messages the plan includes. */
export function planZones(told: Told): readonly string[] {
  return (toldText(told, 'includedZones') ?? '').split(' ').filter((zone) => zone !== '');
}

/** Whether the plan's calls, or its messages, are unlimited to its zones; messages are as calls where the sheet says nothing else. */
export function unlimited(told: Told, what: 'voice' | 'messages'): boolean {
  if (what === 'messages' && told.characteristics.unlimitedMessages !== undefined)
    return toldTrue(told, 'unlimitedMessages');
  return toldTrue(told, 'unlimitedVoice');
}

/** Bytes of data a month that the plan and its options include; `undefined` when data is not part of the plan. */
export function dataBytes(told: Told): number | undefined {
  const plan = told.characteristics.dataGigabytes;
  if (typeof plan !== 'number') return undefined;
  const more = (told.options ?? []).map((code) => gigabytes(sheetItem(code)?.characteristics, 'dataGigabytes'));
  return more.reduce((sum, one) => sum + one, plan) * BYTES_PER_GIGABYTE;
}

/** Bytes of them that may be used from the places where roaming is as at home; all of them when the sheet sets no policy. */
export function roamingBytes(told: Told): number | undefined {
  const policy = told.characteristics.roamingGigabytes;
  return typeof policy === 'number' ? policy * BYTES_PER_GIGABYTE : dataBytes(told);
}

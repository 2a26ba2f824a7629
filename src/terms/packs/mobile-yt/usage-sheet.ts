import { moneyText } from '../../../kernel/money.ts';
import { exampleSheet, type WrittenLine } from '../../rules/read-sheet.ts';
import { priceSheet, type SheetItem } from './price-sheet.ts';
import rows from './usage-sheet.json' with { type: 'json' };

/** A zone of calls of the price sheet, whose prefixes stand there without their plus sign. */
function zoneLine(item: SheetItem): WrittenLine[] {
  const { zone, destination, prefixes } = item.characteristics ?? {};
  if (zone === undefined) return [];
  const codes = String(prefixes).split(' ');
  return [
    {
      code: item.code,
      fr: String(destination),
      en: item.label.en,
      kind: 'voice',
      zone: String(zone),
      prefixes: codes.flatMap((code) => (code === '' ? [] : [`+${code}`])).join(' '),
      price: moneyText(item.price),
    },
  ];
}

/**
 * Example prices, made up, of communications outside the plan: the contract leaves all of them to the operator’s sheet
 * (articles 7.4 and 7.5).
 */
export const usageSheet = exampleSheet([...priceSheet.flatMap(zoneLine), ...rows]);

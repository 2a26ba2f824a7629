import type { PriceSheetPage, SheetLine } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

type Say = Words['t'];

function whenFields(t: Say, sheet: PriceSheetPage): FieldSpec[] {
  return [
    { name: 'validFrom', kind: 'date', label: t('sheet.valid-from'), required: true, initial: sheet.on },
    { name: 'note', kind: 'text', label: t('sheet.note'), hint: t('sheet.note-hint') },
  ];
}

function choices(t: Say, group: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: t(`${group}.${value}`) }));
}

function lineFields(t: Say, line: SheetLine | undefined): FieldSpec[] {
  const told = (name: string, initial: string | undefined, more: Partial<FieldSpec> = {}): FieldSpec => ({
    name: `line.${name}`,
    kind: 'text',
    label: t(`sheet.line.${name}`),
    ...(initial === undefined ? {} : { initial }),
    ...more,
  });
  const hint = (name: string): Partial<FieldSpec> => ({ hint: t(`sheet.line.${name}-hint`) });
  return [
    told('price', line?.price, { required: true, ...hint('price') }),
    told('connectionFee', line?.connectionFee, { folded: line !== undefined }),
    told('label.fr', line?.label.fr, { required: true, folded: line !== undefined }),
    told('label.en', line?.label.en, { folded: true }),
    told('code', line?.code, { required: true, folded: line !== undefined, ...hint('code') }),
    told('kind', line?.kind ?? 'voice', {
      kind: 'choice',
      required: true,
      options: choices(t, 'sheet.kind', ['voice', 'sms', 'mms', 'data']),
      folded: line !== undefined,
    }),
    told('direction', line?.direction ?? 'out', {
      kind: 'choice',
      required: true,
      options: choices(t, 'sheet.direction', ['out', 'in']),
      folded: true,
    }),
    told('from', line?.from.join(' '), { folded: true, ...hint('from') }),
    told('prefixes', line?.prefixes.join(' '), { folded: line !== undefined, ...hint('prefixes') }),
    told('zone', line?.zone, { required: true, folded: line !== undefined, ...hint('zone') }),
    told('step', line === undefined ? '1' : String(line.step), { kind: 'count', folded: true, ...hint('step') }),
  ];
}

/** A line of the sheet added, or changed, from a day on. */
export function lineSpec(t: Say, sheet: PriceSheetPage, line?: SheetLine): ActionSpec {
  return {
    key: line ? `line ${line.code}` : 'add',
    title: line ? t('sheet.change', { code: line.label.fr }) : t('sheet.add'),
    path: `/api/price-sheets/${sheet.pack}`,
    fields: [...lineFields(t, line), ...whenFields(t, sheet)],
    fixed: { basedOn: sheet.sheetId },
  };
}

/** A line that the sheet has no more from a day on. */
export function removalSpec(t: Say, sheet: PriceSheetPage, line: SheetLine): ActionSpec {
  return {
    key: `remove ${line.code}`,
    title: t('sheet.remove', { code: line.label.fr }),
    lede: t('sheet.remove-lede'),
    path: `/api/price-sheets/${sheet.pack}`,
    fields: whenFields(t, sheet),
    fixed: { basedOn: sheet.sheetId, remove: line.code },
  };
}

/** The whole sheet as a file says it, from a day on. */
export function fileSpec(t: Say, sheet: PriceSheetPage, name: string, csv: string): ActionSpec {
  return {
    key: `file ${name}`,
    title: t('sheet.import-title'),
    lede: t('sheet.import-lede', { name }),
    path: `/api/price-sheets/${sheet.pack}`,
    fields: whenFields(t, sheet),
    fixed: { basedOn: sheet.sheetId, csv },
  };
}

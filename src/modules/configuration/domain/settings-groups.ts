import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Imprint, OperatorSettings } from '../../account/index.ts';
import * as check from './check-value.ts';

/** Settings that are changed together. */
export const GROUPS = ['identity', 'bank', 'contacts', 'billing'] as const;
export type SettingsGroup = (typeof GROUPS)[number];

/** One setting of a screen: where it is kept, and what is refused. */
export interface SettingField {
  readonly name: string;
  readonly group: SettingsGroup;
  readonly key: keyof OperatorSettings;
  /** A part of what the papers say, rather than a setting of its own. */
  readonly part?: keyof Imprint;
  readonly kind: 'text' | 'lines' | 'count';
  readonly required?: true;
  /** Written without spaces, in capitals. */
  readonly code?: true;
  readonly most: number;
  readonly check?: check.Check;
}

const homeVisit = { kind: 'text', most: 7, check: check.amount } as const;
const imprint = { key: 'imprint', kind: 'text' } as const;

/** The settings of the operator's screen, in their order. */
export const FIELDS: readonly SettingField[] = [
  { name: 'name', group: 'identity', key: 'name', kind: 'text', required: true, most: 100 },
  { name: 'logoText', group: 'identity', ...imprint, part: 'logoText', most: 60 },
  { name: 'legalForm', group: 'identity', ...imprint, part: 'legalForm', most: 200 },
  { name: 'address', group: 'identity', key: 'address', kind: 'lines', required: true, most: 200 },
  { name: 'siren', group: 'identity', key: 'siren', kind: 'text', code: true, most: 9, check: check.siren },
  {
    name: 'vatNumber',
    group: 'identity',
    key: 'vatNumber',
    kind: 'text',
    code: true,
    most: 20,
    check: check.vatNumber,
  },
  {
    name: 'operatorCode',
    group: 'identity',
    key: 'operatorCode',
    kind: 'text',
    code: true,
    most: 2,
    check: check.operatorCode,
  },
  { name: 'creditorId', group: 'bank', key: 'creditorId', kind: 'text', code: true, most: 35, check: check.creditorId },
  { name: 'iban', group: 'bank', key: 'iban', kind: 'text', code: true, most: 34 },
  { name: 'bic', group: 'bank', key: 'bic', kind: 'text', code: true, most: 11 },
  { name: 'mailSender', group: 'contacts', key: 'mailSender', kind: 'text', most: 200, check: check.email },
  { name: 'supportPhone', group: 'contacts', ...imprint, part: 'supportPhone', most: 40, check: check.phone },
  { name: 'supportHours', group: 'contacts', ...imprint, part: 'supportHours', most: 200 },
  { name: 'supportAddress', group: 'contacts', key: 'imprint', part: 'supportAddress', kind: 'lines', most: 200 },
  { name: 'mediator', group: 'contacts', ...imprint, part: 'mediator', most: 200 },
  {
    name: 'billingDay',
    group: 'billing',
    key: 'billingDay',
    kind: 'count',
    required: true,
    most: 2,
    check: check.between(1, 28),
  },
  {
    name: 'paymentTermDays',
    group: 'billing',
    key: 'paymentTermDays',
    kind: 'count',
    required: true,
    most: 2,
    check: check.between(0, 90),
  },
  { name: 'homeVisitResidential', group: 'billing', ...homeVisit, key: 'homeVisitResidential' },
  { name: 'homeVisitProfessional', group: 'billing', ...homeVisit, key: 'homeVisitProfessional' },
];

const MOST_LINES = 6;

/** An amount as it is typed in either language, with two decimals: `79,9` becomes `79.90`. */
function euroText(typed: string): string {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s€]/g, ''));
  return match ? `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}` : typed.trim();
}

/** A setting as text: lines one below the other. */
export function settingText(settings: OperatorSettings, field: SettingField): string {
  const whole = settings[field.key];
  const value: unknown = field.part === undefined ? whole : (whole as Imprint)[field.part];
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

function tidy(field: SettingField, text: string): string {
  if (field.code) return text.replace(/\s/g, '').toUpperCase();
  if (field.check === check.amount) return euroText(text);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(field.kind === 'lines' ? '\n' : ' ');
}

/** Reads what was typed in a field; empty when it is to be empty. */
export function readField(field: SettingField, typed: string | undefined): Result<string> {
  const text = tidy(field, typed ?? '');
  if (text === '')
    return field.required
      ? fail('configuration/needed', 'Cette valeur est nécessaire.', 'This value is needed.', field.name)
      : ok('');
  const lines = text.split('\n');
  if (lines.length > MOST_LINES || lines.some((line) => line.length > field.most))
    return fail('configuration/too-long', 'Cette valeur est trop longue.', 'This value is too long.', field.name);
  const wrong = field.check?.(text);
  return wrong ? { ok: false, failure: { ...wrong, field: field.name } } : ok(text);
}

/** The settings that texts of fields stand for, those that are not told left as they are. */
export function settingsFrom(
  before: OperatorSettings,
  values: ReadonlyMap<SettingField, string>,
): Partial<OperatorSettings> {
  const settings: Record<string, unknown> = {};
  for (const [field, text] of values) {
    const lines = text === '' ? [] : text.split('\n');
    const value = field.kind === 'count' ? Number(text) : field.kind === 'lines' ? lines : text;
    if (field.part === undefined) settings[field.key] = value;
    else settings[field.key] = { ...((settings[field.key] ?? before[field.key]) as Imprint), [field.part]: value };
  }
  return settings;
}

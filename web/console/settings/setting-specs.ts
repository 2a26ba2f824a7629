import type { CalendarPage, CatalogPage, ConfigurationPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

type Say = Words['t'];
export type Group = ConfigurationPage['groups'][number];
export type Item = CatalogPage['contracts'][number]['items'][number];
export type CalendarPart = 'closedDays' | 'desks' | 'visitSlots';

const HINTED = new Set(['logoText', 'legalForm', 'siren', 'vatNumber', 'operatorCode', 'creditorId', 'mailSender']);
/** Days of the week as they are chosen: spans first, then one by one. */
export const WEEK_DAYS = ['1-5', '1-6', '1-7', '1', '2', '3', '4', '5', '6', '7'] as const;

function whyField(t: Say): FieldSpec {
  return { name: 'why', kind: 'text', label: t('settings.why'), hint: t('settings.why-hint'), required: true };
}

function fromField(t: Say, today: string): FieldSpec {
  return { name: 'from', kind: 'date', label: t('settings.from'), required: true, initial: today };
}

/** The settings of a group, changed together from a day on. */
export function groupSpec(t: Say, group: Group, today: string): ActionSpec {
  return {
    key: group.code,
    title: t(`settings.change-${group.code}`),
    path: `/api/configuration/settings/${group.code}`,
    version: group.version,
    fields: [
      ...group.fields.map((field): FieldSpec => ({
        name: `values.${field.name}`,
        kind: field.kind === 'lines' ? 'long-text' : 'text',
        label: t(`setting.${field.name}`),
        initial: field.value,
        ...(field.required ? { required: true } : {}),
        ...(HINTED.has(field.name) ? { hint: t(`setting.${field.name}-hint`) } : {}),
      })),
      fromField(t, today),
      whyField(t),
    ],
  };
}

/** An offer put on sale or off from a day on. */
export function saleSpec(t: Say, item: Item, name: string, today: string): ActionSpec {
  return {
    key: `${item.pack}:${item.code}`,
    title: t(item.onSale ? 'catalog.take-off' : 'catalog.put-on'),
    lede: name,
    path: `/api/configuration/catalog/${item.pack}/${item.code}`,
    version: item.version,
    fields: [fromField(t, today), whyField(t)],
    fixed: { onSale: !item.onSale },
  };
}

function lineFields(t: Say, part: CalendarPart, territories: readonly string[]): FieldSpec[] {
  const told = (name: string, kind: FieldSpec['kind'], more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    kind,
    label: t(`calendar.${name}`),
    ...more,
  });
  const days = told('days', 'choice', {
    required: true,
    options: WEEK_DAYS.map((value) => ({ value, label: t(`week.${value}`) })),
  });
  const where = told('territory', 'choice', {
    options: territories.map((value) => ({ value, label: t(`territory.${value}`) })),
  });
  if (part === 'closedDays')
    return [told('on', 'date', { required: true }), told('label', 'text', { required: true }), where];
  if (part === 'desks')
    return [
      told('desk', 'text', { required: true }),
      days,
      told('opens', 'text', { required: true, hint: t('calendar.hour-hint') }),
      told('closes', 'text', { required: true, hint: t('calendar.hour-hint') }),
    ];
  return [
    days,
    told('begins', 'text', { required: true, hint: t('calendar.hour-hint') }),
    told('ends', 'text', { required: true, hint: t('calendar.hour-hint') }),
    told('visits', 'count', { hint: t('calendar.visits-hint') }),
    where,
  ];
}

/** A part of the calendar, changed whole. */
export function calendarSpec(t: Say, page: CalendarPage, part: CalendarPart): ActionSpec {
  const initial = page[part].map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value)])),
  );
  return {
    key: part,
    title: t(`calendar.change-${part}`),
    path: '/api/configuration/calendar',
    version: page.version,
    fields: [
      {
        name: part,
        kind: 'lines',
        label: t(`calendar.${part}`),
        required: true,
        initial,
        line: lineFields(t, part, page.territories),
      },
      ...(part === 'closedDays' ? [] : [fromField(t, page.today)]),
      whyField(t),
    ],
  };
}

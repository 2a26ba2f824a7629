import type { Reading, ReadingPreview } from '../../api/shapes.ts';
import { Choices, Field, Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { meaningsFrom, meaningsText } from './meanings.ts';

export const FIELDS = [
  'call_id',
  'calling_number',
  'called_number',
  'started_at',
  'duration_seconds',
  'kind',
  'quantity',
  'direction',
  'called_network',
  'visited_country',
  'replaces',
] as const;
type FieldName = (typeof FIELDS)[number];

interface Props {
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
}

function Select(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(given) => (
        <select {...given} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const PLACES = ['GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE', 'FR'] as const;
const DATES = ['ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms', 'epoch-us'] as const;

/** How a source writes: its form, its dates, its units, and whose numbering plan is dialled. */
export function WritingFields({ reading, onChange }: Props) {
  const { t, word } = useWords();
  const set = (change: Partial<Reading>): void => onChange({ ...reading, ...change });
  const options = (group: string, codes: readonly string[]) => codes.map((code) => [code, word(group, code)] as const);
  const isText = reading.format !== 'json-lines';
  return (
    <>
      <Select
        label={t('usage.format')}
        value={reading.format}
        options={options('usage-format', ['csv', 'asterisk', 'freeswitch', 'json-lines'])}
        onChange={(value) => set({ format: value as Reading['format'] })}
      />
      {isText ? (
        <Select
          label={t('usage.separator')}
          value={reading.separator}
          options={Object.entries(SEPARATORS).map(([value, code]) => [value, word('usage-separator', code)] as const)}
          onChange={(value) => set({ separator: value as Reading['separator'] })}
        />
      ) : null}
      {isText ? (
        <Tick type="checkbox" checked={reading.header} onChange={(header) => set({ header, columns: {} })}>
          {t('usage.header')}
        </Tick>
      ) : null}
      <Select
        label={t('usage.territory')}
        hint={t('usage.territory-hint')}
        value={reading.territory}
        options={options('usage-place', PLACES)}
        onChange={(value) => set({ territory: value as Reading['territory'] })}
      />
      <Select
        label={t('usage.date-form')}
        value={reading.dateForm}
        options={options('usage-date', DATES)}
        onChange={(value) => set({ dateForm: value as Reading['dateForm'] })}
      />
      <Select
        label={t('usage.time-zone')}
        value={reading.timeZone}
        options={options('usage-place', [...PLACES, 'UTC'])}
        onChange={(value) => set({ timeZone: value as Reading['timeZone'] })}
      />
      <Select
        label={t('usage.duration-unit')}
        value={reading.durationUnit}
        options={options('usage-duration', ['s', 'ms', 'min', 'hms'])}
        onChange={(value) => set({ durationUnit: value as Reading['durationUnit'] })}
      />
    </>
  );
}

/** Which column of the sample gives which field. */
export function ColumnFields({ reading, onChange, columns }: Props & { readonly columns: ReadingPreview['columns'] }) {
  const { t, word } = useWords();
  const place = (text: string): string | number => columns.find((one) => String(one.name) === text)?.name ?? text;
  const choose = (field: FieldName, at: number, text: string): void => {
    const before = reading.columns[field] ?? [];
    const next = at === 0 ? (text === '' ? [] : [place(text), ...before.slice(1)]) : [before[0]!, place(text)];
    const told = next.filter((one) => one !== '');
    const { [field]: _gone, ...others } = reading.columns;
    onChange({ ...reading, columns: told.length === 0 ? others : { ...others, [field]: told } });
  };
  const label = (one: ReadingPreview['columns'][number]): string => {
    const name = typeof one.name === 'number' ? t('usage.column', { name: one.name }) : one.name;
    const example = one.examples.find((text) => text !== '');
    return example === undefined ? name : `${name} (${example.slice(0, 24)})`;
  };
  const named = columns.map((one) => [String(one.name), label(one)] as const);
  const options = [['', '—'] as const, ...named];
  return (
    <>
      {FIELDS.map((field) => (
        <Select
          key={field}
          label={word('usage-field', field)}
          value={String(reading.columns[field]?.[0] ?? '')}
          options={options}
          onChange={(text) => choose(field, 0, text)}
        />
      ))}
      {reading.columns.started_at ? (
        <Select
          label={t('usage.form-second')}
          value={String(reading.columns.started_at[1] ?? '')}
          options={options}
          onChange={(text) => choose('started_at', 1, text)}
        />
      ) : null}
    </>
  );
}

/** What few switches need: prefixes, words of their own, calls to be left aside. */
export function FinerFields({ reading, onChange }: Props) {
  const { t, word } = useWords();
  const set = (change: Partial<Reading>): void => onChange({ ...reading, ...change });
  const setDefault = (field: FieldName, value: string): void => {
    const { [field]: _gone, ...others } = reading.defaults;
    set({ defaults: value === '' ? others : { ...others, [field]: value } });
  };
  const none = ['', '—'] as const;
  return (
    <>
      <Select
        label={t('usage.quantity-unit')}
        value={reading.quantityUnit}
        options={['1', 'kB', 'KiB', 'MB', 'MiB'].map((unit) => [unit, word('usage-quantity', unit)] as const)}
        onChange={(value) => set({ quantityUnit: value as Reading['quantityUnit'] })}
      />
      <Select
        label={t('usage.default-kind')}
        value={reading.defaults.kind ?? ''}
        options={[none, ...['voice', 'sms', 'mms', 'data'].map((one) => [one, word('usage-kind', one)] as const)]}
        onChange={(value) => setDefault('kind', value)}
      />
      <Select
        label={t('usage.default-direction')}
        value={reading.defaults.direction ?? ''}
        options={[none, ...['out', 'in'].map((one) => [one, word('usage-direction', one)] as const)]}
        onChange={(value) => setDefault('direction', value)}
      />
      <Field label={t('usage.id-prefix')} hint={t('usage.id-prefix-hint')}>
        {(given) => (
          <input
            {...given}
            value={reading.idPrefix}
            onChange={(event) => set({ idPrefix: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={t('usage.prefixes')} hint={t('usage.prefixes-hint')}>
        {(given) => (
          <input
            {...given}
            defaultValue={reading.prefixes.join(', ')}
            inputMode="numeric"
            onBlur={(event) => set({ prefixes: event.target.value.split(/[\s,;]+/).filter(Boolean) })}
          />
        )}
      </Field>
      <Field label={t('usage.meanings')} hint={t('usage.meanings-hint')}>
        {(given) => (
          <textarea
            {...given}
            rows={3}
            defaultValue={meaningsText(reading.meanings)}
            onBlur={(event) => set({ meanings: meaningsFrom(event.target.value) })}
          />
        )}
      </Field>
      <Choices label={t('usage.form-more')}>
        <Tick type="checkbox" checked={reading.bareInternational} onChange={(on) => set({ bareInternational: on })}>
          {t('usage.bare')}
        </Tick>
        <Tick type="checkbox" checked={reading.skipInternal} onChange={(on) => set({ skipInternal: on })}>
          {t('usage.skip-internal')}
        </Tick>
      </Choices>
    </>
  );
}

import { Choices, Field, Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import type { FieldSpec, Option, Parts, SpecFieldProps } from './action-spec.ts';
import { AddressField } from './address-field.tsx';
import { LinesField } from './lines-field.tsx';

const TYPES: Readonly<Record<string, string>> = {
  date: 'date',
  password: 'password',
  'local-time': 'datetime-local',
  moment: 'datetime-local',
};
const KEYBOARDS: Readonly<Record<string, 'decimal' | 'numeric'>> = { amount: 'decimal', count: 'numeric' };

function Many({ spec, value, error, onChange }: SpecFieldProps) {
  const taken = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <Choices label={spec.label} hint={spec.hint} error={error}>
      {(spec.options ?? []).map((option) => (
        <Tick
          key={option.value}
          type="checkbox"
          checked={taken.includes(option.value)}
          onChange={(checked) =>
            onChange(checked ? [...taken, option.value] : taken.filter((one) => one !== option.value))
          }
        >
          {option.label}
        </Tick>
      ))}
    </Choices>
  );
}

/** A field in which one of a few values is chosen. */
function useOptions(spec: FieldSpec): readonly Option[] | undefined {
  const { t } = useWords();
  if (spec.kind === 'choice') return spec.options ?? [];
  if (spec.kind !== 'yes-no') return undefined;
  return [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ];
}

/** The hint of a field, with why some of its choices cannot be taken: once for those that share a reason. */
function hintOf(spec: FieldSpec): string | undefined {
  const refused = new Map<string, string[]>();
  for (const { label, refused: why } of spec.options ?? [])
    if (why !== undefined) refused.set(why, [...(refused.get(why) ?? []), label]);
  const reasons = [...refused].map(([why, labels]) => `${labels.join(', ')} : ${why}`);
  const all = [...(spec.hint === undefined ? [] : [spec.hint]), ...reasons];
  return all.length === 0 ? undefined : all.join(' ');
}

function Plain({ spec, value, error, onChange }: SpecFieldProps) {
  const { t } = useWords();
  const text = typeof value === 'string' ? value : '';
  const options = useOptions(spec);
  const label = spec.required ? spec.label : t('form.optional', { label: spec.label });
  return (
    <Field label={label} hint={hintOf(spec)} error={error}>
      {(given) =>
        spec.kind === 'long-text' ? (
          <textarea
            {...given}
            name={spec.name}
            rows={6}
            required={spec.required}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : options ? (
          <select
            {...given}
            name={spec.name}
            required={spec.required}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{t('form.choose')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.refused !== undefined}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <>
            <input
              {...given}
              name={spec.name}
              type={TYPES[spec.kind] ?? 'text'}
              inputMode={KEYBOARDS[spec.kind]}
              list={spec.options ? `${given.id}-known` : undefined}
              required={spec.required}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
            {spec.options ? (
              <datalist id={`${given.id}-known`}>
                {spec.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </datalist>
            ) : null}
          </>
        )
      }
    </Field>
  );
}

/** A field of a form that is told as data. */
export function SpecField(props: SpecFieldProps) {
  const { spec, value, onChange } = props;
  switch (spec.kind) {
    case 'many':
      return <Many {...props} />;
    case 'lines':
      return <LinesField {...props} part={(given) => <SpecField {...given} />} />;
    case 'address':
      return <AddressField {...props} value={value as Parts} />;
    case 'tick':
      return (
        <Tick type="checkbox" checked={value === true} onChange={onChange}>
          {spec.label}
        </Tick>
      );
    default:
      return <Plain {...props} />;
  }
}

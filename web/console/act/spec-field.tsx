import { Choices, Field, Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import type { FieldSpec, Value } from './action-spec.ts';

interface SpecFieldProps {
  readonly spec: FieldSpec;
  readonly value: Value;
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}

const TYPES = { text: 'text', date: 'date', 'local-time': 'datetime-local', amount: 'text' } as const;

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

/** A field of a form that is told as data. */
export function SpecField(props: SpecFieldProps) {
  const { spec, value, error, onChange } = props;
  const { t } = useWords();
  if (spec.kind === 'many') return <Many {...props} />;
  if (spec.kind === 'tick') {
    return (
      <Tick type="checkbox" checked={value === true} onChange={onChange}>
        {spec.label}
      </Tick>
    );
  }
  const text = typeof value === 'string' ? value : '';
  const yesNo = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ];
  return (
    <Field
      label={spec.required ? spec.label : t('form.optional', { label: spec.label })}
      hint={spec.hint}
      error={error}
    >
      {(given) =>
        spec.kind === 'choice' || spec.kind === 'yes-no' ? (
          <select
            {...given}
            name={spec.name}
            required={spec.required}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          >
            <option value="">{t('form.choose')}</option>
            {(spec.kind === 'yes-no' ? yesNo : (spec.options ?? [])).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...given}
            name={spec.name}
            type={TYPES[spec.kind as keyof typeof TYPES]}
            inputMode={spec.kind === 'amount' ? 'decimal' : undefined}
            required={spec.required}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

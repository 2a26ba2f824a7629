import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import { useWords } from '../../design/language.tsx';
import { Fragment, type ReactNode } from 'react';
import type { Parts, SpecFieldProps } from './action-spec.ts';

interface LinesFieldProps extends SpecFieldProps {
  /** Draws one field of a line. */
  readonly part: (given: SpecFieldProps) => ReactNode;
}

/** A list, one line after the other: dates, calls, periods. */
export function LinesField({ spec, value, error, onChange, part }: LinesFieldProps) {
  const { t } = useWords();
  const lines = Array.isArray(value) ? (value as readonly Parts[]) : [];
  const fields = spec.line ?? [];
  const label = spec.required ? spec.label : t('form.optional', { label: spec.label });
  return (
    <Choices label={label} hint={spec.hint} error={error}>
      <div className="stack">
        {lines.map((line, i) => (
          <div key={i} className="line">
            <div className="form-pair">
              {fields.map((field) => (
                <Fragment key={field.name}>
                  {part({
                    spec: { ...field, label: field.label || t('form.line', { count: i + 1 }) },
                    value: line[field.name] ?? '',
                    onChange: (given) => {
                      const changed = { ...line, [field.name]: given as Parts[string] };
                      onChange(lines.map((one, at) => (at === i ? changed : one)));
                    },
                  })}
                </Fragment>
              ))}
            </div>
            <Button
              look="quiet"
              small
              aria-label={t('form.remove-line', { count: i + 1 })}
              onClick={() => onChange(lines.filter((_, at) => at !== i))}
            >
              <Icon name="close" />
            </Button>
          </div>
        ))}
        <p>
          <Button small onClick={() => onChange([...lines, {}])}>
            <Icon name="plus" /> {t('form.add-line')}
          </Button>
        </p>
      </div>
    </Choices>
  );
}

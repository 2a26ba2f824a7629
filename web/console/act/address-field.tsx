import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { Choices, Field, Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { addressesQuery } from '../queries.ts';
import type { Parts, SpecFieldProps } from './action-spec.ts';

const PARTS = ['line', 'postcode', 'city'] as const;

function Served({ territory, onChoose }: { readonly territory: string; readonly onChoose: (address: Parts) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const found = useQuery(addressesQuery(text, territory));
  return (
    <>
      <Field label={t('form.address-search')} hint={t('form.address-search-hint')}>
        {(given) => <input {...given} type="search" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {(found.data ?? []).slice(0, 6).map((one) => (
        <Tick
          key={one.id}
          type="radio"
          name="served-address"
          checked={chosen === one.id}
          onChange={() => {
            setChosen(one.id);
            onChoose({ line: one.street, postcode: one.postcode, city: one.commune });
          }}
        >
          {one.street}, {one.postcode} {one.commune}
        </Tick>
      ))}
    </>
  );
}

/** An address in its three parts; an agent may take it from those that the networks reach. */
export function AddressField({
  spec,
  value,
  error,
  onChange,
}: Omit<SpecFieldProps, 'value'> & { readonly value: Parts }) {
  const { t } = useWords();
  const agent = useQuery(sessionQuery).data?.user?.kind === 'agent';
  return (
    <Choices
      label={spec.required ? spec.label : t('form.optional', { label: spec.label })}
      hint={spec.hint}
      error={error}
    >
      <div className="stack">
        {agent && spec.territory ? <Served territory={spec.territory} onChoose={onChange} /> : null}
        {PARTS.map((part) => (
          <Field key={part} label={t(`form.address-${part}`)}>
            {(given) => (
              <input
                {...given}
                name={`${spec.name}.${part}`}
                value={String(value[part] ?? '')}
                required={spec.required}
                autoComplete={
                  part === 'postcode' ? 'postal-code' : part === 'city' ? 'address-level2' : 'address-line1'
                }
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </Choices>
  );
}

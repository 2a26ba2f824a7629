import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServedAddress } from '../../api/shapes.ts';
import { Choices, Field, Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { addressesQuery } from '../queries.ts';

interface AddressPickerProps {
  readonly territory: string;
  readonly initial: string;
  readonly chosen: ServedAddress | undefined;
  readonly onChoose: (address: ServedAddress) => void;
}

/** Finds the address of the service among those that the networks reach. */
export function AddressPicker({ territory, initial, chosen, onChoose }: AddressPickerProps) {
  const { t, word } = useWords();
  const [text, setText] = useState(initial);
  const found = useQuery(addressesQuery(text, territory));
  return (
    <div className="stack">
      <Field label={t('order.address')} hint={t('order.address-hint')}>
        {(given) => <input {...given} type="search" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {found.data && found.data.length > 0 ? (
        <Choices label={t('order.which-address')}>
          {found.data.map((one) => (
            <Tick
              key={one.id}
              type="radio"
              name="address"
              checked={chosen?.id === one.id}
              onChange={() => onChoose(one)}
            >
              {one.street}, {one.postcode} {one.commune}{' '}
              <span className="small soft">({one.technologies.map((code) => word('code', code)).join(', ')})</span>
            </Tick>
          ))}
        </Choices>
      ) : null}
      {found.data?.length === 0 ? <p className="soft">{t('order.no-address')}</p> : null}
    </div>
  );
}

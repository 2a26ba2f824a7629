import { useState } from 'react';
import { sayWhy } from '../api/access-reason.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { ACCESS_LABELS } from './labels.ts';

/** Asks an agent why they open a file that is guarded; the page is asked for again with the answer. */
export function WhyForm({ onTold }: { readonly onTold: () => void }) {
  useAlso(ACCESS_LABELS);
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        sayWhy(reason);
        onTold();
      }}
    >
      <h1>{t('why.title')}</h1>
      <p>{t('why.lede')}</p>
      <Field label={t('why.reason')}>
        {(given) => (
          <input
            {...given}
            required
            minLength={3}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" look="strong">
          {t('why.open')}
        </Button>
      </div>
    </form>
  );
}

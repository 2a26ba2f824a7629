import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';

/** Looks for a customer by name, number or address. */
export function SearchBox({ initial = '' }: { readonly initial?: string }) {
  const { t } = useWords();
  const [text, setText] = useState(initial);
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className="row search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/customers', search: text.trim() === '' ? {} : { q: text.trim() } });
      }}
    >
      <Field label={t('search.label')} hint={t('search.hint')}>
        {(given) => <input {...given} type="search" value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button type="submit">{t('search.go')}</Button>
    </form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import type { AssistanceCasePage } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { useMayChange } from '../act/permitted.tsx';

/** Opens the operator's own tool on the customer's workstation, where the installation has one. */
export function RemoteControl({ page }: { readonly page: AssistanceCasePage }) {
  const { t, say } = useWords();
  const [workstation, setWorkstation] = useState('');
  const opening = useMutation({
    mutationFn: () =>
      call<{ readonly link: string }>(`/api/assistance/${page.row.id}/remote-control`, {
        method: 'POST',
        body: { workstation },
      }),
  });
  const mayChange = useMayChange();
  const { remoteControl } = page;
  if (!mayChange(`/api/assistance/${page.row.id}/remote-control`)) return null;
  if (remoteControl === null || !page.steps.includes('end')) return null;
  const open = (event: FormEvent): void => {
    event.preventDefault();
    opening.mutate();
  };
  return (
    <Section title={t('assistance.take-over', { tool: remoteControl.tool })}>
      <form className="form-pair" onSubmit={open}>
        <Field label={t('assistance.workstation')} hint={say(remoteControl.hint)} error={opening.error?.message}>
          {(given) => (
            <input {...given} required value={workstation} onChange={(event) => setWorkstation(event.target.value)} />
          )}
        </Field>
        <div className="row">
          <Button type="submit">{t('assistance.prepare')}</Button>
          {opening.data ? (
            <a href={opening.data.link} target="_blank" rel="noreferrer">
              {t('assistance.open-tool', { tool: remoteControl.tool })}
            </a>
          ) : null}
        </div>
      </form>
    </Section>
  );
}

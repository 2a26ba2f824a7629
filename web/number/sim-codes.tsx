import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';

interface Codes {
  readonly codes: readonly { readonly serial: string; readonly pin: string; readonly puk: string }[];
}

interface SimCodesProps {
  readonly agreementId: string;
  /** Agents say why they ask; customers look at their own. */
  readonly base: '/api' | '/api/me';
}

function Shown({ codes, onHide }: { readonly codes: Codes['codes']; readonly onHide: () => void }) {
  const { t } = useWords();
  return (
    <div className="stack" role="status">
      {codes.map((one) => (
        <div key={one.serial}>
          <p>{t('sim.card', { serial: one.serial })}</p>
          <dl className="facts">
            <dt>{t('sim.pin')}</dt>
            <dd>
              <code>{one.pin}</code>
            </dd>
            <dt>{t('sim.puk')}</dt>
            <dd>
              <code>{one.puk}</code>
            </dd>
          </dl>
        </div>
      ))}
      <p className="small soft">{t('sim.pin-note')}</p>
      <p>
        <Button small onClick={onHide}>
          {t('sim.hide')}
        </Button>
      </p>
    </div>
  );
}

/** The PIN and PUK of the cards of a contract, hidden until somebody asks for them; each look is kept by the server. */
export function SimCodes({ agreementId, base }: SimCodesProps) {
  const { t } = useWords();
  const [why, setWhy] = useState('');
  const agent = base === '/api';
  const asked = useMutation({
    mutationFn: () =>
      call<Codes>(`${base}/agreements/${agreementId}/sim-codes`, { method: 'POST', body: agent ? { why } : {} }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asked.mutate();
  };
  if (asked.data) return <Shown codes={asked.data.codes} onHide={() => asked.reset()} />;
  return (
    <form className="form" onSubmit={submit}>
      {agent ? (
        <Field label={t('sim.why')} hint={t('sim.why-hint')}>
          {(given) => (
            <input
              {...given}
              name="why"
              required
              minLength={3}
              maxLength={200}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <p className="small soft">{t('sim.my-reveal-note')}</p>
      )}
      {asked.isError ? (
        <p className="problem" role="alert">
          {asked.error.message}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" small disabled={asked.isPending}>
          {t('sim.reveal')}
        </Button>
      </div>
    </form>
  );
}

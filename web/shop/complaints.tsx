import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { ShopOrder } from '../api/shapes.ts';
import { Moment } from '../design/amount.tsx';
import { Button } from '../design/button.tsx';
import { Choices, Field, Tick } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { Mark } from '../design/term.tsx';
import { orderQuery } from './queries.ts';

type Complaint = ShopOrder['complaints'][number];

function Told({ one }: { readonly one: Complaint }) {
  const { t, say } = useWords();
  const { liability } = one;
  return (
    <li className="complaint">
      <p className="small soft">
        <Moment value={one.openedAt} /> <State group="complaint-outcome" code={one.outcome} />
      </p>
      <p>{one.about}</p>
      {one.answer === null ? null : (
        <p>
          <strong>{t('shop.complaint-answer')}</strong> {one.answer}
        </p>
      )}
      {liability === null ? null : (
        <p>
          {t('shop.complaint-cause', { cause: say(liability.label) })}{' '}
          <Mark
            long
            why={{ decision: liability.decision, clauses: liability.clauses.map((clause) => clause.id) }}
            clauses={liability.clauses}
            shown={say(liability.words)}
          />
        </p>
      )}
      <p>
        <Mark
          long
          why={{ decision: one.decision, clauses: one.clauses.map((clause) => clause.id) }}
          clauses={one.clauses}
          shown={say(one.nextWords)}
        />
      </p>
    </li>
  );
}

function ComplaintForm({ order }: { readonly order: ShopOrder }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [subject, setSubject] = useState<Complaint['subject']>('order');
  const [about, setAbout] = useState('');
  const [merchant, setMerchant] = useState(false);
  const sending = useMutation({
    mutationFn: () =>
      call<ShopOrder>(`/api/me/shop/orders/${order.id}/complaints`, {
        method: 'POST',
        body: { subject, about, merchant },
      }),
    onSuccess: (now) => {
      setAbout('');
      client.setQueryData(orderQuery(order.id).queryKey, now);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <Choices label={t('shop.complaint-subject')}>
        {(['order', 'personal-data'] as const).map((one) => (
          <Tick key={one} type="radio" name="subject" checked={subject === one} onChange={() => setSubject(one)}>
            {t(`shop.complaint-${one}`)}
          </Tick>
        ))}
      </Choices>
      <Field label={t('shop.complaint-about')}>
        {(given) => (
          <textarea {...given} rows={4} required value={about} onChange={(event) => setAbout(event.target.value)} />
        )}
      </Field>
      {subject === 'order' ? (
        <Tick type="checkbox" checked={merchant} onChange={setMerchant}>
          {t('shop.complaint-merchant')}
        </Tick>
      ) : null}
      {sending.error ? (
        <p className="problem" role="alert">
          {sending.error.message}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" disabled={sending.isPending}>
          {t('shop.complaint-send')}
        </Button>
      </div>
    </form>
  );
}

/** What the buyer complains of about an order, with what the terms say comes next; another can be sent once it is answered. */
export function Complaints({ order }: { readonly order: ShopOrder }) {
  const { t } = useWords();
  const waits = order.complaints.some((one) => one.outcome === 'pending');
  return (
    <Section title={t('shop.complaints')}>
      <div className="stack">
        {order.complaints.length === 0 ? null : (
          <ul className="complaints">
            {order.complaints.map((one) => (
              <Told key={one.id} one={one} />
            ))}
          </ul>
        )}
        {waits ? null : (
          <details className="folded">
            <summary>{t('shop.complaint-open')}</summary>
            <ComplaintForm order={order} />
          </details>
        )}
      </div>
    </Section>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { call, Problem } from '../../api/client.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { PAY_LABELS } from './labels.ts';
import { cardPageQuery, type CardPageShown } from './queries.ts';

const MOST_TRIES = 3;
const EXPIRY = '12/29';
const SECURITY_CODE = '123';

function spaced(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

/** Sends something to the page of the provider and shows what it becomes. */
function useStep(pageId: string, step: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => call<CardPageShown>(`/api/me/card-pages/${pageId}/${step}`, { method: 'POST', body }),
    onSuccess: (page) => client.setQueryData(cardPageQuery(pageId).queryKey, page),
  });
}

function errorOf(error: Error | null, field: string): string | undefined {
  return error instanceof Problem ? error.errors.find((one) => one.field === field)?.message : undefined;
}

function CardForm(props: { readonly pageId: string; readonly page: CardPageShown; readonly giveUp: ReactNode }) {
  const { pageId, page, giveUp } = props;
  const { t, word, language } = useWords();
  const [card, setCard] = useState({ number: '', expiry: '', securityCode: '' });
  const pay = useStep(pageId, 'card');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    pay.mutate(card);
  };
  const input = (name: keyof typeof card, label: string, complete: string) => (
    <Field label={t(`card-page.${label}`)} hint={t(`card-page.${label}-hint`)} error={errorOf(pay.error, name)}>
      {(given) => (
        <input
          {...given}
          required
          inputMode={name === 'expiry' ? 'text' : 'numeric'}
          autoComplete={complete}
          value={card[name]}
          onChange={(event) => setCard((now) => ({ ...now, [name]: event.target.value }))}
        />
      )}
    </Field>
  );
  return (
    <>
      <form className="form" onSubmit={submit}>
        {input('number', 'number', 'cc-number')}
        <div className="form-pair">
          {input('expiry', 'expiry', 'cc-exp')}
          {input('securityCode', 'security-code', 'cc-csc')}
        </div>
        <div className="row">
          <Button type="submit" look="strong" disabled={pay.isPending}>
            {t('card-page.pay', { amount: money(page.amount, language) })}
          </Button>
          {giveUp}
        </div>
      </form>
      <Section title={t('card-page.cards')}>
        <ul className="bill">
          {page.testCards.map((one) => (
            <li key={one.number} className="bill-line">
              <span>
                {spaced(one.number)}
                <br />
                <span className="small soft">{word('behaviour', one.behaviour)}</span>
              </span>
              <Button
                small
                onClick={() => setCard({ number: spaced(one.number), expiry: EXPIRY, securityCode: SECURITY_CODE })}
              >
                {t('card-page.use', { end: one.number.slice(-4) })}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Challenge(props: { readonly pageId: string; readonly page: CardPageShown; readonly giveUp: ReactNode }) {
  const { pageId, page, giveUp } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const confirm = useStep(pageId, 'challenge');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ typed });
  };
  const wrong = page.tries === 0 ? undefined : t('card-page.wrong', { left: String(MOST_TRIES - page.tries) });
  return (
    <form className="form" onSubmit={submit}>
      <h2>{t('card-page.challenge')}</h2>
      <p>{t('card-page.challenge-why', { code: page.testCode })}</p>
      <Field label={t('card-page.code')} error={errorOf(confirm.error, 'typed') ?? wrong}>
        {(given) => (
          <input
            {...given}
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" look="strong" disabled={confirm.isPending}>
          {t('card-page.confirm')}
        </Button>
        {giveUp}
      </div>
    </form>
  );
}

function Ended({ backTo }: { readonly backTo: string }) {
  const { t } = useWords();
  useEffect(() => window.location.assign(backTo), [backTo]);
  return (
    <div className="stack" role="status">
      <h2>{t('card-page.ended')}</h2>
      <p>{t('card-page.ended-why')}</p>
      <p>
        <a href={backTo}>{t('card-page.go-back')}</a>
      </p>
    </div>
  );
}

function Shown({ pageId, page }: { readonly pageId: string; readonly page: CardPageShown }) {
  const { t, language } = useWords();
  const giveUp = useStep(pageId, 'abandonment');
  const cancel = (
    <Button look="quiet" disabled={giveUp.isPending} onClick={() => giveUp.mutate({})}>
      {t('card-page.give-up')}
    </Button>
  );
  return (
    <>
      <div className="page-head">
        <p className="overline">{t('card-page.overline')}</p>
        <h1>{t('card-page.title', { amount: money(page.amount, language) })}</h1>
        <p>{t('card-page.to', { label: page.label })}</p>
      </div>
      <div className="stack">
        {page.state === 'ended' ? null : <p className="notice">{t('card-page.trial')}</p>}
        {page.state === 'open' ? <CardForm pageId={pageId} page={page} giveUp={cancel} /> : null}
        {page.state === 'challenge' ? <Challenge pageId={pageId} page={page} giveUp={cancel} /> : null}
        {page.backTo === null ? null : <Ended backTo={page.backTo} />}
      </div>
    </>
  );
}

/** The page of the provider that stands in for a real one: a card, the bank's second step, the way back. */
export function CardPage() {
  useAlso(PAY_LABELS);
  const { pageId } = useParams({ from: '/pay/card/$pageId' });
  const page = useQuery(cardPageQuery(pageId));
  return (
    <PageWithMargin>
      <Asked query={page}>{(answer) => <Shown pageId={pageId} page={answer} />}</Asked>
    </PageWithMargin>
  );
}

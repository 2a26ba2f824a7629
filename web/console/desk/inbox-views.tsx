import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import type { InboxViews, WorkFilter, WorkView } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import { viewsQuery } from './queries.ts';

/** What a view is called: by its agent, or by the house. */
export function useViewName(): (view: WorkView) => string {
  const { t } = useWords();
  return (view) => view.name ?? t(`inbox.view-${view.id}`);
}

/** The views, each with how much is in it. */
export function ViewLinks({
  views,
  shown,
}: {
  readonly views: readonly WorkView[];
  readonly shown: string | undefined;
}) {
  const { t } = useWords();
  const nameOf = useViewName();
  return (
    <nav className="view-links" aria-label={t('inbox.views')}>
      {views.map((view) => (
        <Link
          key={view.id}
          to="/inbox"
          search={{ view: view.id }}
          aria-current={view.id === shown ? 'page' : undefined}
          activeProps={{}}
          data-empty={view.count === 0}
        >
          {nameOf(view)} <span className="view-count">{view.count}</span>
        </Link>
      ))}
    </nav>
  );
}

/** Keeps what is chosen in the filters under a name. */
export function KeepView({ filter, onKept }: { readonly filter: WorkFilter; readonly onKept: (id: string) => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => call<InboxViews>('/api/desk/views', { method: 'POST', body: { name, filter } }),
    onSuccess: (views) => {
      client.setQueryData(viewsQuery.queryKey, views);
      const kept = views.views.find((view) => view.name === name.trim());
      setName('');
      if (kept) onKept(kept.id);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <form className="row keep-view" onSubmit={submit}>
      <Field label={t('inbox.keep-name')} error={keep.error?.message}>
        {(given) => (
          <input {...given} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button type="submit" disabled={keep.isPending}>
        {t('inbox.keep')}
      </Button>
    </form>
  );
}

/** Removes a view that an agent kept. */
export function ForgetView({ view, onGone }: { readonly view: WorkView; readonly onGone: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: () => call<InboxViews>(`/api/desk/views/${view.id}`, { method: 'DELETE' }),
    onSuccess: (views) => {
      onGone();
      client.setQueryData(viewsQuery.queryKey, views);
    },
  });
  return (
    <Button small look="quiet" disabled={forget.isPending} onClick={() => forget.mutate()}>
      {t('inbox.forget', { name: view.name ?? '' })}
    </Button>
  );
}

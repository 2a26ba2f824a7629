import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import type { FileAccessPage } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { moment, shortMoment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import type { FileSearch } from './file-search.ts';
import { USER_LABELS } from './labels.ts';

type Access = FileAccessPage['accesses'][number];

function useAccesses(search: FileSearch) {
  return useInfiniteQuery({
    queryKey: ['file-accesses', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === '' ? {} : { before: pageParam }) });
      return call<FileAccessPage>(`/api/file-accesses?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function Filters({ search }: { readonly search: FileSearch }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<FileSearch>(search);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    const next = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
    void navigate({ to: '/access/files', search: next as FileSearch, replace: true });
  };
  const field = (name: keyof FileSearch, label: string, type: 'search' | 'date') => (
    <Field label={label}>
      {(given) => (
        <input
          {...given}
          type={type}
          value={typed[name] ?? ''}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="form-pair filters" role="search" onSubmit={find}>
      {field('account', t('files.account'), 'search')}
      {field('agent', t('files.agent'), 'search')}
      {field('from', t('files.from'), 'date')}
      {field('to', t('files.to'), 'date')}
      <div className="row">
        <Button type="submit" small>
          {t('files.find')}
        </Button>
      </div>
    </form>
  );
}

function Account({ accountId, accountNumber }: Pick<Access, 'accountId' | 'accountNumber'>) {
  return (
    <Link to="/customers/$accountId" params={{ accountId }}>
      <span className="number">{accountNumber ?? accountId.slice(0, 8)}</span>
    </Link>
  );
}

function Accesses({ accesses }: { readonly accesses: readonly Access[] }) {
  const { t, language } = useWords();
  /** What a route does, in words when it has some. */
  const said = (one: Access): string => {
    const key = `route.${one.method} ${one.route}`;
    const words = t(key);
    return words === key ? `${t(one.method === 'GET' ? 'files.read' : 'files.changed')} ${one.route}` : words;
  };
  return (
    <Table
      caption={t('files.title')}
      rows={accesses}
      keyOf={(one) => one.id}
      empty={<Empty title={t('files.none')}>{t('files.none-why')}</Empty>}
      columns={[
        { name: 'at', label: t('files.at'), cell: (one) => shortMoment(one.at, language) },
        { name: 'agent', label: t('files.agent'), cell: (one) => one.actor.replace(/^agent:/, '') },
        { name: 'account', label: t('files.account'), cell: (one) => <Account {...one} /> },
        { name: 'what', label: t('files.what'), cell: (one) => <span className="break">{said(one)}</span> },
        { name: 'why', label: t('files.why'), cell: (one) => one.why ?? '—' },
      ]}
    />
  );
}

function Guarded({ guarded }: { readonly guarded: FileAccessPage['guarded'] }) {
  const { t, language } = useWords();
  return (
    <Section id="guarded" title={t('files.guarded')}>
      <p className="soft">{t('files.guarded-lede')}</p>
      <Table
        caption={t('files.guarded')}
        rows={guarded}
        keyOf={(one) => one.accountId}
        empty={<Empty title={t('files.no-guard')}>{t('files.no-guard-why')}</Empty>}
        columns={[
          { name: 'account', label: t('files.account'), cell: (one) => <Account {...one} /> },
          { name: 'reason', label: t('files.guard-reason'), cell: (one) => one.reason },
          { name: 'since', label: t('files.since'), cell: (one) => moment(one.since, language) },
        ]}
      />
    </Section>
  );
}

/** Who looked into which customer's file, when and why, for the auditor. */
export function FileAccessesPage() {
  useAlso(USER_LABELS);
  const { t } = useWords();
  const search = useSearch({ from: '/access/files' });
  const found = useAccesses(search);
  const pages = found.data?.pages ?? [];
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('files.title')}</h1>
        <p>{t('files.lede')}</p>
      </div>
      <Filters key={JSON.stringify(search)} search={search} />
      {found.isError ? (
        <p className="problem" role="alert">
          {found.error.message}
        </p>
      ) : found.data ? (
        <Accesses accesses={pages.flatMap((page) => page.accesses)} />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      {found.hasNextPage ? (
        <p className="more">
          <Button small disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('files.more')}
          </Button>
        </p>
      ) : null}
      {pages[0] ? <Guarded guarded={pages[0].guarded} /> : null}
    </PageWithMargin>
  );
}

import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import type { ConsoleAgent, ConsoleAgentPage, ToldLink } from '../../api/shapes.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { moment, shortMoment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { USER_LABELS } from './labels.ts';
import { useMay } from './queries.ts';
import { ToldOnce } from './told-once.tsx';
import { agentActions, inviteSpec } from './user-actions.ts';

function useAgents(q: string) {
  return useInfiniteQuery({
    queryKey: ['users', q],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(q === '' ? {} : { q }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      });
      return call<ConsoleAgentPage>(`/api/users?${query.toString()}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** A link for somebody whom no mail reaches. */
function HandLink({ agent, onLink }: { readonly agent: ConsoleAgent; readonly onLink: (link: ToldLink) => void }) {
  const { t } = useWords();
  const making = useMutation({
    mutationFn: () => call<ToldLink>(`/api/users/${agent.id}/link`, { method: 'POST', body: {} }),
    onSuccess: onLink,
  });
  if (agent.state === 'locked' || agent.wayIn !== 'password' || agent.self) return null;
  return (
    <Button small disabled={making.isPending} onClick={() => making.mutate()}>
      {t('user.hand-link')}
    </Button>
  );
}

/** What may be done with an agent, folded away: a list is read more often than it is acted on. */
function Acts({ agent, onLink }: { readonly agent: ConsoleAgent; readonly onLink: (link: ToldLink) => void }) {
  const words = useWords();
  const { t } = words;
  return (
    <details className="acts">
      <summary aria-label={t('user.actions', { name: agent.name })}>{t('user.act')}</summary>
      <span className="acts-list">
        <ActionButtons specs={agentActions(agent, words)} />
        <HandLink agent={agent} onLink={onLink} />
      </span>
    </details>
  );
}

function Agents({
  agents,
  onLink,
}: {
  readonly agents: readonly ConsoleAgent[];
  readonly onLink: (link: ToldLink) => void;
}) {
  const { t, word, language } = useWords();
  const may = useMay('user:write');
  return (
    <Table
      caption={t('user.title')}
      rows={agents}
      keyOf={(one) => one.id}
      empty={<Empty title={t('user.none')}>{t('user.none-why')}</Empty>}
      columns={[
        {
          name: 'name',
          label: t('user.agent'),
          by: (one) => one.name,
          cell: (one) => (
            <>
              <strong>{one.name}</strong>
              <br />
              <span className="small soft">{one.login}</span>
            </>
          ),
        },
        {
          name: 'roles',
          label: t('user.roles'),
          cell: (one) => one.roles.map((role) => word('role', role)).join(', '),
        },
        {
          name: 'state',
          label: t('user.state'),
          by: (one) => one.state,
          cell: (one) => <State code={one.state} group="user-state" />,
        },
        {
          name: 'way',
          label: t('user.way-in'),
          cell: (one) =>
            t(one.wayIn === 'single-sign-on' ? 'user.by-house' : one.secondFactor ? 'user.by-two' : 'user.by-password'),
        },
        {
          name: 'last',
          label: t('user.last'),
          by: (one) => one.lastSignedInAt ?? '',
          cell: (one) => (one.lastSignedInAt ? shortMoment(one.lastSignedInAt, language) : t('user.never')),
        },
        ...(may
          ? [
              {
                name: 'act',
                label: t('user.act'),
                cell: (one: ConsoleAgent) => <Acts agent={one} onLink={onLink} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Who works in the console: invited, given roles, locked and let in again by administrators. */
export function UsersPage() {
  useAlso(USER_LABELS);
  const words = useWords();
  const { t, language } = words;
  const may = useMay('user:write');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [link, setLink] = useState<ToldLink>();
  const found = useAgents(q);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setQ(typed.trim());
  };
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <h1>{t('user.title')}</h1>
        <p>{t('user.lede')}</p>
        {may ? (
          <div className="row">
            <ActionButtons specs={[inviteSpec(words)]} />
          </div>
        ) : null}
      </div>
      {link ? (
        <ToldOnce
          title={t('user.link')}
          lede={t('user.link-lede', { until: moment(link.expiresAt, language) })}
          secret={link.link}
        />
      ) : null}
      <form className="form-pair filters" role="search" onSubmit={find}>
        <Field label={t('user.find')}>
          {(given) => (
            <input {...given} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <div className="row">
          <Button type="submit" small>
            {t('user.search')}
          </Button>
        </div>
      </form>
      {found.isError ? (
        <p className="problem" role="alert">
          {found.error.message}
        </p>
      ) : found.data ? (
        <Agents agents={found.data.pages.flatMap((page) => page.agents)} onLink={setLink} />
      ) : (
        <p className="wait">{t('wait')}</p>
      )}
      {found.hasNextPage ? (
        <p className="more">
          <Button small disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('user.more')}
          </Button>
        </p>
      ) : null}
    </PageWithMargin>
  );
}

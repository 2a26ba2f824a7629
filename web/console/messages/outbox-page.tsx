import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { OutboxMessage, OutboxPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Moment } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { MoreRows } from '../../design/more-rows.tsx';
import { Empty, FigureBox, Section } from '../../design/section.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { MESSAGE_LABELS } from './labels.ts';
import { bounceSpec } from './message-specs.ts';
import { MessageState } from './message-state.tsx';
import { MessagesHead } from './messages-head.tsx';
import { type OutboxSearch, outboxQuery, readOutboxSearch } from './queries.ts';

const CHANNELS = ['email', 'sms', 'letter'] as const;
const STATES = ['waiting', 'claimed', 'ready', 'sent', 'failed', 'stopped'] as const;

function useColumns(): readonly Column<OutboxMessage>[] {
  const { t, say } = useWords();
  return [
    {
      name: 'message',
      label: t('msg.message'),
      by: (one) => say(one.title),
      cell: (one) => (
        <Link to="/messages/$accountId/$messageId" params={{ accountId: one.accountId, messageId: one.id }}>
          {say(one.title)}
        </Link>
      ),
    },
    {
      name: 'who',
      label: t('msg.who'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'channel',
      label: t('msg.channel'),
      by: (one) => one.channel,
      cell: (one) => (
        <>
          {t(one.registered ? 'msg.channels.registered' : `msg.channels.${one.channel}`)}
          <br />
          <span className="small soft">{one.to}</span>
        </>
      ),
    },
    {
      name: 'at',
      label: t('msg.written'),
      by: (one) => one.createdAt,
      cell: (one) => <Moment value={one.createdAt} short />,
    },
    { name: 'state', label: t('msg.state'), by: (one) => one.state, cell: (one) => <MessageState message={one} /> },
  ];
}

function Counts({ counts }: { readonly counts: Page['counts'] }) {
  const { t } = useWords();
  return (
    <div className="figures">
      {counts
        .filter((one) => one.count > 0 || one.state === 'sent' || one.state === 'waiting' || one.state === 'failed')
        .map((one) => (
          <FigureBox
            key={one.state}
            label={t(`msg.states.${one.state}`)}
            {...(one.state === 'sent' ? { note: t('msg.last-day') } : {})}
          >
            <Link to="/messages" search={{ state: one.state }}>
              {one.count}
            </Link>
          </FigureBox>
        ))}
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly every: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(given) => (
        <select {...given} value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value)}>
          <option value="">{props.every}</option>
          {props.options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Filters({ search, templates }: { readonly search: OutboxSearch; readonly templates: Page['templates'] }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [account, setAccount] = useState(search.account ?? '');
  const choose = (change: OutboxSearch): void => {
    const next = readOutboxSearch({ ...search, account, ...change });
    void navigate({ to: '/messages', search: next, replace: true });
  };
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    choose({});
  };
  return (
    <form className="form-pair filters" role="search" onSubmit={apply}>
      <Choice
        label={t('msg.state')}
        every={t('msg.every-state')}
        value={search.state}
        options={STATES.map((value) => ({ value, label: t(`msg.states.${value}`) }))}
        onChange={(state) => choose({ state })}
      />
      <Choice
        label={t('msg.channel')}
        every={t('msg.every-channel')}
        value={search.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`msg.channels.${value}`) }))}
        onChange={(channel) => choose({ channel })}
      />
      <Choice
        label={t('msg.message')}
        every={t('msg.every-message')}
        value={search.template}
        options={templates.map((one) => ({ value: one.name, label: say(one.title) }))}
        onChange={(template) => choose({ template })}
      />
      <Field label={t('msg.account')}>
        {(given) => (
          <input {...given} inputMode="numeric" value={account} onChange={(event) => setAccount(event.target.value)} />
        )}
      </Field>
      <div className="row">
        <Button type="submit" small>
          {t('msg.apply')}
        </Button>
        <Link to="/messages" search={search.delivery ? {} : { delivery: 'undelivered' }}>
          {t(search.delivery ? 'msg.all-of-them' : 'msg.only-undelivered')}
        </Link>
      </div>
    </form>
  );
}

/** The outbox: what waits, what left, what could not. */
export function OutboxPage() {
  useAlso(MESSAGE_LABELS);
  const words = useWords();
  const { t } = words;
  const columns = useColumns();
  const search = useSearch({ from: '/messages' });
  const session = useQuery(sessionQuery);
  const found = useInfiniteQuery(outboxQuery(search));
  const first = found.data?.pages[0];
  const messages = found.data?.pages.flatMap((page) => page.messages) ?? [];
  const mayWrite = session.data?.user?.permissions.includes('communication:write') ?? false;
  return (
    <PageWithMargin wide>
      <MessagesHead at="outbox">{t('msg.outbox-lede')}</MessagesHead>
      {found.isError ? (
        <p className="problem" role="alert">
          {found.error.message}
        </p>
      ) : null}
      {first ? <Counts counts={first.counts} /> : null}
      <Section title={t('msg.messages')} tools={mayWrite ? <ActionButtons specs={[bounceSpec(words)]} /> : null}>
        <Filters search={search} templates={first?.templates ?? []} />
        {found.data ? (
          <Table
            caption={t('msg.messages')}
            rows={messages}
            keyOf={(one) => one.id}
            empty={<Empty title={t('msg.none')}>{t('msg.none-why')}</Empty>}
            columns={columns}
          />
        ) : (
          <p className="wait">{t('wait')}</p>
        )}
        <MoreRows of={found} />
      </Section>
    </PageWithMargin>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MessagePage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Day, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { MESSAGE_LABELS } from './labels.ts';
import { letterSpecs, messageSpecs, preferencesSpec } from './message-specs.ts';
import { MessageState } from './message-state.tsx';
import { MessagesHead } from './messages-head.tsx';
import { messageQuery, preferencesQuery } from './queries.ts';
import { MailView } from './mail-view.tsx';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Letter({ page }: { readonly page: Page }) {
  const { t } = useWords();
  const { letter } = page;
  if (!letter) return null;
  return (
    <>
      <Fact label={t('msg.batch')}>
        {letter.batchId ? (
          <Link to="/messages/letters/$batchId" params={{ batchId: letter.batchId }}>
            {letter.batchNumber}/{letter.place}
          </Link>
        ) : (
          t('msg.no-batch')
        )}
      </Fact>
      {letter.postedOn ? (
        <Fact label={t('msg.posted-on')}>
          <Day value={letter.postedOn} />
        </Fact>
      ) : null}
      {page.registered ? <Fact label={t('msg.tracking')}>{letter.tracking ?? t('msg.no-tracking')}</Fact> : null}
      {letter.presentedOn ? (
        <Fact label={t('msg.presented-on')}>
          <Day value={letter.presentedOn} /> · {t(`msg.outcomes.${letter.outcome}`)}
        </Fact>
      ) : null}
    </>
  );
}

/** What proves the message: where it went, when, by whom, what they answered, and the mark of what left. */
function Proof({ page }: { readonly page: Page }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      <Fact label={t('msg.state')}>
        <MessageState message={page} />
      </Fact>
      <Fact label={t('msg.channel')}>
        {t(page.registered ? 'msg.channels.registered' : `msg.channels.${page.channel}`)}
      </Fact>
      <Fact label={t('msg.sent-to')}>{page.sentTo ?? page.to}</Fact>
      <Fact label={t('msg.written')}>
        <Moment value={page.createdAt} />
      </Fact>
      {page.sentAt ? (
        <Fact label={t('msg.sent-at')}>
          <Moment value={page.sentAt} />
        </Fact>
      ) : null}
      {page.state === 'waiting' ? (
        <Fact label={t('msg.next-at')}>
          <Moment value={page.nextAt} />
        </Fact>
      ) : null}
      {page.provider ? <Fact label={t('msg.provider')}>{t(`msg.providers.${page.provider}`)}</Fact> : null}
      {page.proof ? <Fact label={t('msg.proof')}>{page.proof}</Fact> : null}
      {page.contentSha256 ? (
        <Fact label={t('msg.mark')}>
          <code className="small">{page.contentSha256}</code>
        </Fact>
      ) : null}
      {page.lastError ? <Fact label={t('msg.last-error')}>{page.lastError}</Fact> : null}
      {page.sms ? (
        <Fact label={t('msg.length')}>{t('msg.segments', { count: page.sms.segments, places: page.sms.places })}</Fact>
      ) : null}
      <Letter page={page} />
    </dl>
  );
}

function Events({ page }: { readonly page: Page }) {
  const { t } = useWords();
  if (page.events.length === 0) return <p className="soft">{t('msg.no-events')}</p>;
  return (
    <ul className="bill">
      {page.events.map((event) => (
        <li key={`${event.kind} ${event.at}`} className="bill-line">
          <span>{t(`msg.events.${event.kind}`)}</span>
          <Moment value={event.at} short />
          <span className="why small soft">
            {[...Object.entries(event.detail).flatMap(([name, text]) => (name === 'as' ? [] : [text])), event.actor]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Preferences({ accountId, mayWrite }: { readonly accountId: string; readonly mayWrite: boolean }) {
  const words = useWords();
  const { t } = words;
  const known = useQuery(preferencesQuery(accountId));
  return (
    <Section
      title={t('msg.preferences')}
      tools={known.data && mayWrite ? <ActionButtons specs={[preferencesSpec(words, accountId, known.data)]} /> : null}
    >
      <Asked query={known}>
        {(now) => (
          <dl className="facts">
            <Fact label={t('msg.preferred')}>{t(`msg.channels.${now.channel ?? 'usual'}`)}</Fact>
            <Fact label={t('msg.language')}>{t(`msg.languages.${now.language}`)}</Fact>
            <Fact label={t('msg.offers-short')}>{t(now.offers ? 'yes' : 'no')}</Fact>
            {now.badAddresses.map((bad) => (
              <Fact key={bad.address} label={t('msg.bad')}>
                {bad.address} · <Moment value={bad.since} short /> · {bad.reason}
              </Fact>
            ))}
          </dl>
        )}
      </Asked>
    </Section>
  );
}

/** One message as it was sent, with what proves it and what happened to it. */
export function MessagePage() {
  useAlso(MESSAGE_LABELS);
  const words = useWords();
  const { t, say } = words;
  const { accountId, messageId } = useParams({ from: '/messages/$accountId/$messageId' });
  const found = useQuery(messageQuery(accountId, messageId));
  const session = useQuery(sessionQuery);
  const mayWrite = session.data?.user?.permissions.includes('communication:write') ?? false;
  return (
    <PageWithMargin>
      <Asked query={found}>
        {(page) => {
          const specs = [
            ...messageSpecs(words, page),
            ...(page.registered && page.letter ? letterSpecs(words, page.letter) : []),
          ];
          return (
            <>
              <MessagesHead title={say(page.title)}>
                {t('msg.to-whom')}{' '}
                <Link to="/customers/$accountId" params={{ accountId }}>
                  {page.holder}
                </Link>
              </MessagesHead>
              <Section title={t('msg.proof-title')} tools={mayWrite ? <ActionButtons specs={specs} /> : null}>
                <Proof page={page} />
              </Section>
              <Section title={t(page.state === 'sent' || page.state === 'ready' ? 'msg.as-sent' : 'msg.as-would')}>
                {page.letter ? (
                  <p>
                    <a
                      href={`/api/accounts/${accountId}/messages/${messageId}/letter`}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t('msg.open-letter')}
                    </a>
                  </p>
                ) : null}
                <MailView words={page} channel={page.channel} />
              </Section>
              <Section title={t('msg.happened')}>
                <Events page={page} />
              </Section>
              <Preferences accountId={accountId} mayWrite={mayWrite} />
            </>
          );
        }}
      </Asked>
    </PageWithMargin>
  );
}

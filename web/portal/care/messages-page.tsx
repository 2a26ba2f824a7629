import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { CARE_LABELS } from './labels.ts';
import { MyPreferences } from './my-preferences.tsx';
import { messagesQuery } from './queries.ts';

/** Everything that was written to the customer, the newest first. */
export function MessagesPage() {
  useAlso(CARE_LABELS);
  const { t, say, language } = useWords();
  const asked = useInfiniteQuery(messagesQuery);
  const messages = asked.data?.pages.flatMap((page) => page.messages);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.messages')}</h1>
        <p className="lede">{t('care.messages-lede')}</p>
      </div>
      <MyPreferences />
      <Section title={t('care.messages')}>
        {asked.isError ? (
          <p className="problem" role="alert">
            {asked.error.message}
          </p>
        ) : null}
        {asked.isPending ? (
          <p className="wait" role="status">
            {t('wait')}
          </p>
        ) : null}
        {messages?.length === 0 ? <Empty title={t('care.no-messages')}>{t('care.no-messages-why')}</Empty> : null}
        {messages && messages.length > 0 ? (
          <ul className="bill">
            {messages.map((one) => (
              <li key={one.id} className="bill-line">
                <span>
                  <Link to="/messages/$messageId" params={{ messageId: one.id }}>
                    {say(one.title)}
                    <span className="visually-hidden"> {shortDay(one.on, language)}</span>
                  </Link>
                  <br />
                  <span className="small soft">
                    {t(`care.channel.${one.channel}`)}
                    {one.sent ? '' : ` — ${t('care.on-its-way')}`}
                  </span>
                </span>
                <Day value={one.on} short />
              </li>
            ))}
          </ul>
        ) : null}
        {asked.hasNextPage ? (
          <p className="more">
            <Button small disabled={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
              {t('care.older')}
            </Button>
          </p>
        ) : null}
      </Section>
    </PageWithMargin>
  );
}

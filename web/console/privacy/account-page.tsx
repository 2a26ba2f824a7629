import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { HeldTable } from '../../privacy/held-table.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { heldQuery } from '../../privacy/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { accountActions } from './request-actions.ts';
import { RequestState } from './requests-page.tsx';

/** Everything that is held of a customer, and what they asked about it. */
export function AccountDataPage() {
  useAlso(PRIVACY_LABELS);
  const words = useWords();
  const { t, say, language } = words;
  const client = useQueryClient();
  const { accountId } = useParams({ from: '/privacy/accounts/$accountId' });
  const held = useQuery(heldQuery(accountId));
  const file = `/api/privacy/accounts/${accountId}/export?language=${language}`;
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={held}>
        {(page) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/privacy">{t('nav.privacy')}</Link> · {page.accountNumber}
              </p>
              <h1>{t('privacy.data-of', { name: page.holder })}</h1>
              {page.endedOn === null ? null : (
                <p>
                  {t('privacy.ended')} <Day value={page.endedOn} />
                </p>
              )}
              {page.restrictedSince === null ? null : (
                <p className="notice" role="status">
                  {t('privacy.frozen-since')} <Day value={page.restrictedSince} />
                </p>
              )}
              <div className="row">
                <ActionButtons
                  specs={accountActions(page, words)}
                  onDone={() => void client.invalidateQueries({ queryKey: ['privacy'] })}
                />
                <a className="button" data-look="plain" data-size="small" href={`${file}&as=pdf`}>
                  {t('privacy.export-pdf')}
                </a>
                <a className="button" data-look="plain" data-size="small" href={`${file}&as=json`}>
                  {t('privacy.export-json')}
                </a>
              </div>
            </div>
            {page.requests.length === 0 ? null : (
              <Section title={t('privacy.requests')}>
                <ul className="bill">
                  {page.requests.map((one) => (
                    <li key={one.id} className="bill-line">
                      <span>
                        <Link to="/privacy/requests/$requestId" params={{ requestId: one.id }}>
                          {say(one.rightLabel)}
                        </Link>{' '}
                        <span className="small soft">
                          <Day value={one.receivedOn} short />
                        </span>
                      </span>
                      <RequestState request={one} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section title={t('privacy.held')}>
              <p className="soft">{t('privacy.held-lede')}</p>
              <HeldTable rows={page.tables} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

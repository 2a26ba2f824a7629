import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HeldPage } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import type { ActionSpec } from '../../console/act/action-spec.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { HeldTable } from '../../privacy/held-table.tsx';
import { PRIVACY_LABELS } from '../../privacy/labels.ts';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { myDataQuery } from '../../privacy/queries.ts';
import { IdentityCopy } from './identity-copy.tsx';

const RIGHTS = ['erasure', 'rectification', 'objection', 'restriction', 'access', 'portability', 'post-mortem'];

function askSpec({ t, word }: Words): ActionSpec {
  return {
    key: 'ask',
    title: t('privacy.ask'),
    lede: t('privacy.ask-lede'),
    path: '/api/me/privacy/requests',
    fields: [
      {
        name: 'right',
        kind: 'choice',
        label: t('privacy.what-right'),
        required: true,
        initial: 'erasure',
        options: RIGHTS.map((value) => ({ value, label: word('right', value) })),
      },
      { name: 'words', kind: 'long-text', label: t('privacy.your-words'), required: true },
    ],
  };
}

function Requests({ requests }: { readonly requests: HeldPage['requests'] }) {
  const { t, say } = useWords();
  if (requests.length === 0) return null;
  return (
    <Section title={t('privacy.my-requests')}>
      <ul className="bill">
        {requests.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {say(one.rightLabel)}
              <br />
              <span className="small soft">
                {t('privacy.received')} <Day value={one.receivedOn} short />
                {one.dueOn === null || one.closedOn !== null ? null : (
                  <>
                    {' '}
                    · {t('privacy.due')} <Day value={one.dueOn} short />
                  </>
                )}
                {one.answer === null ? null : <> · {one.answer}</>}
              </span>
            </span>
            <State
              code={one.state === 'answered' ? 'done' : one.state}
              label={one.copies > 0 ? t('privacy.copy-looked-at') : say(one.stateLabel)}
            />
            {one.state === 'identity-awaited' ? <IdentityCopy request={one} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is held about the customer: to see, to take along, to have changed. */
export function MyDataPage() {
  useAlso(PRIVACY_LABELS);
  useAlso(PROCEDURE_LABELS);
  const words = useWords();
  const { t, language } = words;
  const client = useQueryClient();
  const held = useQuery(myDataQuery);
  const file = `/api/me/privacy/export?language=${language}`;
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('privacy.my-data')}</h1>
        <p className="lede">{t('privacy.my-lede')}</p>
        <div className="row">
          <ActionButtons
            small={false}
            specs={[askSpec(words)]}
            onDone={() => void client.invalidateQueries({ queryKey: ['me', 'privacy'] })}
          />
        </div>
      </div>
      <Asked query={held}>
        {(page) => (
          <>
            {page.restrictedSince === null ? null : (
              <p className="notice" role="status">
                {t('privacy.frozen-since')} <Day value={page.restrictedSince} />
              </p>
            )}
            <Requests requests={page.requests} />
            <Section title={t('privacy.take')}>
              <div className="stack">
                <p className="soft">{t('privacy.take-lede')}</p>
                <div className="row">
                  <a className="button" data-look="plain" href={`${file}&as=pdf`}>
                    {t('privacy.export-pdf')}
                  </a>
                  <a className="button" data-look="plain" href={`${file}&as=json`}>
                    {t('privacy.export-json')}
                  </a>
                </div>
                <p>
                  <Link to="/choices">{t('privacy.choices-link')}</Link>
                </p>
                <p>
                  <Link to="/privacy">{t('privacy.policy-link')}</Link>
                </p>
              </div>
            </Section>
            <Section title={t('privacy.held')}>
              <p className="soft before-table">{t('privacy.held-lede')}</p>
              <HeldTable rows={page.tables} />
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { SingleSignOn } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { USER_LABELS } from './labels.ts';
import { singleSignOnQuery, useMay } from './queries.ts';
import { AGENT_ROLES } from './user-actions.ts';

function settleSpec(settled: SingleSignOn['settled'], { t, word }: Words): ActionSpec {
  const text = (name: string, initial: string, hint?: string) => {
    const common = { name, kind: 'text', label: t(`sso.${name}`), required: true, initial } as const;
    return hint === undefined ? common : { ...common, hint };
  };
  return {
    key: 'settle-single-sign-on',
    title: t(settled ? 'sso.change' : 'sso.settle'),
    lede: t('sso.settle-lede'),
    path: '/api/single-sign-on',
    fields: [
      {
        name: 'enabled',
        kind: 'yes-no',
        label: t('sso.enabled'),
        required: true,
        initial: settled ? String(settled.enabled) : '',
      },
      text('issuer', settled?.issuer ?? '', t('sso.issuer-hint')),
      text('clientId', settled?.clientId ?? ''),
      text('label', settled?.label ?? '', t('sso.label-hint')),
      text('rolesClaim', settled?.rolesClaim ?? 'groups', t('sso.rolesClaim-hint')),
      {
        name: 'roles',
        kind: 'lines',
        label: t('sso.roles'),
        required: true,
        initial: settled ? settled.roles.map((one) => ({ ...one })) : [],
        line: [
          { name: 'value', kind: 'text', label: t('sso.value'), required: true },
          {
            name: 'role',
            kind: 'choice',
            label: t('sso.role'),
            required: true,
            options: AGENT_ROLES.map((value) => ({ value, label: word('role', value) })),
          },
        ],
      },
    ],
  };
}

function Settled({ page }: { readonly page: SingleSignOn }) {
  const { t, word, language } = useWords();
  const { settled, redirectUri, hasSecret } = page;
  if (!settled) return <Empty title={t('sso.none')}>{t('sso.none-why')}</Empty>;
  return (
    <dl className="facts">
      <dt>{t('sso.enabled')}</dt>
      <dd>{t(settled.enabled ? 'yes' : 'no')}</dd>
      <dt>{t('sso.issuer')}</dt>
      <dd className="break">{settled.issuer}</dd>
      <dt>{t('sso.clientId')}</dt>
      <dd>{settled.clientId}</dd>
      <dt>{t('sso.label')}</dt>
      <dd>{settled.label}</dd>
      <dt>{t('sso.secret')}</dt>
      <dd>{t(hasSecret ? 'sso.secret-there' : 'sso.secret-not')}</dd>
      <dt>{t('sso.redirect')}</dt>
      <dd className="break">{redirectUri}</dd>
      <dt>{t('sso.roles')}</dt>
      <dd>
        <code>{settled.rolesClaim}</code> —{' '}
        {settled.roles.map((one) => `${one.value} → ${word('role', one.role)}`).join(', ')}
      </dd>
      <dt>{t('sso.changed')}</dt>
      <dd>
        {t('sso.changed-by', {
          at: moment(settled.changedAt, language),
          who: settled.changedBy.replace(/^agent:/, ''),
        })}
      </dd>
    </dl>
  );
}

/** The house that vouches for the agents: whether they come in by it, and which roles it gives. */
export function SingleSignOnPage() {
  useAlso(USER_LABELS);
  const words = useWords();
  const { t } = words;
  const page = useQuery(singleSignOnQuery);
  const may = useMay('user:write');
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('sso.title')}</h1>
        <p>{t('sso.lede')}</p>
        {may && page.data ? (
          <div className="row">
            <ActionButtons specs={[settleSpec(page.data.settled, words)]} />
          </div>
        ) : null}
      </div>
      <Asked query={page}>
        {(answer) => (
          <>
            <Settled page={answer} />
            {answer.settled ? null : (
              <p>
                {t('sso.redirect-first')} <code className="break">{answer.redirectUri}</code>
              </p>
            )}
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.ts';
import { Asked } from '../../design/asked.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { USER_LABELS } from '../access/labels.ts';
import { accessQuery } from '../access/queries.ts';
import { accessActions, guardSpec } from '../access/user-actions.ts';
import { ActionButtons } from '../act/action-buttons.tsx';

/** How a customer comes into their space, and what an agent may do about it. */
export function AccessSection({ accountId }: { readonly accountId: string }) {
  useAlso(USER_LABELS);
  const words = useWords();
  const { t, language } = words;
  const permissions = useQuery(sessionQuery).data?.user?.permissions ?? [];
  const may = { send: permissions.includes('party:write'), settle: permissions.includes('user:write') };
  const access = useQuery(accessQuery(accountId));
  return (
    <Section id="access" title={t('access.title')}>
      <Asked query={access}>
        {(one) => (
          <>
            <dl className="facts">
              <dt>{t('access.state')}</dt>
              <dd>
                <State code={one.state} group="access-state" />
              </dd>
              {one.email === null ? null : (
                <>
                  <dt>{t('access.email')}</dt>
                  <dd>{one.email}</dd>
                </>
              )}
              {one.lastSignedInAt === null ? null : (
                <>
                  <dt>{t('user.last')}</dt>
                  <dd>{moment(one.lastSignedInAt, language)}</dd>
                </>
              )}
              {one.sent === null ? null : (
                <>
                  <dt>{t('access.sent')}</dt>
                  <dd>
                    {t(`access.sent-${one.sent.by}`, { at: moment(one.sent.at, language) })}{' '}
                    {one.sent.used
                      ? t('access.used')
                      : t('access.good-until', { at: moment(one.sent.expiresAt, language) })}
                  </dd>
                </>
              )}
            </dl>
            <div className="row">
              <ActionButtons
                specs={[
                  ...accessActions(accountId, one, may, words),
                  ...(may.settle ? guardSpec(accountId, words) : []),
                ]}
              />
            </div>
          </>
        )}
      </Asked>
    </Section>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import type { AssistanceCasePage, SharingSession } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { shortMoment } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import '../../assist/assist.css';
import { useMayChange } from '../act/permitted.tsx';

interface Issued {
  readonly code: string;
  readonly sessionId: string;
  readonly expiresAt: string;
}

function SessionLine({ page, session }: { readonly page: AssistanceCasePage; readonly session: SharingSession }) {
  const { t, word } = useWords();
  const goes = session.state === 'waiting' || session.state === 'open';
  return (
    <li className="bill-line">
      <span>
        <Moment value={session.openedAt ?? session.issuedAt} short />{' '}
        <State code={session.state} group="session-state" />
        {session.endedBy === null || session.openedAt === null ? null : (
          <span className="small soft"> · {word('session-ended-by', session.endedBy)}</span>
        )}
      </span>
      {goes ? (
        <Link
          to="/assistance/$caseId/session/$sessionId"
          params={{ caseId: page.row.id, sessionId: session.id }}
          className="button"
          data-size="small"
        >
          {t('assistance.see-screen')}
        </Link>
      ) : null}
    </li>
  );
}

/** The code that is read out to the customer: shown once, here. */
function Code({ issued, caseId }: { readonly issued: Issued; readonly caseId: string }) {
  const { t, language } = useWords();
  return (
    <div className="notice stack" role="status">
      <p>{t('assistance.read-out', { address: `${window.location.host}/assistance` })}</p>
      <p className="code-told">{issued.code}</p>
      <p className="small">{t('assistance.code-until', { at: shortMoment(issued.expiresAt, language) })}</p>
      <div className="row">
        <Link
          to="/assistance/$caseId/session/$sessionId"
          params={{ caseId, sessionId: issued.sessionId }}
          className="button"
          data-look="strong"
        >
          {t('assistance.wait-for-screen')}
        </Link>
      </div>
    </div>
  );
}

/** Showing the customer's screen: a code for one session, and the sessions so far. */
export function ScreenSharing({ page }: { readonly page: AssistanceCasePage }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [issued, setIssued] = useState<Issued>();
  const issuing = useMutation({
    mutationFn: () => call<Issued>(`/api/assistance/${page.row.id}/code`, { method: 'POST', body: {} }),
    onSuccess: (given) => {
      setIssued(given);
      void client.invalidateQueries({ queryKey: ['assistance'] });
    },
  });
  const mayChange = useMayChange();
  const may = page.screenSharing && page.steps.includes('share') && mayChange(`/api/assistance/${page.row.id}/code`);
  const shown = page.sessions.filter((one) => one.openedAt !== null || one.state === 'waiting');
  if (!may && shown.length === 0)
    return page.steps.includes('share') ? (
      <Section title={t('assistance.sharing')}>
        <p className="soft">{t('assistance.no-sharing')}</p>
      </Section>
    ) : null;
  return (
    <Section
      title={t('assistance.sharing')}
      tools={
        may ? (
          <Button small disabled={issuing.isPending} onClick={() => issuing.mutate()}>
            {t('assistance.give-code')}
          </Button>
        ) : null
      }
    >
      {issuing.isError ? (
        <p className="problem" role="alert">
          {issuing.error.message}
        </p>
      ) : null}
      {issued ? <Code issued={issued} caseId={page.row.id} /> : null}
      {shown.length === 0 && !issued ? <p className="soft">{t('assistance.sharing-why')}</p> : null}
      <ul className="bill">
        {shown.map((session) => (
          <SessionLine key={session.id} page={page} session={session} />
        ))}
      </ul>
    </Section>
  );
}

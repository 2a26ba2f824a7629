import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Chat } from '../../assist/chat.tsx';
import { ASSIST_LABELS } from '../../assist/labels.ts';
import { ShownScreen } from '../../assist/shown-screen.tsx';
import type { AssistanceCasePage } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Button } from '../../design/button.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { State } from '../../design/state.tsx';
import { ASSISTANCE_LABELS } from './labels.ts';
import { assistanceCaseQuery } from './queries.ts';
import { useWatching } from './use-watching.ts';

function Workbench({ page, sessionId }: { readonly page: AssistanceCasePage; readonly sessionId: string }) {
  const { t, word } = useWords();
  const watching = useWatching(sessionId);
  const { state, stream, said, endedBy, refused } = watching;
  return (
    <div className="stack">
      <div className="row">
        <State code={state} group="watching" />
        {state === 'over' ? null : <Button onClick={watching.stop}>{t('assistance.stop-sharing')}</Button>}
      </div>
      {state === 'waiting' ? <p className="notice">{t('assistance.waiting-for-customer')}</p> : null}
      {state === 'over' ? (
        <p className="notice" role="status">
          {refused !== undefined
            ? refused
            : endedBy === 'customer'
              ? t('assistance.customer-stopped')
              : t('assistance.session-over')}
        </p>
      ) : null}
      <div className="workbench">
        <div className="stack">
          {stream ? (
            <ShownScreen
              stream={stream}
              label={t('assistance.screen-of', { holder: page.row.holder })}
              pointer={null}
              onPoint={watching.point}
            />
          ) : null}
          {stream ? <p className="small soft">{t('assistance.point-hint')}</p> : null}
        </div>
        {state === 'seeing' ? <Chat said={said} other={word('watching', 'customer')} onSay={watching.say} /> : null}
      </div>
    </div>
  );
}

/** The screen that a customer shows: seen, pointed at, written about; ended by either side. */
export function AssistanceSessionPage() {
  useAlso(ASSISTANCE_LABELS);
  useAlso(ASSIST_LABELS);
  const { t } = useWords();
  const { caseId, sessionId } = useParams({ from: '/assistance/$caseId/session/$sessionId' });
  const page = useQuery(assistanceCaseQuery(caseId));
  return (
    <PageWithMargin>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/assistance/$caseId" params={{ caseId }}>
                  {t('assistance.case', { number: answer.row.number })}
                </Link>{' '}
                · {answer.row.holder}
              </p>
              <h1>{t('assistance.screen')}</h1>
            </div>
            <Workbench page={answer} sessionId={sessionId} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

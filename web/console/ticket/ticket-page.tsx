import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { ProcessFlowDetail, Ticket } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { InterruptionText } from '../../network/interruption.tsx';
import { NETWORK_LABELS } from '../../network/labels.ts';
import { ticketQuery } from '../../network/queries.ts';
import { CaseHead, CaseView } from '../../procedure/case-view.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { flowQuery } from '../../procedure/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';
import { ticketActions } from './ticket-actions.ts';

function DeskFacts({ ticket }: { readonly ticket: Ticket }) {
  const { t, word, say } = useWords();
  const { interruption } = ticket;
  return (
    <dl className="facts">
      <dt>{t('tickets.severity')}</dt>
      <dd>
        <State code={ticket.severity} group="severity" />
      </dd>
      <dt>{t('tickets.team')}</dt>
      <dd>{word('team', ticket.team)}</dd>
      <dt>{t('tickets.assignee')}</dt>
      <dd>{ticket.assignee ?? t('tickets.nobody')}</dd>
      {ticket.description === '' ? null : (
        <>
          <dt>{t('tickets.description')}</dt>
          <dd>{ticket.description}</dd>
        </>
      )}
      {interruption ? (
        <>
          <dt>{t('tickets.interruption')}</dt>
          <dd>
            <InterruptionText one={interruption} />
          </dd>
        </>
      ) : null}
      {interruption?.event ? (
        <>
          <dt>{t('tickets.event')}</dt>
          <dd>
            <Link to="/network/$eventId" params={{ eventId: interruption.event.id }}>
              {say(interruption.event.title)} · {interruption.event.reference}
            </Link>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Desk({ ticket, flow }: { readonly ticket: Ticket; readonly flow: ProcessFlowDetail }) {
  const words = useWords();
  const { t } = words;
  const agent = useQuery(sessionQuery).data?.user?.name ?? '';
  return (
    <Section id="desk" title={t('tickets.desk')}>
      <div className="stack">
        <DeskFacts ticket={ticket} />
        {ticket.notes.length > 0 ? (
          <div>
            <h3>{t('tickets.notes')}</h3>
            <ul className="bill">
              {ticket.notes.map((note, i) => (
                <li key={i} className="bill-line">
                  <span>{note.text}</span>
                  <span className="small soft">
                    <Moment value={note.at} short />
                  </span>
                  <span className="why small soft">{note.by.replace(/^agent:/, '')}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <div className="row">
          <ActionButtons specs={ticketActions(ticket, agent, flow.now, words)} />
        </div>
      </div>
    </Section>
  );
}

/** A ticket: who looks after it, what its contract promises and owes, what may still be told. */
export function TicketPage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(NETWORK_LABELS);
  const { t } = useWords();
  const { ticketId } = useParams({ from: '/tickets/$ticketId' });
  const ticket = useQuery(ticketQuery(ticketId));
  const flow = useQuery(flowQuery('/api', ticketId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={flow}>
        {(answer) => (
          <>
            <CaseHead
              flow={answer}
              overline={
                <>
                  <Link to="/tickets">{t('tickets.all')}</Link> ·{' '}
                  <Link to="/customers/$accountId" params={{ accountId: answer.accountId }}>
                    {answer.holder}
                  </Link>{' '}
                  · {t('cases.account', { number: answer.accountNumber })}
                </>
              }
            />
            <Asked query={ticket}>{(one) => <Desk ticket={one} flow={answer} />}</Asked>
            <CaseView flow={answer} base="/api" />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

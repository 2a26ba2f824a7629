import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { PortingDetail, PortingMessage, PortingPage as Page } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { NUMBER_LABELS } from '../../number/labels.ts';
import { portingActions } from '../../number/porting-actions.ts';
import { PortingRights, PortingState, PortingSteps } from '../../number/porting-view.tsx';
import { portingQuery } from '../../number/queries.ts';
import { ActionButtons } from '../act/action-buttons.tsx';

/** What another operator says, typed in by whoever heard it. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set(['answer', 'cancellation-answer', 'ported', 'abandonment']);

function Head({ page }: { readonly page: Page }) {
  const { t } = useWords();
  const { porting, holder, accountNumber } = page;
  const incoming = porting.direction === 'in';
  const { otherOperator: code } = porting;
  return (
    <div className="page-head">
      <p className="overline">
        <Link to="/customers/$accountId" params={{ accountId: porting.accountId }} hash="telephone">
          {holder}
        </Link>
        {' · '}
        {t('port.account', { number: accountNumber })}
      </p>
      <h1>{t(incoming ? 'port.in-of' : 'port.out-of', { number: porting.shown })}</h1>
      <p className="row">
        <PortingState porting={porting} />
        <span className="soft">
          {t(`number.${porting.kind}`)}
          {code ? ` · ${t(incoming ? 'port.from' : 'port.to', { code })}` : ''}
          {porting.rio ? ` · ${t('number.rio')} ` : ''}
          {porting.rio ? <code>{porting.rio}</code> : null}
        </span>
      </p>
    </div>
  );
}

function Followed({ porting, today }: { readonly porting: PortingDetail; readonly today: string }) {
  const words = useWords();
  const ours = portingActions(porting, today, words).filter((one) => !FROM_OUTSIDE.has(one.key));
  return (
    <Section id="steps" title={words.t('port.followed')}>
      <div className="stack">
        <PortingSteps porting={porting} today={today} />
        <PortingRights porting={porting} />
        <div className="row">
          <ActionButtons specs={ours} />
        </div>
      </div>
    </Section>
  );
}

/** What the other operator says is typed in here when it does not come by itself. */
function Desk({ porting, today }: { readonly porting: PortingDetail; readonly today: string }) {
  const words = useWords();
  const { t } = words;
  const heard = portingActions(porting, today, words).filter((one) => FROM_OUTSIDE.has(one.key));
  if (heard.length === 0) return null;
  return (
    <Section id="desk" title={t('port.desk')}>
      <div className="part">
        <p>{t('port.desk-lede', { code: porting.otherOperator || '—' })}</p>
        <div className="row">
          <ActionButtons specs={heard} />
        </div>
      </div>
    </Section>
  );
}

function Awaited({ porting }: { readonly porting: PortingDetail }) {
  const { t, say, word, language } = useWords();
  return (
    <Section id="awaited" title={t('port.awaited')}>
      {porting.due.length === 0 ? <p className="soft">{t('port.nothing-awaited')}</p> : null}
      <ul className="bill">
        {porting.due.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {say(one.label)} <span className="small soft">({word('by', one.by)})</span>
            </span>
            <span>
              <Mark why={one.why} shown={longDay(one.dueOn, language)} /> {one.late ? <State code="late" /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Message({ one }: { readonly one: PortingMessage }) {
  const { t, word, say } = useWords();
  const how = one.direction === 'in' ? 'port.received' : one.delivered ? 'port.sent' : 'port.to-send';
  return (
    <li className="bill-line">
      <span>
        {word('port-message', one.kind)}
        {one.portingOn ? (
          <>
            {' '}
            {t('port.for-day')} <Day value={one.portingOn} />
          </>
        ) : null}
        {one.reason ? ` (${say(one.reason)})` : ''}
        <br />
        <span className="small soft">{t(how)}</span>
      </span>
      <Day value={one.on} short />
    </li>
  );
}

/** One port: its steps, what is awaited, what was exchanged with the other operator, and the desk that answers for it. */
export function PortingPage() {
  useAlso(NUMBER_LABELS);
  const { t } = useWords();
  const { portingId } = useParams({ from: '/portings/$portingId' });
  const asked = useQuery(portingQuery(portingId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={asked}>
        {(page) => (
          <>
            <Head page={page} />
            <Followed porting={page.porting} today={page.today} />
            <Desk porting={page.porting} today={page.today} />
            <Awaited porting={page.porting} />
            <Section id="messages" title={t('port.messages')}>
              {page.messages.length === 0 ? <p className="soft">{t('port.no-message')}</p> : null}
              <ul className="bill">
                {page.messages.map((one, i) => (
                  <Message key={i} one={one} />
                ))}
              </ul>
            </Section>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

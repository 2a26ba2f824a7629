import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Asked } from '../../design/asked.tsx';
import { Field } from '../../design/field.tsx';
import { longDay } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { homeQuery, whatIfQuery } from '../queries.ts';
import { LeaveAnswer } from './leave-answer.tsx';

function Answered({ on }: { readonly on: string }) {
  const { t, language } = useWords();
  const asked = useQuery(whatIfQuery(on));
  return (
    <section aria-live="polite" className="stack">
      <h2>{t('leave.if', { on: longDay(on, language) })}</h2>
      <Asked query={asked}>{(answer) => <LeaveAnswer answer={answer} />}</Asked>
    </section>
  );
}

/** What if I leave on a day: the real computation, of which nothing is kept. */
export function LeavePage() {
  const { t } = useWords();
  const home = useQuery(homeQuery);
  const { on } = useSearch({ from: '/leave' });
  const navigate = useNavigate();
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('leave.title')}</h1>
        <p className="lede">{t('leave.lede')}</p>
      </div>
      <Asked query={home}>
        {(answer) => {
          const running = answer.agreements.some((one) => one.state === 'active' || one.state === 'suspended');
          if (!running) return <Empty title={t('leave.none')}>{t('leave.none-why')}</Empty>;
          const day = on ?? answer.today;
          return (
            <div className="stack">
              <div className="form">
                <Field label={t('leave.day')} hint={t('leave.day-hint')}>
                  {(given) => (
                    <input
                      {...given}
                      type="date"
                      min={answer.today}
                      value={day}
                      onChange={(event) => {
                        if (event.target.value !== '')
                          void navigate({ to: '/leave', search: { on: event.target.value }, replace: true });
                      }}
                    />
                  )}
                </Field>
              </div>
              <Answered on={day} />
            </div>
          );
        }}
      </Asked>
    </PageWithMargin>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { decisionQuery } from '../../api/queries.ts';
import type { WhatIf } from '../../api/shapes.ts';
import { longDay, money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Mark, Term } from '../../design/term.tsx';

/** Decisions of an answer that was undone are in no journal: they are kept here, for the margin to tell. */
function useNotesOf(answer: WhatIf): void {
  const client = useQueryClient();
  useEffect(() => {
    for (const note of answer.notes) client.setQueryData(decisionQuery(note.id).queryKey, note);
  }, [answer, client]);
}

/** What leaving would do: the day it takes effect, what it costs, what is to give back, each with its clause. */
export function LeaveAnswer({ answer }: { readonly answer: WhatIf }) {
  const { t, say, language } = useWords();
  useNotesOf(answer);
  return (
    <div className="stack">
      <p className="lede">
        {t('leave.ends')} <Term term={answer.effectiveOn} kind="date" />.{' '}
        {answer.freeOfCharge && Number(answer.total.value) === 0 ? (
          t('leave.free')
        ) : (
          <>
            {t('leave.costs')} <Term term={answer.total} kind="amount" />.
          </>
        )}
      </p>
      {answer.charges.length > 0 ? (
        <ul className="bill">
          {answer.charges.map((charge, i) => (
            <li key={i} className="bill-line">
              <span>{say(charge.label)}</span>
              <Mark why={charge.why} shown={money(`${charge.credit ? '-' : ''}${charge.amount}`, language)} />
            </li>
          ))}
        </ul>
      ) : null}
      {answer.due.length > 0 ? (
        <>
          <h3>{t('leave.to-do')}</h3>
          <ul className="bill">
            {answer.due.map((due, i) => (
              <li key={i} className="bill-line">
                <span>{say(due.label)}</span>
                {due.dueOn ? <Mark why={due.why} shown={longDay(due.dueOn, language)} /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="soft">{t('leave.nothing-kept')}</p>
    </div>
  );
}

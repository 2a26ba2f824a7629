import type { ReactNode } from 'react';
import type { PaymentPlan } from '../api/shapes.ts';
import { Amount, Day } from '../design/amount.tsx';
import { money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { State } from '../design/state.tsx';

const TONES = { paid: 'paid', late: 'late', coming: 'open' } as const;

/** A payment plan: its dates and amounts, and how far it has come. */
export function PlanView({ plan, tools }: { readonly plan: PaymentPlan; readonly tools?: ReactNode }) {
  const { t, language } = useWords();
  const shown = { paid: money(plan.paid, language), total: money(plan.total, language) };
  return (
    <article className="stack">
      <div className="row">
        <h3>{t('coll.plan-of', { amount: shown.total })}</h3>
        <State code={plan.state === 'broken' ? 'late' : plan.state} label={t(`plan-state.${plan.state}`)} />
      </div>
      <p className="small soft">
        {t('coll.plan-bills', { list: plan.bills.map((one) => one.number).join(', ') })}
        {' · '}
        {t(`payment-way.${plan.method}`)}
        {' · '}
        {t('coll.plan-paid', shown)}
      </p>
      <progress
        className="progress"
        max={Number(plan.total)}
        value={Number(plan.paid)}
        aria-label={t('coll.plan-paid', shown)}
      />
      <ul className="bill">
        {plan.instalments.map((one) => (
          <li key={one.position} className="bill-line">
            <span>
              <Day value={one.dueOn} /> <State code={TONES[one.state]} label={t(`instalment-state.${one.state}`)} />
            </span>
            <Amount value={one.amount} />
          </li>
        ))}
      </ul>
      {tools ? <div className="row">{tools}</div> : null}
    </article>
  );
}

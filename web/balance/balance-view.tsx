import type { BalancePage } from '../api/shapes.ts';
import { Amount, Moment } from '../design/amount.tsx';
import { BarChart } from '../design/chart.tsx';
import { longDay, money, shortDay } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Mark } from '../design/term.tsx';

const TICK_EVERY = 10;
/** A month as it is drawn: the days to come are left empty. */
const DAYS_SHOWN = 31;

function Standing({ balance }: { readonly balance: BalancePage }) {
  const { t, language } = useWords();
  const low = balance.alertFloor !== null && Number(balance.total) <= Number(balance.alertFloor);
  return (
    <div aria-live="polite">
      <p className="balance-total">
        <span className="soft">{t('balance.left')}</span>{' '}
        <strong data-testid="balance-total">{money(balance.total, language)}</strong>
      </p>
      {balance.restricted ? (
        <p className="notice">
          <strong>{t('balance.restricted')}.</strong> {t('balance.restricted-why')}
        </p>
      ) : null}
      {!balance.restricted && low && balance.state === 'open' ? <p className="notice">{t('balance.low')}.</p> : null}
      {balance.state === 'closed' ? <p className="notice">{t('balance.closed')}.</p> : null}
      {Number(balance.inUse) > 0 ? (
        <p className="small soft">{t('balance.in-use', { amount: money(balance.inUse, language) })}</p>
      ) : null}
      {balance.nextCreditOn ? (
        <p className="small">
          {t('balance.next', {
            amount: money(balance.monthlyCredit, language),
            on: longDay(balance.nextCreditOn, language),
          })}
        </p>
      ) : null}
    </div>
  );
}

function Buckets({ balance }: { readonly balance: BalancePage }) {
  const { t, say, language } = useWords();
  const lasting = (one: BalancePage['buckets'][number]): string => {
    if (one.kind === 'top-up') return t('balance.kept');
    if (one.kind === 'monthly') return t('balance.month-end', { on: longDay(balance.monthTo, language) });
    return one.until === null ? '' : t('balance.until', { on: longDay(one.until, language) });
  };
  return (
    <>
      <h3>{t('balance.buckets')}</h3>
      <ol className="bill">
        {balance.buckets.map((one) => (
          <li key={one.kind} className="bill-line">
            <span>
              {say(one.label)}
              <br />
              <span className="small soft">{lasting(one)}</span>
            </span>
            <span className="number">
              <Mark why={one.why} shown={money(one.amount, language)} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Curve({ balance }: { readonly balance: BalancePage }) {
  const { t, language } = useWords();
  const highest = balance.days.reduce((most, day) => Math.max(most, Number(day.balance)), 0);
  return (
    <>
      <h3>{t('balance.curve')}</h3>
      <BarChart
        label={t('balance.curve-label')}
        most={money(highest.toFixed(2), language)}
        bars={[
          ...balance.days.map((day, i) => ({
            key: day.on,
            value: Number(day.balance),
            told: t('balance.day', { on: longDay(day.on, language), amount: money(day.balance, language) }),
            ...(i % TICK_EVERY === 0 && i < DAYS_SHOWN - TICK_EVERY ? { tick: shortDay(day.on, language) } : {}),
            strong: i === balance.days.length - 1,
          })),
          ...Array.from({ length: Math.max(0, DAYS_SHOWN - balance.days.length) }, (_, i) => ({
            key: `to-come-${i}`,
            value: 0,
            told: '',
          })),
        ]}
      />
    </>
  );
}

function Moves({ balance }: { readonly balance: BalancePage }) {
  const { t, say, language } = useWords();
  return (
    <>
      <h3>{t('balance.moves')}</h3>
      <ul className="bill">
        {balance.moves.map((one) => (
          <li key={one.sequence} className="bill-line">
            <span>
              {say(one.label)}
              <br />
              <span className="small soft">
                <Moment value={one.at} short /> · {t('balance.after')} <Amount value={one.balance} />
              </span>
            </span>
            <span className="number">
              <Mark why={one.why} shown={`${Number(one.change) > 0 ? '+' : ''}${money(one.change, language)}`} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A prepaid balance: what is left, what it is made of, how the month went, and each movement with its clause. */
export function BalanceView({ balance }: { readonly balance: BalancePage }) {
  return (
    <div className="stack">
      <Standing balance={balance} />
      <Buckets balance={balance} />
      <Curve balance={balance} />
      <Moves balance={balance} />
    </div>
  );
}

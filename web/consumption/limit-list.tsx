import type { Consumption, UsageLimit } from '../api/shapes.ts';
import { Moment } from '../design/amount.tsx';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/language.tsx';
import { Empty } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';
import { quantityOf, usedOfLimit } from './quantity.ts';

const NEAR = 80;

function Left({ limit }: { readonly limit: UsageLimit }) {
  const words = useWords();
  const { t } = words;
  if (limit.used > limit.limit) {
    return (
      <span className="state" data-tone="alert">
        <Icon name="alert" /> {t('limit.passed')}
      </span>
    );
  }
  if (limit.percent >= 100) {
    return (
      <span className="state" data-tone="alert">
        <Icon name="alert" /> {t('limit.reached')}
      </span>
    );
  }
  const left = t('limit.left', { left: quantityOf(limit.remaining, limit.unit, words) });
  if (limit.percent < NEAR) return <strong className="number">{left}</strong>;
  return (
    <span className="state" data-tone="wait">
      <Icon name="clock" /> {left}
    </span>
  );
}

/** What is left of each limit of the contract, with the clause that sets it. */
export function LimitList({ limits }: { readonly limits: readonly UsageLimit[] }) {
  const words = useWords();
  const { t, say } = words;
  if (limits.length === 0) return <Empty title={t('limit.none')}>{t('limit.none-why')}</Empty>;
  return (
    <ul className="bill">
      {limits.map((limit) => {
        const told = usedOfLimit(limit, words);
        return (
          <li key={`${limit.agreementId}/${limit.name}`} className="bill-line">
            <span>{say(limit.label)}</span>
            <Left limit={limit} />
            <span className="why">
              <progress
                className="progress"
                max={limit.limit}
                value={Math.min(limit.used, limit.limit)}
                aria-label={`${say(limit.label)} — ${told}`}
              />
              <span className="small soft">
                <Mark why={limit.why} shown={told} long /> — {t(`limit.nature.${limit.nature}`)}.{' '}
                {t(`limit.beyond.${limit.beyond}`)}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function alertTitle(alert: Consumption['alerts'][number], words: ReturnType<typeof useWords>): string {
  const label = words.say(alert.label);
  if (alert.why.clauses.length === 0) {
    return words.t('alert.spending', { label, limit: quantityOf(alert.limit, alert.unit, words) });
  }
  return words.t(alert.percent === 100 ? 'alert.reached' : 'alert.near', { label, percent: alert.percent });
}

/** What the customer was told this month, each with the rule that obliges to it. */
export function AlertList({ alerts }: { readonly alerts: Consumption['alerts'] }) {
  const words = useWords();
  const { t } = words;
  if (alerts.length === 0) return <Empty title={t('alert.none')}>{t('alert.none-why')}</Empty>;
  return (
    <ul className="bill">
      {alerts.map((alert) => (
        <li key={alert.id} className="bill-line">
          <span>
            <Mark why={alert.why} shown={alertTitle(alert, words)} long />
          </span>
          <Moment value={alert.at} short />
          <span className="why small soft">
            {usedOfLimit(alert, words)} — {t(alert.owed ? 'alert.owed' : 'alert.chosen')}
          </span>
        </li>
      ))}
    </ul>
  );
}

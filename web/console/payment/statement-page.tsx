import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { StatementPage as Page } from '../../api/shapes.ts';
import { BANK_LABELS } from '../../bank/labels.ts';
import { ExplainedTable } from '../../bank/explained-table.tsx';
import { statementQuery } from '../../bank/queries.ts';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money, longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';

/** Whether the file is whole and follows the one before, in words. */
function Checks({ page }: { readonly page: Page }) {
  const { t, language } = useWords();
  if (page.gap === null) return <p className="soft">{t('recon.no-balance')}</p>;
  const told = (amount: string) => money(amount, language);
  const whole = Number(page.gap) === 0;
  const lacking = page.gap.replace('-', '');
  const follows = page.missing === null || Number(page.missing) === 0;
  return (
    <>
      <p role={whole ? undefined : 'alert'}>{whole ? t('recon.whole') : t('recon.gap', { gap: told(lacking) })}</p>
      {page.missing === null ? null : (
        <p role={follows ? undefined : 'alert'}>
          {follows ? t('recon.follows') : t('recon.missing', { missing: told(page.missing.replace('-', '')) })}
        </p>
      )}
    </>
  );
}

function Sums({ page }: { readonly page: Page }) {
  const { t, language } = useWords();
  const on = (day: string | null) => (day === null ? '' : longDay(day, language));
  return (
    <Section title={t('recon.sums')}>
      <dl className="facts">
        {page.opening === null ? null : (
          <>
            <dt>{t('recon.opening', { on: on(page.openedOn) })}</dt>
            <dd>
              <Amount value={page.opening} />
            </dd>
          </>
        )}
        <dt>{t('recon.moved')}</dt>
        <dd>
          <Amount value={page.moved} />
        </dd>
        {page.closing === null ? null : (
          <>
            <dt>{t('recon.closing', { on: on(page.closedOn) })}</dt>
            <dd>
              <Amount value={page.closing} />
            </dd>
          </>
        )}
      </dl>
      <Checks page={page} />
    </Section>
  );
}

function Unreadable({ page }: { readonly page: Page }) {
  const { t, say } = useWords();
  if (page.unreadable.length === 0) return null;
  return (
    <Section title={t('recon.unreadable')}>
      <ul>
        {page.unreadable.map((one) => (
          <li key={one.reference}>
            {one.reference} : {say(one)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One statement against the books: its sums, each of its movements, what was made of it and why, what is left to decide. */
export function StatementPage() {
  useAlso(BANK_LABELS);
  const { t } = useWords();
  const { statementId } = useParams({ from: '/money-in/$statementId' });
  const statement = useQuery(statementQuery(statementId));
  const open = statement.data?.movements.filter((one) => one.outcome === 'unallocated').length ?? 0;
  return (
    <PageWithMargin wide>
      <div className="page-head">
        <p>
          <Link to="/money-in">{t('nav.money-in')}</Link>
        </p>
        <h1>{statement.data?.name ?? t('money.statement')}</h1>
        <p>{t('recon.lede')}</p>
      </div>
      <Asked query={statement}>
        {(page) => (
          <>
            <Sums page={page} />
            <Section title={open === 0 ? t('recon.none-open') : t('recon.open', { count: open })}>
              <ExplainedTable movements={page.movements} />
            </Section>
            <Unreadable page={page} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agreement, CustomerPage, ToldChangeDetail } from '../../api/shapes.ts';
import { Exit } from '../../change/exit.tsx';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { toldChangesQuery } from '../../change/queries.ts';
import { toldActions } from '../../change/told-actions.ts';
import { Day } from '../../design/amount.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';

interface Row {
  readonly told: ToldChangeDetail;
  readonly agreement: Agreement;
}

function Told({ told, agreement, today }: Row & { readonly today: string }) {
  const { t, say, word, language } = useWords();
  const { change } = told;
  const said = {
    refuse: t('told-changes.refuse'),
    refuseLede: t('told-changes.refuse-lede'),
    accept: t('told-changes.accept'),
    acceptLede: t('told-changes.accept-lede'),
  };
  return (
    <li className="bill-line">
      <span>
        <Link to="/contract-changes/$changeId" params={{ changeId: told.changeId }}>
          {word('change-kind', change.kind)} · {say(agreement.offerLabel)}
        </Link>{' '}
        <State code={told.state} />
        <br />
        <span className="small soft">
          {t('change.effective')} <Day value={change.effectiveOn} /> ·{' '}
          {t('change.price-step', { before: money(told.before, language), after: money(told.after, language) })}
        </span>
      </span>
      <span className="small">
        {t('change.exit')} <Exit told={told} />
      </span>
      <span className="why row">
        <ActionButtons specs={toldActions(told, { base: '/api', today, version: agreement.version, said })} />
        {told.documentId ? (
          <a
            href={`/api/accounts/${told.accountId}/documents/${told.documentId}/content`}
            target="_blank"
            rel="noreferrer"
          >
            {t('change.letter')}
          </a>
        ) : null}
        {told.acceptedOn ? (
          <span className="small soft">
            {t('change.accepted')} <Day value={told.acceptedOn} short />
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** The changes of prices and terms that a customer was told of, with what they may still answer. */
export function ChangesSection({ page }: { readonly page: CustomerPage }) {
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const { agreements } = page;
  const asked = useQueries({ queries: agreements.map(({ id }) => toldChangesQuery('/api', id)) });
  const rows = asked.flatMap(({ data }, i): Row[] => (data ?? []).map((told) => ({ told, agreement: agreements[i]! })));
  return (
    <Section id="changes" title={t('told-changes.title')}>
      {rows.length === 0 ? <Empty title={t('told-changes.none')}>{t('told-changes.none-why')}</Empty> : null}
      <ul className="bill">
        {rows.map((row) => (
          <Told key={`${row.told.changeId}-${row.agreement.id}`} {...row} today={page.today} />
        ))}
      </ul>
    </Section>
  );
}

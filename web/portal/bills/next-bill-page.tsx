import { Link } from '@tanstack/react-router';
import { CONSUMPTION_LABELS } from '../../consumption/labels.ts';
import { NextBill } from '../../consumption/next-bill.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';

/** My next bill, as it would be made today: every line with what it rests on. */
export function MyNextBillPage() {
  useAlso(CONSUMPTION_LABELS);
  const { t } = useWords();
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="stack">
        <p className="overline">
          <Link to="/bills">{t('nav.bills')}</Link>
        </p>
        <div className="page-head">
          <h1>{t('bills.next')}</h1>
        </div>
        <NextBill base="/api/me" />
      </div>
    </PageWithMargin>
  );
}

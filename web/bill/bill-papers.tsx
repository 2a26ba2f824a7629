import type { BillPage } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import type { ActionSpec } from '../console/act/action-spec.ts';
import { longDay } from '../design/format.ts';
import { Icon } from '../design/icon.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { BILL_LABELS } from './labels.ts';

function PaperLink({
  page,
  paper,
  label,
}: {
  readonly page: BillPage;
  readonly paper: string;
  readonly label: string;
}) {
  const href = `/api/bills/${page.accountId}/${page.bill.id}/${paper}`;
  return (
    <a className="button" data-size="small" href={href} target="_blank" rel="noreferrer">
      <Icon name="file" /> {label}
    </a>
  );
}

function useCopySpecs(page: BillPage, root: string): ActionSpec[] {
  const { t } = useWords();
  const path = `${root}/bills/${page.bill.id}/copies`;
  const archive = {
    key: 'archive',
    title: t('papers.archive'),
    lede: t('papers.archive-lede'),
    path,
    fields: [],
    fixed: { kind: 'archive' },
  };
  const duplicate: ActionSpec = {
    key: 'duplicate',
    title: t('papers.duplicate'),
    lede: t('papers.duplicate-lede'),
    path,
    fields: [{ name: 'copies', kind: 'count', label: t('papers.copies'), initial: '1', required: true }],
    fixed: { kind: 'duplicate' },
  };
  return page.papers.readable ? [duplicate] : [archive, duplicate];
}

/** The bill as a document: to read, in detail, on paper, out of the archive. `root` is where the reader may act. */
export function BillPapers({
  page,
  root,
}: {
  readonly page: BillPage;
  readonly root: '/api/me' | `/api/accounts/${string}`;
}) {
  useAlso(BILL_LABELS);
  const { t, language } = useWords();
  const specs = useCopySpecs(page, root);
  const { readable, until, details } = page.papers;
  const agent = root !== '/api/me';
  return (
    <Section id="papers" title={t('papers.title')}>
      <div className="stack">
        {readable && until !== null ? (
          <p className="soft">{t('papers.until', { until: longDay(until, language) })}</p>
        ) : null}
        {readable ? null : <p>{t(agent ? 'papers.archived-agent' : 'papers.no-longer')}</p>}
        <div className="row">
          {readable || agent ? <PaperLink page={page} paper="pdf" label={t('bill.pdf')} /> : null}
          {details && (readable || agent) ? (
            <PaperLink page={page} paper="details" label={t('papers.details')} />
          ) : null}
          <ActionButtons specs={specs} />
        </div>
      </div>
    </Section>
  );
}

import { Link } from '@tanstack/react-router';
import type { BookEntry } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Table } from '../../design/table.tsx';

/** The words of a kind of entry; its code when there are none. */
export function useKindWords(): (kind: string) => string {
  const { t } = useWords();
  return (kind) => {
    const told = t(`books.kinds.${kind}`);
    return told === `books.kinds.${kind}` ? kind : told;
  };
}

function side(value: string) {
  return Number(value) === 0 ? '' : <Amount value={value} />;
}

/** An entry with its lines, and the way to what it records. */
export function EntryCard({ entry }: { readonly entry: BookEntry }) {
  const { t, say } = useWords();
  const kindWords = useKindWords();
  const { accountId, billId } = entry;
  const title = `${kindWords(entry.kind)}${entry.document ? ` ${entry.document}` : ''}`;
  return (
    <section className="section entry" aria-label={title}>
      <div className="section-head">
        <h2 className="part-title">
          <Day value={entry.on} short /> · {title}
        </h2>
        <div className="row small">
          <span className="soft">
            {entry.journal},{' '}
            {entry.number === null ? t('books.not-numbered') : t('books.number', { number: entry.number })}
          </span>
          {accountId && billId ? (
            <Link to="/customers/$accountId/bills/$billId" params={{ accountId, billId }}>
              {t('books.see-bill')}
            </Link>
          ) : null}
          {accountId && !billId ? (
            <Link to="/customers/$accountId" params={{ accountId }}>
              {t('books.see-customer')}
            </Link>
          ) : null}
        </div>
      </div>
      {entry.documentOn === entry.on ? null : (
        <p className="small soft">
          {t('books.paper-of')} <Day value={entry.documentOn} short />
        </p>
      )}
      <Table
        caption={title}
        rows={entry.lines.map((line, at) => ({ ...line, at }))}
        keyOf={(line) => String(line.at)}
        empty={null}
        columns={[
          {
            name: 'account',
            label: t('books.account'),
            cell: (line) => (
              <>
                {line.account.code} {say(line.account.label)}
                {line.accountNumber ? <span className="soft"> · {line.accountNumber}</span> : null}
              </>
            ),
          },
          { name: 'label', label: t('books.label'), cell: (line) => line.label },
          { name: 'debit', label: t('books.debit'), end: true, cell: (line) => side(line.debit) },
          { name: 'credit', label: t('books.credit'), end: true, cell: (line) => side(line.credit) },
        ]}
      />
    </section>
  );
}

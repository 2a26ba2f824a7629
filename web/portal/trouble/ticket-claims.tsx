import { Link } from '@tanstack/react-router';
import type { Ticket } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';

/** What the customer is owed for a ticket on request, with the way to ask for it. */
export function TicketClaims({ ticket }: { readonly ticket: Ticket }) {
  const { t, say, language } = useWords();
  return ticket.claims.map((one, i) => {
    const label = say(one.label);
    const said =
      one.amount === null
        ? t('quality.claim', { label })
        : t('quality.claim-amount', { label, amount: money(one.amount, language) });
    return (
      <span key={i} className="why small">
        <Link to="/requests/$caseId" params={{ caseId: ticket.id }}>
          {said}
        </Link>
      </span>
    );
  });
}

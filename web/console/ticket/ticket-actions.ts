import type { Ticket } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

export const TEAMS = ['technical', 'network', 'customer-care', 'billing'] as const;
export const SEVERITIES = ['critical', 'major', 'minor'] as const;
const CAUSES = ['operator', 'third-party', 'force-majeure', 'customer'];

function named(words: Words, group: string, codes: readonly string[]) {
  return codes.map((value) => ({ value, label: words.word(group, value) }));
}

/** What the desk may do with a ticket: take it, hand it over, note, say that service is back. */
export function ticketActions(ticket: Ticket, agent: string, now: string, words: Words): ActionSpec[] {
  const { t } = words;
  const path = `/api/trouble-tickets/${ticket.id}`;
  const desk = { path: `${path}/desk`, version: ticket.version };
  const take: ActionSpec = {
    ...desk,
    key: 'take',
    title: t('tickets.take'),
    lede: t('tickets.take-lede', { name: agent }),
    fields: [],
    fixed: { assignee: agent },
  };
  const give: ActionSpec = {
    ...desk,
    key: 'give',
    title: t('tickets.give'),
    lede: t('tickets.give-lede'),
    fields: [
      {
        name: 'team',
        kind: 'choice',
        label: t('tickets.team'),
        required: true,
        initial: ticket.team,
        options: named(words, 'team', TEAMS),
      },
      { name: 'assignee', kind: 'text', label: t('tickets.assignee'), initial: ticket.assignee ?? '' },
      {
        name: 'severity',
        kind: 'choice',
        label: t('tickets.severity'),
        required: true,
        initial: ticket.severity,
        options: named(words, 'severity', SEVERITIES),
      },
    ],
  };
  const note: ActionSpec = {
    ...desk,
    key: 'note',
    title: t('tickets.note'),
    lede: t('tickets.note-lede'),
    fields: [{ name: 'note', kind: 'text', label: t('tickets.note-text'), required: true }],
  };
  const lasting =
    ticket.interruption !== null && ticket.interruption.endedAt === null && !ticket.interruption.cancelled;
  const open = ticket.closedOn === null;
  return [
    ...(open && ticket.assignee !== agent ? [take] : []),
    ...(open && lasting ? [restoration(ticket, now, words)] : []),
    ...(open ? [give] : []),
    note,
  ];
}

function restoration(ticket: Ticket, now: string, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'restore',
    title: t('tickets.restore'),
    lede: t('tickets.restore-lede'),
    path: `/api/trouble-tickets/${ticket.id}/restoration`,
    fields: [
      {
        name: 'restoredAt',
        kind: 'moment',
        label: t('tickets.restored-at'),
        required: true,
        territory: ticket.territory,
        initial: now.slice(0, 16),
      },
      {
        name: 'cause',
        kind: 'choice',
        label: t('network.cause'),
        options: named(words, 'cause', CAUSES),
        initial: ticket.interruption?.cause ?? '',
      },
    ],
  };
}

/** A customer says that a line does not work. */
export function reportAction(
  of: { readonly agreementId: string; readonly territory: string; readonly offer?: string },
  words: Words,
): ActionSpec {
  const { t } = words;
  return {
    key: `report-${of.agreementId}`,
    title: of.offer === undefined ? t('tickets.report') : `${t('tickets.report')} · ${of.offer}`,
    lede: t('tickets.report-lede'),
    path: `/api/agreements/${of.agreementId}/trouble-tickets`,
    fields: [
      { name: 'total', kind: 'yes-no', label: t('network.total'), required: true },
      { name: 'description', kind: 'text', label: t('tickets.says'), required: true },
      { name: 'since', kind: 'moment', label: t('tickets.since'), territory: of.territory },
      { name: 'severity', kind: 'choice', label: t('tickets.severity'), options: named(words, 'severity', SEVERITIES) },
    ],
  };
}

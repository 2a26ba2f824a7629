import type { PrivacyLogs } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

const named = (words: Words, group: string, codes: readonly string[]) =>
  codes.map((value) => ({ value, label: words.word(group, value) }));

/** Enters a breach in the log. */
export function breachAction(words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'breach',
    title: t('privacy.enter-breach'),
    lede: t('privacy.breach-lede'),
    path: '/api/privacy/breaches',
    fields: [
      { name: 'title', kind: 'text', label: t('privacy.title'), required: true },
      {
        name: 'nature',
        kind: 'choice',
        label: t('privacy.nature'),
        required: true,
        initial: 'confidentiality',
        options: named(words, 'nature', ['confidentiality', 'integrity', 'availability']),
      },
      { name: 'foundAt', kind: 'moment', label: t('privacy.found'), territory: 'FR', required: true },
      { name: 'story', kind: 'long-text', label: t('privacy.story'), required: true },
      { name: 'data', kind: 'text', label: t('privacy.data'), required: true },
      { name: 'people', kind: 'count', label: t('privacy.people'), required: true },
      {
        name: 'risk',
        kind: 'choice',
        label: t('privacy.risk'),
        required: true,
        initial: 'some',
        options: named(words, 'risk', ['none', 'some', 'high']),
      },
      { name: 'measures', kind: 'long-text', label: t('privacy.measures') },
    ],
  };
}

/** What is done about a breach. */
export function followAction(breach: PrivacyLogs['breaches'][number], words: Words): ActionSpec {
  const { t } = words;
  return {
    key: `follow-${breach.id}`,
    title: t('privacy.follow'),
    lede: breach.title,
    path: `/api/privacy/breaches/${breach.id}/follow`,
    fields: [
      { name: 'tellAuthority', kind: 'tick', label: t('privacy.tell-authority') },
      { name: 'tellPeople', kind: 'tick', label: t('privacy.tell-people') },
      {
        name: 'risk',
        kind: 'choice',
        label: t('privacy.risk'),
        initial: breach.risk,
        options: named(words, 'risk', ['none', 'some', 'high']),
      },
      { name: 'measures', kind: 'long-text', label: t('privacy.measures'), initial: breach.measures },
      { name: 'close', kind: 'tick', label: t('privacy.close') },
    ],
  };
}

/** Enters what an authority asks for. */
export function authorityAction(words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'authority',
    title: t('privacy.enter-authority'),
    path: '/api/privacy/authority-requests',
    fields: [
      {
        name: 'recipient',
        kind: 'choice',
        label: t('privacy.recipient'),
        required: true,
        initial: 'authority',
        options: named(words, 'recipient', ['authority', 'court-authorised-third-party']),
      },
      { name: 'authority', kind: 'text', label: t('privacy.authority'), required: true },
      { name: 'reference', kind: 'text', label: t('privacy.reference'), required: true },
      { name: 'asked', kind: 'long-text', label: t('privacy.asked'), required: true },
      { name: 'accountNumber', kind: 'text', label: t('privacy.account-number') },
      { name: 'receivedOn', kind: 'date', label: t('privacy.received'), required: true },
      { name: 'dueOn', kind: 'date', label: t('privacy.due') },
    ],
  };
}

/** Replies to an authority. */
export function replyAction(one: PrivacyLogs['authorityRequests'][number], words: Words): ActionSpec {
  const { t } = words;
  return {
    key: `reply-${one.id}`,
    title: t('privacy.reply'),
    lede: t('privacy.reply-lede'),
    path: `/api/privacy/authority-requests/${one.id}/reply`,
    fields: [
      { name: 'legalRequest', kind: 'yes-no', label: t('privacy.legal-request'), required: true },
      { name: 'courtDecision', kind: 'yes-no', label: t('privacy.court-decision'), required: true },
      { name: 'given', kind: 'long-text', label: t('privacy.given'), required: true },
    ],
  };
}

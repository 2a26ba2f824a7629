import type { ConsoleAgent, CustomerAccess } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

/** The roles that an agent may have. */
export const AGENT_ROLES = [
  'shop',
  'call-centre',
  'technician',
  'billing',
  'collection',
  'privacy',
  'administrator',
  'auditor',
] as const;

function rolesField({ t, word }: Words, initial: readonly string[]): FieldSpec {
  return {
    name: 'roles',
    kind: 'many',
    label: t('user.roles'),
    required: true,
    initial,
    options: AGENT_ROLES.map((value) => ({ value, label: word('role', value) })),
  };
}

const why = ({ t }: Words): FieldSpec => ({ name: 'why', kind: 'text', label: t('user.why'), required: true });

/** Inviting somebody to work in the console. */
export function inviteSpec(words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'invite',
    title: t('user.invite'),
    lede: t('user.invite-lede'),
    path: '/api/users',
    fields: [
      { name: 'name', kind: 'text', label: t('user.name'), required: true },
      { name: 'login', kind: 'text', label: t('user.login'), hint: t('user.login-hint'), required: true },
      rolesField(words, []),
      {
        name: 'language',
        kind: 'choice',
        label: t('user.language'),
        required: true,
        initial: words.language,
        options: (['fr', 'en'] as const).map((value) => ({ value, label: t(`user.language-${value}`) })),
      },
    ],
  };
}

/** What an administrator may do with an agent as they stand. */
export function agentActions(agent: ConsoleAgent, words: Words): ActionSpec[] {
  const { t } = words;
  const spec = (key: string, verb: string, fields: readonly FieldSpec[]): ActionSpec => ({
    key,
    title: t(`user.${key}`),
    lede: t(`user.${key}-lede`, { name: agent.name }),
    path: `/api/users/${agent.id}/${verb}`,
    fields,
  });
  if (agent.state === 'locked') return [spec('unlock', 'unlock', [why(words)])];
  const byPassword = agent.wayIn === 'password';
  return [
    ...(agent.self ? [] : [spec('change-roles', 'roles', [rolesField(words, agent.roles)])]),
    ...(byPassword ? [spec(agent.state === 'invited' ? 'invite-again' : 'new-password', 'mail', [])] : []),
    ...(agent.secondFactor ? [spec('reset-factor', 'second-factor-reset', [why(words)])] : []),
    ...(agent.sessions > 0 && !agent.self ? [spec('end-sessions', 'session-end', [])] : []),
    ...(agent.self ? [] : [spec('lock', 'lock', [why(words)])]),
  ];
}

/** What an agent may do with a customer's way in. */
export function accessActions(
  accountId: string,
  access: CustomerAccess,
  may: { readonly send: boolean; readonly settle: boolean },
  words: Words,
): ActionSpec[] {
  const { t } = words;
  const user = (key: string, verb: string, fields: readonly FieldSpec[]): ActionSpec => ({
    key,
    title: t(`user.${key}`),
    lede: t(`access.${key}-lede`),
    path: `/api/users/${access.userId}/${verb}`,
    fields,
  });
  const locked = access.state === 'locked';
  const send: ActionSpec = {
    key: 'send-access',
    title: t(access.state === 'never' ? 'access.send-first' : 'access.send-again'),
    lede: t('access.send-lede'),
    path: `/api/customers/${accountId}/access`,
    fields: [
      {
        name: 'by',
        kind: 'choice',
        label: t('access.by'),
        required: true,
        options: ['email', 'letter'].map((value) => ({ value, label: t(`access.by-${value}`) })),
      },
    ],
  };
  return [
    ...(may.send && !locked ? [send] : []),
    ...(may.settle && access.userId !== null && access.sessions > 0 ? [user('end-sessions', 'session-end', [])] : []),
    ...(may.settle && access.userId !== null
      ? [user(locked ? 'unlock' : 'lock', locked ? 'unlock' : 'lock', [why(words)])]
      : []),
  ];
}

/** Guarding a customer's file, or guarding it no more. */
export function guardSpec(accountId: string, { t }: Words): ActionSpec[] {
  return [
    {
      key: 'guard-file',
      title: t('access.guard'),
      lede: t('access.guard-lede'),
      path: `/api/file-guards/${accountId}`,
      fields: [
        { name: 'guarded', kind: 'yes-no', label: t('access.guarded'), required: true },
        { name: 'reason', kind: 'text', label: t('user.why'), required: true },
      ],
    },
  ];
}

import type { HeldPage, RightsRequestPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec, Values } from '../act/action-spec.ts';

const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability', 'post-mortem'];

const isRight =
  (...rights: readonly string[]) =>
  (values: Values): boolean =>
    rights.includes(String(values.right));

/** What is judged of some rights and not of others. */
function judgedFields({ t, word }: Words, shown: (...rights: readonly string[]) => FieldSpec['shown']): FieldSpec[] {
  const grounds = ['doubt-on-lawfulness', 'legal-claims', 'none'];
  const when = (...rights: readonly string[]) => {
    const asked = shown(...rights);
    return asked === undefined ? {} : { shown: asked };
  };
  return [
    { name: 'wrongData', kind: 'tick', label: t('privacy.wrong-data'), ...when('rectification') },
    {
      name: 'restrictionGround',
      kind: 'choice',
      label: t('privacy.ground'),
      options: grounds.map((value) => ({ value, label: word('ground', value) })),
      ...when('restriction'),
    },
    { name: 'prospecting', kind: 'tick', label: t('privacy.prospecting'), ...when('objection') },
    { name: 'rightsPrevail', kind: 'tick', label: t('privacy.rights-prevail'), ...when('objection') },
    { name: 'directives', kind: 'tick', label: t('privacy.directives'), ...when('post-mortem') },
  ];
}

/** What may be done about the data of an account. */
export function accountActions(page: HeldPage, words: Words): readonly ActionSpec[] {
  const { t, word } = words;
  const open: ActionSpec = {
    key: 'open-request',
    title: t('privacy.open-request'),
    lede: t('privacy.open-lede'),
    path: `/api/privacy/accounts/${page.accountId}/requests`,
    fields: [
      {
        name: 'right',
        kind: 'choice',
        label: t('privacy.right'),
        required: true,
        initial: 'access',
        options: RIGHTS.map((value) => ({ value, label: word('right', value) })),
      },
      { name: 'words', kind: 'long-text', label: t('privacy.words'), required: true },
      {
        name: 'channel',
        kind: 'choice',
        label: t('privacy.channel'),
        required: true,
        initial: 'post',
        options: ['post', 'email', 'telephone', 'shop'].map((value) => ({ value, label: word('channel', value) })),
      },
      { name: 'receivedOn', kind: 'date', label: t('privacy.received'), initial: page.today },
      { name: 'evidence', kind: 'tick', label: t('privacy.evidence') },
      { name: 'doubt', kind: 'tick', label: t('privacy.doubt') },
      ...judgedFields(words, isRight),
      { name: 'onBehalfOf', kind: 'text', label: t('privacy.behalf'), hint: t('privacy.behalf-hint'), folded: true },
    ],
  };
  const unfreeze: ActionSpec = {
    key: 'unfreeze',
    title: t('privacy.unfreeze'),
    lede: t('privacy.unfreeze-lede'),
    path: `/api/privacy/accounts/${page.accountId}/unfreeze`,
    fields: [],
  };
  return page.restrictedSince === null ? [open] : [open, unfreeze];
}

/** What may be done about an open request. */
export function requestActions(page: RightsRequestPage, words: Words): readonly ActionSpec[] {
  if (page.closedOn !== null) return [];
  const { t, say } = words;
  const path = `/api/privacy/requests/${page.id}`;
  const text: FieldSpec = { name: 'text', kind: 'long-text', label: t('privacy.text'), required: true };
  return [
    {
      key: 'grant',
      title: t('privacy.grant'),
      lede: t('privacy.grant-lede'),
      path: `${path}/answer`,
      fields: [text],
      fixed: { grant: true },
    },
    {
      key: 'refuse',
      title: t('privacy.refuse'),
      lede: t('privacy.refuse-lede'),
      path: `${path}/answer`,
      fields: [text],
      fixed: { grant: false },
    },
    {
      key: 'tell',
      title: t('privacy.tell'),
      path: `${path}/facts`,
      fields: [
        {
          name: 'paper',
          kind: 'choice',
          label: t('privacy.paper'),
          options: page.papers.map((one) => ({ value: one.code, label: say(one.label) })),
          ...(page.paper === null ? {} : { initial: page.paper }),
        },
        ...judgedFields(
          words,
          (...rights) =>
            () =>
              rights.includes(page.right),
        ),
      ],
    },
    {
      key: 'extend',
      title: t('privacy.extend'),
      lede: t('privacy.extend-lede'),
      path: `${path}/facts`,
      fields: [],
      fixed: { extend: true },
    },
  ];
}

import type { NetworkEvent } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

const CAUSES = ['operator', 'third-party', 'force-majeure'];
const TECHNOLOGIES = ['fibre', 'vdsl2', 'adsl', 'cable', 'mobile'];
const planned = (values: Readonly<Record<string, unknown>>): boolean => values.kind === 'planned-work';

function named(words: Words, group: string, codes: readonly string[]) {
  return codes.map((value) => ({ value, label: words.word(group, value) }));
}

function placeFields(words: Words, territories: readonly string[]): FieldSpec[] {
  const { t } = words;
  return [
    {
      name: 'communes',
      kind: 'lines',
      label: t('network.communes'),
      hint: t('network.communes-hint'),
      line: [{ name: '', kind: 'text', label: t('network.commune') }],
      initial: [{}],
    },
    {
      name: 'lines',
      kind: 'lines',
      label: t('network.lines-listed'),
      hint: t('network.lines-hint'),
      line: [{ name: '', kind: 'text', label: t('network.line') }],
      folded: true,
    },
    {
      name: 'territories',
      kind: 'many',
      label: t('network.territories'),
      options: named(words, 'territory', territories),
      folded: true,
    },
    {
      name: 'technologies',
      kind: 'many',
      label: t('network.technologies'),
      options: named(words, 'technology', TECHNOLOGIES),
      folded: true,
    },
  ];
}

/** What the network tells: an outage that has begun, or work to come. */
export function declareAction(
  at: { readonly territory: string; readonly now: string; readonly territories: readonly string[] },
  words: Words,
): ActionSpec {
  const { t } = words;
  const { territory } = at;
  return {
    key: 'declare',
    title: t('network.declare'),
    lede: t('network.declare-lede', { territory: words.word('territory', territory) }),
    path: '/api/network-events',
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: t('network.kind'),
        required: true,
        initial: 'outage',
        options: named(words, 'event-kind', ['outage', 'planned-work']),
      },
      {
        name: 'reference',
        kind: 'text',
        label: t('network.reference'),
        hint: t('network.reference-hint'),
        required: true,
      },
      {
        name: 'startsAt',
        kind: 'moment',
        label: t('network.starts'),
        territory,
        required: true,
        initial: at.now.slice(0, 16),
      },
      { name: 'endsAt', kind: 'moment', label: t('network.ends'), territory, required: true, shown: planned },
      { name: 'title.fr', kind: 'text', label: t('network.title-fr'), required: true, shown: planned },
      { name: 'title.en', kind: 'text', label: t('network.title-en'), required: true, shown: planned },
      ...placeFields(words, at.territories),
      { name: 'total', kind: 'yes-no', label: t('network.total'), required: true, initial: 'true' },
      {
        name: 'cause',
        kind: 'choice',
        label: t('network.cause'),
        options: named(words, 'cause', CAUSES),
        shown: (values) => !planned(values),
        folded: true,
      },
    ],
  };
}

function extensions(event: NetworkEvent, words: Words): ActionSpec[] {
  const { t } = words;
  const base = { path: `/api/network-events/${event.id}`, version: event.version };
  const later: ActionSpec = {
    ...base,
    key: 'extension',
    title: t('network.extend'),
    lede: t('network.extend-lede'),
    path: `${base.path}/extension`,
    fields: [
      {
        name: 'endsAt',
        kind: 'moment',
        label: t('network.new-end'),
        required: true,
        territory: event.territory,
        initial: event.endsAt?.slice(0, 16) ?? '',
      },
    ],
  };
  const places = placeFields(words, []).filter(
    ({ name }) => (name === 'communes' && event.communes.length > 0) || (name === 'lines' && event.listedLines > 0),
  );
  const wider: ActionSpec = {
    ...base,
    key: 'widening',
    title: t('network.widen'),
    lede: t('network.widen-lede'),
    path: `${base.path}/widening`,
    fields: places.map((field) => ({ ...field, folded: false, initial: [{}] })),
  };
  return [...(event.kind === 'planned-work' ? [later] : []), ...(places.length > 0 ? [wider] : [])];
}

/** What may be done with an event that is not over, at an instant. */
export function eventActions(event: NetworkEvent, now: string, words: Words): ActionSpec[] {
  const { t } = words;
  if (event.state === 'restored' || event.state === 'cancelled') return [];
  const path = `/api/network-events/${event.id}`;
  const begun = Date.parse(event.startsAt) <= Date.parse(now);
  const restored: ActionSpec = {
    key: 'end',
    title: t('network.restored'),
    lede: t('network.restored-lede'),
    path: `${path}/end`,
    version: event.version,
    fields: [
      {
        name: 'restoredAt',
        kind: 'moment',
        label: t('network.restored-at'),
        required: true,
        territory: event.territory,
        initial: now.slice(0, 16),
      },
      {
        name: 'cause',
        kind: 'choice',
        label: t('network.cause'),
        options: named(words, 'cause', CAUSES),
        initial: CAUSES.includes(event.cause) ? event.cause : '',
        shown: () => event.kind === 'outage',
      },
    ],
  };
  const cancelled: ActionSpec = {
    key: 'cancellation',
    title: t('network.cancel'),
    lede: t('network.cancel-lede'),
    path: `${path}/cancellation`,
    version: event.version,
    fields: [],
  };
  return [...(begun ? [restored] : [cancelled]), ...extensions(event, words)];
}

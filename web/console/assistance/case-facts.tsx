import { Fragment, type ReactNode } from 'react';
import type { AssistanceCasePage } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';

type Fact = readonly [label: string, value: ReactNode];

/** What is known of a case, a line each; what is not there yet is left out. */
export function CaseFacts({ page }: { readonly page: AssistanceCasePage }) {
  const { t, word } = useWords();
  const at = (label: string, value: string | null): Fact[] =>
    value === null ? [] : [[label, <Moment key={label} value={value} />]];
  const { equipment, identity, row } = page;
  const system = `${word('platform', equipment.platform)} ${equipment.osVersion ?? ''}`.trim();
  const facts: Fact[] = [
    [t('assistance.asked'), page.description],
    [t('assistance.asked-by'), `${identity.name}, ${identity.address}`],
    [t('assistance.identified'), `${identity.userNumber} · ${identity.identifier}`],
    ...(page.phone === null ? [] : [[t('assistance.phone'), page.phone] as const]),
    [t('assistance.system'), system],
    [t('assistance.backup'), t(equipment.backupDone ? 'yes' : 'no')],
    ...at(t('assistance.opened'), row.openedAt),
    ...at(t('assistance.study-due'), row.state === 'to-study' ? row.studyDueAt : null),
    ...at(t('assistance.accepted'), page.acceptedAt),
    ...at(t('assistance.callback-by'), row.callbackAt === null && page.startedAt === null ? row.callbackBy : null),
    ...at(t('assistance.callback-at'), row.callbackAt),
    ...(row.technician === null ? [] : [[t('assistance.technician'), row.technician] as const]),
    ...at(t('assistance.started'), page.startedAt),
    ...at(t('assistance.ended-at'), page.endedAt),
    ...(page.report === null ? [] : [[t('assistance.report'), page.report] as const]),
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

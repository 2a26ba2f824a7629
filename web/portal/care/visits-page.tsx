import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Appointment } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import type { ActionSpec } from '../../console/act/action-spec.ts';
import { Asked } from '../../design/asked.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Term } from '../../design/term.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { homeQuery } from '../queries.ts';
import { CARE_LABELS } from './labels.ts';

function specsOf(visit: Appointment, { t }: Words): ActionSpec[] {
  const common = { path: `/api/me/appointments/${visit.id}/change`, version: visit.version };
  return [
    {
      ...common,
      key: 'move-visit',
      title: t('care.visit-move'),
      lede: t('care.visit-move-lede'),
      fixed: { change: 'rescheduled' },
      fields: [{ name: 'at', kind: 'local-time', label: t('care.visit-new'), required: true }],
    },
    {
      ...common,
      key: 'cancel-visit',
      title: t('care.visit-cancel'),
      lede: t('care.visit-cancel-lede'),
      fixed: { change: 'cancelled' },
      fields: [],
    },
  ];
}

/** The visits of technicians that are planned, to be moved or cancelled. */
export function VisitsPage() {
  useAlso(CARE_LABELS);
  useAlso(PROCEDURE_LABELS);
  const words = useWords();
  const { t, language } = words;
  const home = useQuery(homeQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.visits')}</h1>
        <p className="lede">{t('care.visits-lede')}</p>
      </div>
      <Asked query={home}>
        {({ appointments, agreements, operator }) =>
          appointments.length === 0 ? (
            <Empty title={t('care.no-visit')}>
              {t('care.no-visit-why')} <Link to="/trouble">{t('nav.trouble')}</Link>
            </Empty>
          ) : (
            appointments.map((visit) => {
              const address = agreements.find((one) => one.id === visit.agreementId)?.address;
              return (
                <Section key={visit.id} title={moment(visit.at, language)}>
                  <div className="stack">
                    <dl className="facts">
                      <dt>{t('care.visit-by')}</dt>
                      <dd>{t('care.visit-who', { operator })}</dd>
                      {address ? (
                        <>
                          <dt>{t('contract.address')}</dt>
                          <dd>
                            {address.line}, {address.postcode} {address.city}
                          </dd>
                        </>
                      ) : null}
                      {visit.freeCancellationUntil ? (
                        <>
                          <dt>{t('home.free-until')}</dt>
                          <dd>
                            <Term term={visit.freeCancellationUntil} kind="moment" />
                          </dd>
                        </>
                      ) : null}
                    </dl>
                    <div className="row">
                      <ActionButtons specs={specsOf(visit, words)} small={false} />
                    </div>
                  </div>
                </Section>
              );
            })
          )
        }
      </Asked>
    </PageWithMargin>
  );
}

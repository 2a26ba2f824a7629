import type { ProcessingRegister } from '../api/shapes.ts';
import { useWords, type Words } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { Table } from '../design/table.tsx';
import { Clauses } from './clauses.tsx';

/** A length of time of the policy (`P3Y`, `P13M`, `PT48H`) in words. */
export function spanOf({ duration, mode }: { readonly duration: string; readonly mode: string }, { t }: Words): string {
  if (mode === 'until-event' || mode === 'none') return t(`span.${mode}`);
  const [, years, months, days, hours] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?/.exec(duration) ?? [];
  const parts = { years, months, days, hours };
  return Object.entries(parts)
    .flatMap(([unit, count]) => (count === undefined ? [] : [t(`span.${unit}`, { count: Number(count) })]))
    .join(' ');
}

function Purposes({ register }: { readonly register: ProcessingRegister }) {
  const { t, say, word } = useWords();
  return (
    <Section title={t('privacy.purposes')}>
      <Table
        caption={t('privacy.purposes')}
        rows={register.purposes}
        keyOf={(one) => one.code}
        search={(one) => say(one.label)}
        empty={null}
        columns={[
          { name: 'purpose', label: t('privacy.purpose'), long: true, cell: (one) => say(one.label) },
          {
            name: 'basis',
            label: t('privacy.basis'),
            cell: (one) => (
              <>
                {one.bases.map((basis) => word('basis', basis)).join(', ')}
                {one.mayObject || one.consentRequired ? (
                  <>
                    <br />
                    <span className="small soft">
                      {t(one.consentRequired ? 'privacy.consent' : 'privacy.may-object')}
                    </span>
                  </>
                ) : null}
              </>
            ),
          },
          { name: 'why', label: t('privacy.why'), cell: (one) => <Clauses of={one.clauses} about={say(one.label)} /> },
        ]}
      />
    </Section>
  );
}

function Durations({ register }: { readonly register: ProcessingRegister }) {
  const words = useWords();
  const { t, say } = words;
  return (
    <Section title={t('privacy.durations')}>
      <Table
        caption={t('privacy.durations')}
        rows={register.durations}
        keyOf={(one) => one.code}
        search={(one) => say(one.label)}
        empty={null}
        columns={[
          { name: 'what', label: t('privacy.what'), long: true, cell: (one) => say(one.label) },
          { name: 'duration', label: t('privacy.duration'), cell: (one) => spanOf(one, words) },
          { name: 'start', label: t('privacy.start'), long: true, cell: (one) => say(one.event) },
          { name: 'why', label: t('privacy.why'), cell: (one) => <Clauses of={one.clauses} about={say(one.label)} /> },
        ]}
      />
    </Section>
  );
}

/** The register of processing, as agents and strangers read it. */
export function RegisterView({ register }: { readonly register: ProcessingRegister }) {
  const { t, say, word } = useWords();
  const rooms = [...new Map(register.data.map((one) => [one.room.fr, one.room])).values()];
  return (
    <>
      {register.words.map((one) => (
        <Section key={one.about} title={word('about', one.about)}>
          <ul>
            {one.clauses.map((clause) => (
              <li key={clause.article}>{say(clause.summary)}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Purposes register={register} />
      <Durations register={register} />
      <Section title={t('privacy.held-here')}>
        <dl className="facts">
          {rooms.map((room) => (
            <div key={room.fr} className="fact">
              <dt>{say(room)}</dt>
              <dd>
                {[...new Set(register.data.filter((one) => one.room.fr === room.fr).map((one) => say(one.holds)))].join(
                  ' ; ',
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

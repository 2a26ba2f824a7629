import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyHome, NumbersPage } from '../../api/shapes.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Asked } from '../../design/asked.tsx';
import { FACT_LABELS } from '../../design/fact-labels.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { NUMBER_LABELS } from '../../number/labels.ts';
import { LinesView } from '../../number/lines-view.tsx';
import { portInSpec } from '../../number/port-in-spec.ts';
import { myNumbersQuery } from '../../number/queries.ts';
import { SimCodes } from '../../number/sim-codes.tsx';
import { SimHelp } from '../../number/sim-help.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { homeQuery } from '../queries.ts';
import { MyPort } from './my-port.tsx';
import { MyRio } from './my-rio.tsx';

interface Mine {
  readonly numbers: NumbersPage;
  readonly home: MyHome;
}

function MyLines({ numbers }: { readonly numbers: NumbersPage }) {
  const { t } = useWords();
  if (numbers.lines.length === 0) return <Empty title={t('mine.none')}>{t('mine.none-why')}</Empty>;
  return (
    <>
      <LinesView
        lines={numbers.lines}
        rights={numbers.rights}
        tools={(line) => (line.state === 'reserved' ? null : <MyRio line={line} />)}
      />
      <Section id="keep" title={t('mine.keep')}>
        <div className="part">
          <p>{t('mine.keep-how')}</p>
          <p className="small soft">{t('mine.keep-3179')}</p>
          <p>
            <Link to="/leave">{t('mine.leave')}</Link>
          </p>
        </div>
      </Section>
    </>
  );
}

function Bring({ numbers, home }: Mine) {
  const words = useWords();
  const { t, say } = words;
  const open = numbers.rights.filter((one) => one.portIn);
  const runs = (agreementId: string): boolean =>
    numbers.portings.some((one) => one.agreementId === agreementId && one.direction === 'in' && !one.over);
  return (
    <Section id="bring" title={t('mine.bring')}>
      <div className="part">
        {open.length === 0 ? <p className="soft">{t('mine.bring-no')}</p> : <p>{t('mine.bring-how')}</p>}
        {open.map(({ agreementId }) => {
          const agreement = home.agreements.find((one) => one.id === agreementId);
          return (
            <div key={agreementId} className="stack">
              {open.length > 1 && agreement ? (
                <p className="small soft">{t('mine.contract', { offer: say(agreement.offerLabel) })}</p>
              ) : null}
              {runs(agreementId) ? (
                <p className="soft">{t('mine.bring-running')}</p>
              ) : (
                <div className="row">
                  <ActionButtons specs={[portInSpec(agreementId, '/api/me', words)]} small={false} />
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function MyCards({ numbers, home }: Mine) {
  const { t, say } = useWords();
  const cards = home.equipment.filter((one) => one.kind === 'sim' && one.state === 'assigned');
  const held = new Set(cards.map((one) => one.agreementId));
  // A card that the stock does not know has no codes to show, and may be lost all the same.
  const mobile = numbers.lines.filter((one) => one.kind === 'mobile').map((one) => one.agreementId);
  const own = [...new Set([...held, ...mobile])].flatMap((id) => id ?? []);
  if (own.length === 0) return null;
  return (
    <Section id="sim" title={t('sim.my-title')}>
      {own.map((agreementId) => (
        <div key={agreementId} className="stack">
          {held.has(agreementId) ? <SimCodes agreementId={agreementId} base="/api/me" /> : null}
          <SimHelp
            agreementId={agreementId}
            numbers={numbers}
            link={(one) => (
              <Link to="/requests" search={{ open: one.name }}>
                {say(one.title)}
              </Link>
            )}
          />
        </div>
      ))}
    </Section>
  );
}

/** The numbers of the customer: how to keep them, those that come and leave, and the SIM card. */
export function NumberPage() {
  useAlso(NUMBER_LABELS);
  useAlso(PROCEDURE_LABELS);
  useAlso(FACT_LABELS);
  const { t } = useWords();
  const numbers = useQuery(myNumbersQuery);
  const home = useQuery(homeQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('mine.title')}</h1>
        <p className="lede">{t('mine.lede')}</p>
      </div>
      <Asked query={numbers}>
        {(answer) => (
          <>
            <MyLines numbers={answer} />
            {answer.portings.length > 0 ? (
              <Section id="ports" title={t('mine.followed')}>
                <ul className="ports">
                  {answer.portings.map((one) => (
                    <MyPort key={one.id} porting={one} today={answer.today} />
                  ))}
                </ul>
              </Section>
            ) : null}
            <Asked query={home}>
              {(mine) => (
                <>
                  <Bring numbers={answer} home={mine} />
                  <MyCards numbers={answer} home={mine} />
                </>
              )}
            </Asked>
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

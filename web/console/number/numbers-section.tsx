import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agreement, CustomerPage, NumbersPage, PhoneLine } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { NUMBER_LABELS } from '../../number/labels.ts';
import { LinesView } from '../../number/lines-view.tsx';
import { portInSpec } from '../../number/port-in-spec.ts';
import { numbersQuery } from '../../number/queries.ts';
import { SimCodes } from '../../number/sim-codes.tsx';
import { SimHelp } from '../../number/sim-help.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { PortCard } from './port-card.tsx';
import { Permitted } from '../act/permitted.tsx';

const OVER: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'cancelled']);

function RioButton({ line }: { readonly line: PhoneLine }) {
  const { t } = useWords();
  const spec: ActionSpec = {
    key: 'rio',
    title: t(line.rio ? 'number.rio-send' : 'number.rio-issue'),
    lede: t('number.rio-issue-lede'),
    path: `/api/agreements/${line.agreementId}/rio`,
    fields: [],
    fixed: { number: line.number },
  };
  return <ActionButtons specs={[spec]} />;
}

function Ports({ page, agreement }: { readonly page: NumbersPage; readonly agreement: Agreement }) {
  const words = useWords();
  const { t } = words;
  const running = page.portings.some((one) => one.direction === 'in' && !one.over);
  const may = page.rights.some((one) => one.portIn) && !running;
  return (
    <div className="part">
      <h4>{t('port.title')}</h4>
      {page.portings.length === 0 ? <p className="soft">{t('port.none')}</p> : null}
      <ul className="ports">
        {page.portings.map((one) => (
          <PortCard key={one.id} porting={one} today={page.today} />
        ))}
      </ul>
      {may ? (
        <div className="row">
          <ActionButtons specs={[portInSpec(agreement.id, '/api', words)]} />
        </div>
      ) : null}
    </div>
  );
}

function Card(props: {
  readonly agreement: Agreement;
  readonly accountId: string;
  readonly numbers: NumbersPage;
  readonly held: boolean;
}) {
  const { agreement, accountId, numbers, held } = props;
  const { t, say } = useWords();
  return (
    <>
      {held ? (
        <div className="part">
          <h4>{t('sim.title')}</h4>
          <Permitted path={`/api/agreements/${agreement.id}/sim-codes`}>
            <SimCodes agreementId={agreement.id} base="/api" />
          </Permitted>
        </div>
      ) : null}
      <SimHelp
        agreementId={agreement.id}
        numbers={numbers}
        link={(one) => (
          <Link
            to="/customers/$accountId/procedures/$agreementId"
            params={{ accountId, agreementId: agreement.id }}
            search={{ open: one.name }}
          >
            {say(one.title)}
          </Link>
        )}
      />
    </>
  );
}

function OfAgreement({ page, agreement }: { readonly page: CustomerPage; readonly agreement: Agreement }) {
  const { t, say } = useWords();
  const numbers = useQuery(numbersQuery(agreement.id));
  const card = page.equipment.some(
    (one) => one.kind === 'sim' && one.agreementId === agreement.id && one.state === 'assigned',
  );
  // A contract that is over is shown for the number that rests, and for what came or left.
  const known = numbers.data;
  if (OVER.has(agreement.state) && !known?.lines.length && !known?.portings.length) return null;
  return (
    <article className="stack contract">
      <h3>{say(agreement.offerLabel)}</h3>
      <Asked query={numbers}>
        {(answer) => (
          <>
            {answer.lines.length === 0 ? <Empty title={t('number.none')}>{t('number.none-why')}</Empty> : null}
            <LinesView
              lines={answer.lines}
              rights={answer.rights}
              tools={(line) => (line.state === 'reserved' ? null : <RioButton line={line} />)}
            />
            <Ports page={answer} agreement={agreement} />
          </>
        )}
      </Asked>
      {known ? <Card agreement={agreement} accountId={page.account.id} numbers={known} held={card} /> : null}
    </article>
  );
}

/** The telephone numbers of a customer by contract, those that come and go, and their SIM cards. */
export function NumbersSection({ page }: { readonly page: CustomerPage }) {
  useAlso(NUMBER_LABELS);
  const { t } = useWords();
  return (
    <Section id="telephone" title={t('customer.telephone')}>
      {page.agreements.length === 0 ? <Empty title={t('number.none')}>{t('number.none-why')}</Empty> : null}
      <div className="stack contracts">
        {page.agreements.map((agreement) => (
          <OfAgreement key={agreement.id} page={page} agreement={agreement} />
        ))}
      </div>
    </Section>
  );
}

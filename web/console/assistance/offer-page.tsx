import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AssistanceOffer } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { moment } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { CaseTable } from './case-table.tsx';
import { intakeSpec } from './intake-spec.ts';
import { ASSISTANCE_LABELS } from './labels.ts';
import { PriceList } from './price-list.tsx';
import { assistanceOfferQuery } from './queries.ts';

/** How the customer reaches the service at this moment. */
function Channels({ offer }: { readonly offer: AssistanceOffer }) {
  const { t, word, language } = useWords();
  return (
    <Section title={t('assistance.channels')}>
      <ul className="bill">
        {offer.channels.map((one) => (
          <li key={one.channel} className="bill-line">
            <span>{word('assistance-channel', one.channel)}</span>
            <Mark
              why={{ decision: null, clauses: one.clauses }}
              shown={
                one.open || one.nextOpenAt === null
                  ? t('assistance.open-now')
                  : t('assistance.opens-at', { at: moment(one.nextOpenAt, language) })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Offer({ offer }: { readonly offer: AssistanceOffer }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {offer.offered ? (
        <>
          {offer.subscribed ? null : <p className="notice">{t('assistance.not-subscribed')}</p>}
          <div className="row">
            <ActionButtons
              strong
              specs={[intakeSpec(offer, words)]}
              after={() => <Link to="/assistance">{t('assistance.to-queue')}</Link>}
            />
          </div>
        </>
      ) : (
        <p className="notice">{t('assistance.not-offered')}</p>
      )}
      <Section title={t('assistance.cases')}>
        <CaseTable
          over
          caption={t('assistance.cases')}
          rows={offer.cases}
          empty={<Empty title={t('assistance.no-case')}>{t('assistance.no-case-why')}</Empty>}
        />
      </Section>
      {offer.offered ? <PriceList offer={offer} /> : null}
      {offer.offered ? <Channels offer={offer} /> : null}
    </>
  );
}

/** What a customer may ask help for, at which price, and what they have asked for. */
export function AssistanceOfferPage() {
  useAlso(ASSISTANCE_LABELS);
  const { t } = useWords();
  const { accountId } = useParams({ from: '/customers/$accountId/assistance' });
  const offer = useQuery(assistanceOfferQuery(accountId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={offer}>
        {(answer) => (
          <>
            <div className="page-head">
              <p className="overline">
                <Link to="/customers/$accountId" params={{ accountId }}>
                  {answer.holder}
                </Link>{' '}
                · {t('cases.account', { number: answer.number })}
              </p>
              <h1>{t('assistance.title')}</h1>
            </div>
            <Offer offer={answer} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}

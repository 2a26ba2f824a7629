import { useQuery } from '@tanstack/react-query';
import type { ThirdPartyPayer } from '../../api/shapes.ts';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { PayerLines } from '../../change/payer-lines.tsx';
import { myPayersQuery } from '../../change/queries.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { REQUEST_LABELS } from '../requests/labels.ts';

function Payers({ payers }: { readonly payers: readonly ThirdPartyPayer[] }) {
  const { t } = useWords();
  const release = {
    key: 'release-payer',
    title: t('payer.take-back'),
    lede: t('payer.take-back-lede'),
    path: '/api/me/payer/release',
    fields: [],
  };
  return (
    <div className="stack">
      <PayerLines
        payers={payers}
        self={t('payer.self-mine')}
        why={t('payer.self-why-mine')}
        owed={t('payer.still-owed-mine')}
      />
      <div className="row">
        <ActionButtons specs={payers.some((one) => one.releasedOn === null) ? [release] : []} />
      </div>
    </div>
  );
}

/** Who pays the customer's bills; they may take them back. */
export function WhoPays() {
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const payers = useQuery(myPayersQuery);
  return (
    <Section id="payer" title={t('payer.mine')}>
      <Asked query={payers}>{(answer) => <Payers payers={answer} />}</Asked>
    </Section>
  );
}

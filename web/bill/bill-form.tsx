import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { BillForm } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import type { ActionSpec, FieldSpec } from '../console/act/action-spec.ts';
import { Asked } from '../design/asked.tsx';
import { useAlso, useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { BILL_LABELS } from './labels.ts';

type Root = '/api/me' | `/api/accounts/${string}`;
const CHANNELS = ['website', 'customer-area', 'phone', 'letter'] as const;

/** In which form the bills of an account come. */
export const billFormQuery = (root: Root) =>
  queryOptions({ queryKey: ['bill-form', root], queryFn: () => call<BillForm>(`${root}/bill-form`) });

function useSpec(root: Root, form: BillForm): ActionSpec {
  const { t } = useWords();
  const channel: FieldSpec = {
    name: 'channel',
    kind: 'choice',
    label: t('papers.channel'),
    required: true,
    options: CHANNELS.map((value) => ({ value, label: t(`papers.${value}`) })),
  };
  return {
    key: 'bill-form',
    title: t('papers.change'),
    lede: t('papers.change-lede'),
    path: `${root}/bill-form`,
    fields: [
      { name: 'paper', kind: 'yes-no', label: t('papers.paper'), initial: String(form.paper), required: true },
      {
        name: 'callsListed',
        kind: 'yes-no',
        label: t('papers.calls-listed'),
        initial: String(form.callsListed),
        required: true,
      },
      ...(root === '/api/me' ? [] : [channel]),
    ],
  };
}

function Form({ root, form }: { readonly root: Root; readonly form: BillForm }) {
  const { t } = useWords();
  const spec = useSpec(root, form);
  return (
    <div className="stack">
      <p>{t(form.paper ? 'papers.paper-yes' : 'papers.paper-no')}</p>
      <p>{t(form.callsListed ? 'papers.calls-yes' : 'papers.calls-no')}</p>
      <div className="row">
        <ActionButtons specs={[spec]} />
      </div>
    </div>
  );
}

/** How the bills of an account come, and the choice of it. */
export function BillFormSection({ root }: { readonly root: Root }) {
  useAlso(BILL_LABELS);
  const { t } = useWords();
  const form = useQuery(billFormQuery(root));
  return (
    <Section id="bill-form" title={t(root === '/api/me' ? 'papers.form-mine' : 'papers.form')}>
      <Asked query={form}>{(answer) => <Form root={root} form={answer} />}</Asked>
    </Section>
  );
}

import { Field, Tick } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';

/** What the contract of a plan asks for, as its buyer tells it. */
export interface Papers {
  readonly identityType: string;
  readonly identityExpiresOn: string;
  readonly bankDetails: boolean;
  readonly addressProof: boolean;
  readonly street: string;
  readonly postcode: string;
  readonly commune: string;
}

export const NO_PAPERS: Papers = {
  identityType: 'passport',
  identityExpiresOn: '',
  bankDetails: false,
  addressProof: false,
  street: '',
  postcode: '',
  commune: '',
};

const TYPES = ['passport', 'french-identity-card', 'residence-permit'];

/** The papers as the order takes them. */
export function papersBody(papers: Papers) {
  const { identityType, identityExpiresOn, street, postcode, commune } = papers;
  return {
    documents: {
      provided: [
        ...(identityExpiresOn === '' ? [] : ['identity']),
        ...(papers.bankDetails ? ['bank-details'] : []),
        ...(papers.addressProof ? ['address-proof'] : []),
      ],
      identityType,
      ...(identityExpiresOn === '' ? {} : { identityExpiresOn }),
    },
    ...(street === '' ? {} : { address: { street, postcode, commune } }),
  };
}

/** The papers that the contract of a plan asks for, and where its line is. */
export function PlanPapers({
  papers,
  onChange,
}: {
  readonly papers: Papers;
  readonly onChange: (papers: Papers) => void;
}) {
  const { t, word } = useWords();
  const set = (more: Partial<Papers>): void => onChange({ ...papers, ...more });
  const line = (name: 'street' | 'postcode' | 'commune') => (
    <Field label={t(`shop.line-${name}`)}>
      {(given) => (
        <input {...given} required value={papers[name]} onChange={(event) => set({ [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <div className="form">
      <p>{t('shop.papers-why')}</p>
      <Field label={t('shop.identity-type')}>
        {(given) => (
          <select
            {...given}
            value={papers.identityType}
            onChange={(event) => set({ identityType: event.target.value })}
          >
            {TYPES.map((one) => (
              <option key={one} value={one}>
                {word('identity-type', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('shop.identity-until')}>
        {(given) => (
          <input
            {...given}
            type="date"
            required
            value={papers.identityExpiresOn}
            onChange={(event) => set({ identityExpiresOn: event.target.value })}
          />
        )}
      </Field>
      <Tick type="checkbox" checked={papers.bankDetails} onChange={(bankDetails) => set({ bankDetails })}>
        {t('shop.bank-details')}
      </Tick>
      <Tick type="checkbox" checked={papers.addressProof} onChange={(addressProof) => set({ addressProof })}>
        {t('shop.address-proof')}
      </Tick>
      {line('street')}
      {line('postcode')}
      {line('commune')}
    </div>
  );
}

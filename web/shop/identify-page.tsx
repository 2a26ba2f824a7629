import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { SentIdentification } from '../api/shapes.ts';
import { Button } from '../design/button.tsx';
import { Choices, Field, Tick } from '../design/field.tsx';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Section } from '../design/section.tsx';
import { useShop } from './at-shop.ts';
import { EnterPart } from './enter-part.tsx';
import { Refusals } from './refusals.tsx';

const LONGEST_BYTES = 2_000_000;
const FIELDS = [
  'company',
  'registration',
  'givenName',
  'familyName',
  'email',
  'phone',
  'line1',
  'postcode',
  'city',
] as const;
type Name = (typeof FIELDS)[number];

interface Sent {
  readonly code: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

function readFile(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onerror = () => fail(new Error(file.name));
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}

function useIdentification() {
  const { shop } = useShop();
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [documents, setDocuments] = useState<readonly Sent[]>([]);
  const [ticked, setTicked] = useState({ professionalUse: false, termsAccepted: false });
  const [tooLarge, setTooLarge] = useState<string>();
  const sending = useMutation({
    mutationFn: () => {
      const { line1 = '', postcode = '', city = '', ...rest } = typed;
      const body = { ...rest, address: { line1, postcode, city }, documents, ...ticked };
      return call<SentIdentification>(`/api/shops/${shop.operatorId}/identifications`, { method: 'POST', body });
    },
  });
  const choose = async (code: string, file: File | undefined): Promise<void> => {
    const others = documents.filter((one) => one.code !== code);
    setTooLarge(file && file.size > LONGEST_BYTES ? code : undefined);
    if (!file || file.size > LONGEST_BYTES) return setDocuments(others);
    const sent = { code, name: file.name.slice(0, 100), mediaType: file.type, content: await readFile(file) };
    setDocuments([...others, sent]);
  };
  return { typed, setTyped, ticked, setTicked, tooLarge, choose, sending };
}

type Identification = ReturnType<typeof useIdentification>;

function FormFields({ form }: { readonly form: Identification }) {
  const { t, say } = useWords();
  const { shop } = useShop();
  return (
    <>
      {FIELDS.map((name) => (
        <Field key={name} label={t(`shop-form.${name}`)}>
          {(given) => (
            <input
              {...given}
              required
              type={name === 'email' ? 'email' : 'text'}
              value={form.typed[name] ?? ''}
              onChange={(event) => form.setTyped((now) => ({ ...now, [name]: event.target.value }))}
            />
          )}
        </Field>
      ))}
      {shop.identityDocuments.map((one) => (
        <Field
          key={one.code}
          label={say(one.label)}
          hint={t('shop.file-hint')}
          error={form.tooLarge === one.code ? t('shop.file-too-large') : undefined}
        >
          {(given) => (
            <input
              {...given}
              type="file"
              accept="application/pdf,image/png,image/jpeg"
              onChange={(event) => void form.choose(one.code, event.target.files?.[0])}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function IdentifyForm() {
  const { t } = useWords();
  const { shop } = useShop();
  const form = useIdentification();
  const { ticked, setTicked, sending } = form;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  if (sending.data?.received) {
    return (
      <p className="notice" role="status">
        {t('shop.identification-received')}
      </p>
    );
  }
  return (
    <form className="form" onSubmit={submit}>
      <FormFields form={form} />
      <Choices label={t('shop.declare')}>
        <Tick
          type="checkbox"
          checked={ticked.professionalUse}
          onChange={(professionalUse) => setTicked((now) => ({ ...now, professionalUse }))}
        >
          {t('shop.professional')}
        </Tick>
        <Tick
          type="checkbox"
          checked={ticked.termsAccepted}
          onChange={(termsAccepted) => setTicked((now) => ({ ...now, termsAccepted }))}
        >
          {t('shop.accept', { name: shop.name })}
        </Tick>
      </Choices>
      <Refusals refusals={sending.data?.refusals ?? []} />
      {sending.error ? (
        <p className="problem" role="alert">
          {sending.error.message}
        </p>
      ) : null}
      <div className="row">
        <Button type="submit" disabled={sending.isPending}>
          {t('shop.send-form')}
        </Button>
      </div>
    </form>
  );
}

/** Who one is: signing in, or the form and the documents of a company that is not known yet. */
export function IdentifyPage() {
  const { t } = useWords();
  const { signedIn, mine } = useShop();
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('shop.identification')}</h1>
      </div>
      {signedIn ? <p>{t('shop.known', { name: mine?.holder ?? '' })}</p> : null}
      {signedIn ? null : <EnterPart />}
      {signedIn ? null : (
        <Section title={t('shop.new-here')}>
          <p>{t('shop.new-here-why')}</p>
          <IdentifyForm />
        </Section>
      )}
    </PageWithMargin>
  );
}

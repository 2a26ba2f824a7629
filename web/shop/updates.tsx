import type { ShopProductPage } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { Mark } from '../design/term.tsx';

type Update = ShopProductPage['updates'][number];

function One({ update }: { readonly update: Update }) {
  const { t, say } = useWords();
  const { instructions, mayRefuse, clauses } = update;
  return (
    <li className="complaint">
      <p>
        <strong>{say(update.title)}</strong>{' '}
        <span className="soft">({t(update.essential ? 'shop.update-essential' : 'shop.update-optional')})</span>
      </p>
      <p>
        {t('shop.update-without')} {say(update.consequences)}
      </p>
      {instructions === null ? null : (
        <p>
          {t('shop.update-how')} {say(instructions)}
        </p>
      )}
      <p>
        <Mark
          long
          why={{ decision: update.decision, clauses: clauses.map((one) => one.id) }}
          clauses={clauses}
          shown={t(mayRefuse ? 'shop.update-may-refuse' : 'shop.update-must')}
        />
        {'. '}
        {update.mayUninstall ? t('shop.update-may-uninstall') : null}
      </p>
    </li>
  );
}

/** The updates of a product: what they are, what not installing them entails, what a buyer may do about them. */
export function Updates({ updates }: { readonly updates: readonly Update[] }) {
  const { t } = useWords();
  if (updates.length === 0) return null;
  return (
    <Section title={t('shop.updates')}>
      <ul className="complaints">
        {updates.map((one) => (
          <One key={one.id} update={one} />
        ))}
      </ul>
    </Section>
  );
}

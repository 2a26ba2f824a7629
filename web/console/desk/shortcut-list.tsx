import { Tick } from '../../design/field.tsx';
import { useWords } from '../../design/language.tsx';
import type { NavPage } from '../../design/navigation.tsx';
import { Panel } from '../../design/panel.tsx';
import { PAGE_KEYS, switchShortcuts, useShortcutsOn } from './shortcuts.ts';

/** The keys of the console, and the switch that turns single ones off. */
export function ShortcutList({ pages, onClose }: { readonly pages: readonly NavPage[]; readonly onClose: () => void }) {
  const { t } = useWords();
  const on = useShortcutsOn();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl + K', t('keys.or'), '/'], t('keys.search')],
    [['?'], t('keys.list')],
    [['j'], t('keys.down')],
    [['k'], t('keys.up')],
    [['x'], t('keys.choose')],
    [['a'], t('keys.contract')],
    ...pages
      .filter(({ to }) => PAGE_KEYS[to] !== undefined)
      .map(({ to, label }) => [['g', t('keys.then'), PAGE_KEYS[to]!], t('keys.go', { page: t(label) })] as const),
  ];
  return (
    <Panel title={t('keys.title')} onClose={onClose}>
      <p>{t('keys.lede')}</p>
      <div>
        <Tick type="checkbox" checked={on} onChange={switchShortcuts}>
          {t('keys.on')}
        </Tick>
        <p className="hint">{t('keys.on-hint')}</p>
      </div>
      <table className="table">
        <caption className="visually-hidden">{t('keys.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([parts, does]) => (
            <tr key={does}>
              <td className="number">
                {parts.map((part, i) => (i % 2 === 0 ? <kbd key={part}>{part}</kbd> : ` ${part} `))}
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

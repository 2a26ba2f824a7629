import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './language.tsx';

type Theme = 'auto' | 'light' | 'dark';
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const STORED = 'regie-theme';

function storedTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

/** Puts the chosen light on the page before anything is drawn. */
export function applyTheme(theme: Theme = storedTheme()): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Light, dark, or as the machine is set. */
export function ThemeSwitch() {
  const { t } = useWords();
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => {
    localStorage.setItem(STORED, theme);
    applyTheme(theme);
  }, [theme]);
  return (
    <Button
      look="quiet"
      small
      aria-label={t('shell.theme', { theme: t(`theme.${theme}`) })}
      onClick={() => setTheme(NEXT[theme])}
    >
      <Icon name={theme} /> {t(`theme.${theme}`)}
    </Button>
  );
}

/** The other language. */
export function LanguageSwitch() {
  const { t, language, choose } = useWords();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Button look="quiet" small lang={other} onClick={() => choose(other)}>
      {t('shell.other-language')}
    </Button>
  );
}

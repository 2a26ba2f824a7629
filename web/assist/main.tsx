import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type LabelFiles, LanguageProvider } from '../design/language.tsx';
import { applyTheme } from '../design/switches.tsx';
import { AssistPage } from './assist-page.tsx';
import { ASSIST_LABELS } from './labels.ts';
import '../design/design.css';

const COMMON: LabelFiles = {
  fr: () => import('../design/labels/fr.json'),
  en: () => import('../design/labels/en.json'),
};
const FILES = [COMMON, ASSIST_LABELS];

applyTheme();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider files={FILES}>
      <AssistPage />
    </LanguageProvider>
  </StrictMode>,
);

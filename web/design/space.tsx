import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';
import { type LabelFiles, LanguageProvider } from './language.tsx';
import { applyTheme } from './switches.tsx';
import './design.css';

const COMMON: LabelFiles = { fr: () => import('./labels/fr.json'), en: () => import('./labels/en.json') };

function makeClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => !(error instanceof Problem) && failures < 2,
      },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        // The session is over: the space shows its door again.
        if (error instanceof Problem && error.status === 401)
          void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    }),
  });
  return client;
}

/** Opens a space in the page: its labels, its questions to the server, its screens. */
export function openSpace(labels: LabelFiles, screens: ReactNode): void {
  applyTheme();
  const root = document.getElementById('root');
  if (!root) return;
  const files = [COMMON, labels];
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeClient()}>
        <LanguageProvider files={files}>{screens}</LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

import { RouterProvider } from '@tanstack/react-router';
import { openSpace } from '../design/space.tsx';
import { router } from './router.tsx';

openSpace(
  { fr: () => import('./labels/fr.json'), en: () => import('./labels/en.json') },
  <RouterProvider router={router} />,
);

import { expect, test } from 'vitest';
import { permissionsPolicy } from './security-headers.ts';

test.each([
  ['/assistance', '(self)'],
  ['/assistance?lang=en', '(self)'],
  ['/assistance/', '(self)'],
  ['/assistances', '()'],
  ['/console/assistance', '()'],
  ['/espace', '()'],
  ['/', '()'],
])('at %s, showing one’s screen is allowed to %s, and the camera to nobody', (url, allowed) => {
  expect(permissionsPolicy(url)).toContain(`display-capture=${allowed}`);
  expect(permissionsPolicy(url)).toContain('camera=()');
});

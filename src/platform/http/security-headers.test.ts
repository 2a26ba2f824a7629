import { expect, test } from 'vitest';
import { headersOfFiles, isPageFile, permissionsPolicy } from './security-headers.ts';

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

test.each([
  ['/assets/field-1.js', true],
  ['/console/assets/a-1.js', true],
  ['/espace', false],
  ['/tmf-api/assets-1', false],
  ['/espace/bills/assets/', false],
])('%s is a file that pages are made of: %s', (url, is) => {
  expect(isPageFile(url)).toBe(is);
});

test('a file is told not to be taken for something else, and leaves what a page may do to the page', () => {
  const headers = { 'content-security-policy': 'none', 'x-content-type-options': 'nosniff' };
  expect(headersOfFiles(headers)).toEqual({ 'x-content-type-options': 'nosniff' });
});

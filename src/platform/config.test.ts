import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment gives the settings of a first start', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    demo: 'full',
    requireSecondFactor: true,
    jobs: 'here',
  });
});

test('each faulty setting is named', () => {
  expect(() => readConfig({ PORT: 'high', REGIE_DEMO: 'some' })).toThrow(/PORT.*REGIE_DEMO/);
});

test('an empty variable is one that was not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(3000);
});

test('an address that is no database is refused', () => {
  expect(() => readConfig({ DATABASE_URL: 'https://example.test' })).toThrow('DATABASE_URL');
});

test('links in mails begin with the public address; without one, with this machine’s', () => {
  expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readConfig({ REGIE_PUBLIC_URL: 'https://alize.example/' }).publicUrl).toBe('https://alize.example');
});

test('secrets of single sign-on are told by operator', () => {
  expect(readConfig({ REGIE_SINGLE_SIGN_ON_SECRETS: 'alize=a=b, corail=c' }).singleSignOnSecrets).toEqual({
    alize: 'a=b',
    corail: 'c',
  });
});

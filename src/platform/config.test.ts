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

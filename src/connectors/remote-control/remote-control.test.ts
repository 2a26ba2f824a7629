import { expect, test } from 'vitest';
import { remoteControlOf } from './remote-control.ts';

test('without a setting, nothing takes a workstation over', () => {
  expect(remoteControlOf(undefined)).toBeUndefined();
});

test.each([
  ['rustdesk', '123 456 789', 'rustdesk://connection/new/123%20456%20789'],
  ['meshcentral:https://mesh.example/', 'node//ab$c', 'https://mesh.example/?gotonode=node%2F%2Fab%24c&viewmode=11'],
])('%s is opened on the workstation that the customer names', (setting, workstation, link) => {
  expect(remoteControlOf(setting)?.linkFor(workstation)).toBe(link);
});

test('a tool that nobody knows keeps the server from starting', () => {
  expect(() => remoteControlOf('meshcentral:mesh.example')).toThrow('REGIE_REMOTE_CONTROL');
});

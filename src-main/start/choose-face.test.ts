import { expect, test } from 'vitest';
import { chooseFace, type Face, type RuntimeState } from './choose-face';

const NO_DISPLAY = { kind: 'page', because: 'There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.' } as const;
const NO_ELECTRON = { kind: 'page', because: 'Electron is not installed here; npm install brings it.' } as const;
const WINDOW = { kind: 'window' } as const;
const FETCH = { kind: 'fetch-window' } as const;

test.each<readonly [NodeJS.Platform, Record<string, string>, RuntimeState, Face]>([
  ['linux', { DISPLAY: ':0' }, 'there', WINDOW],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'there', WINDOW],
  ['linux', { DISPLAY: ':0' }, 'fetchable', FETCH],
  ['linux', { DISPLAY: ':0' }, 'absent', NO_ELECTRON],
  ['linux', {}, 'there', NO_DISPLAY],
  ['linux', {}, 'fetchable', NO_DISPLAY],
  ['linux', {}, 'absent', NO_DISPLAY],
  ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, 'there', NO_DISPLAY],
  ['freebsd', {}, 'there', NO_DISPLAY],
  ['darwin', {}, 'there', WINDOW],
  ['darwin', {}, 'fetchable', FETCH],
  ['win32', {}, 'there', WINDOW],
  ['win32', {}, 'absent', NO_ELECTRON],
  ['linux', { DISPLAY: ':0', VALISE_START: 'page' }, 'there', { kind: 'page' }],
  ['darwin', { VALISE_START: 'page' }, 'fetchable', { kind: 'page' }],
  ['linux', { DISPLAY: ':0', VALISE_START: 'window' }, 'there', WINDOW],
])('on %s with %j and the runtime %s', (platform, environment, runtime, face) => {
  expect(chooseFace({ platform, environment, runtime })).toEqual(face);
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import configuration from '../electron-builder.config';

const ROOT = path.resolve(import.meta.dirname, '..');

const resource = (name: string): Buffer => readFileSync(path.join(ROOT, 'resources/package', name));
const sideOf = (png: Buffer, start = 0): number => {
  expect(png.subarray(start + 1, start + 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(start + 20)).toBe(png.readUInt32BE(start + 16));
  return png.readUInt32BE(start + 16);
};

test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('Linux has an icon of %i', (size) => {
  expect(sideOf(resource(`icons/${size}x${size}.png`))).toBe(size);
});

test('Windows has icons from 16 to 256', () => {
  const icon = resource('icon.ico');
  const starts = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
  const stated = starts.map((at) => icon.readUInt8(at) || 256);
  expect(stated).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  expect(starts.map((at) => sideOf(icon, icon.readUInt32LE(at + 12)))).toEqual(stated);
});

test('macOS has icons from 32 to 1024', () => {
  const icon = resource('icon.icns');
  const sides: (readonly [string, number])[] = [];
  for (let start = 8; start < icon.length; start += icon.readUInt32BE(start + 4)) sides.push([icon.subarray(start, start + 4).toString(), sideOf(icon, start + 8)]);
  expect(icon.readUInt32BE(4)).toBe(icon.length);
  expect(sides).toEqual([['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]]);
});

test('macOS allows the compiler of V8 and nothing else', () => {
  expect(resource('entitlements.mac.plist').toString().match(/(?<=<key>)[^<]+/g)).toEqual(['com.apple.security.cs.allow-jit']);
  expect(existsSync(path.join(ROOT, configuration.mac?.entitlementsInherit ?? ''))).toBe(true);
});

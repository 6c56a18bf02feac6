import { expect, test } from 'vitest';
import { unpackedFolder } from './unpacked-folder';

test.each([
  ['/opt/Valise/resources/app.asar/out/main', '/opt/Valise/resources/app.asar.unpacked/out/main'],
  ['/Applications/Valise.app/Contents/Resources/app.asar/out/main', '/Applications/Valise.app/Contents/Resources/app.asar.unpacked/out/main'],
  [String.raw`C:\Program Files\Valise\resources\app.asar\out\main`, String.raw`C:\Program Files\Valise\resources\app.asar.unpacked\out\main`],
  ['/opt/Valise/resources/app.asar.unpacked/out/main', '/opt/Valise/resources/app.asar.unpacked/out/main'],
  ['/home/ada/valise/out/main', '/home/ada/valise/out/main'],
  ['/home/ada/my-app.asar/out/main', '/home/ada/my-app.asar/out/main'],
])('the threads of %s are in %s', (folder, unpacked) => {
  expect(unpackedFolder(folder)).toBe(unpacked);
});

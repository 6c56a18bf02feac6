import { expect, test } from 'vitest';
import { fileSignature } from './file-signature';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['PK\u0003\u0004\u0014', 'a zip archive'], ['PK\u0005\u0006', 'an empty zip archive'], ['\u001f\u008b\b', 'a gzip file'], ['7z\u00bc\u00af\u0027\u001c', 'a 7-Zip archive'],
  ['\u00fd7zXZ\0', 'an xz file'], ['\u0028\u00b5\u002f\u00fd', 'a zstd file'], ['Rar!\u001a\u0007\u0001', 'a RAR archive'],
  [`${'a'.repeat(257)}ustar\u000000`, 'a tar archive'], [`${'a'.repeat(257)}ustar  \0`, 'a tar archive'],
])('%j is %s', (bytes, name) => {
  expect(fileSignature(latin1(bytes))).toEqual({ name, container: true });
});

test.each([
  ['\u0089PNG\r\n\u001a\n', 'an image (PNG)'], ['\u00ff\u00d8\u00ff', 'an image (JPEG)'], ['GIF89a', 'an image (GIF)'], ['%PDF-1.7', 'a PDF document'],
  ['SQLite format 3\0', 'a SQLite database'], ['\u007fELF', 'a program (ELF)'], ['\u00ff\u00fe\0\0', 'UTF-32 text'], ['\0\0\u00fe\u00ff', 'UTF-32 text'],
])('%j is %s, and holds no text', (bytes, name) => {
  expect(fileSignature(latin1(bytes))).toEqual({ name, container: false });
});

test.each(['', '{}', 'PK', 'ustar', '\u00ff\u00fe{\0', '\u00ef\u00bb\u00bf{}'])('%j may be text', (bytes) => {
  expect(fileSignature(latin1(bytes))).toBeUndefined();
});

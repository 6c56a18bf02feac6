import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { APP_VERSION } from './app-version';

test('the version is the one of package.json', () => {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  expect(z.object({ version: z.string() }).parse(JSON.parse(text)).version).toBe(APP_VERSION);
});

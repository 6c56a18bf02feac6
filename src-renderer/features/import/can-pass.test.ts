import { expect, test } from 'vitest';
import { canPass } from './can-pass';

test.each(['DATABASE_BUSY', 'VAULT_UNAVAILABLE', 'DISK_FULL', 'CANCELLED'] as const)('%s can pass', (code) => expect(canPass(code)).toBe(true));

test.each(['ITEMS_REJECTED', 'INPUT_INVALID', 'SELECTION_EMPTY', 'USAGE', 'PLAN_NOT_FOUND', 'INTERNAL', undefined] as const)('%s does not', (code) => expect(canPass(code)).toBe(false));

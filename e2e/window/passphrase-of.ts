import { readFileSync } from 'node:fs';
import type { TemporaryHome } from '../temporary-home';

export const passphraseOf = (home: TemporaryHome): string => readFileSync(home.passphraseFile, 'utf8').trim();

import { expect, test } from 'vitest';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { passphraseFault } from './passphrase-fault';

test.each([
  ['eight letters', 'abcdefgh', 'abcdefgh', undefined],
  ['seven', 'abcdefg', 'abcdefg', VAULT_TEXTS.short],
  ['four pictures, eight halves', '🦊🦊🦊🦊', '🦊🦊🦊🦊', VAULT_TEXTS.short],
  ['two that differ', 'abcdefgh', 'abcdefgH', VAULT_TEXTS.differs],
  ['nothing', '', '', VAULT_TEXTS.short],
])('%s', (_, first, second, fault) => expect(passphraseFault(first, second)).toBe(fault));

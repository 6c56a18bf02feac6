import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { ExportOptionsSchema, type ExportOptions, type SecretMode } from '../../../src-shared/transfer/export-options';
import { planSecrets, requireLeave } from './plan-secrets';

const options = (some: Partial<ExportOptions>): ExportOptions => ExportOptionsSchema.parse(some);
const PASSWORD = 'canary-password';
const refusalOf = (action: () => unknown): AppError | undefined => {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

describe('secrets are', () => {
  test.each([
    [{}, 'omit'], [{ includeSensitiveData: false }, 'omit'], [{ exportType: 'template' }, 'placeholder'], [{ exportType: 'manifest' }, 'omit'], [{ as: 'cursor' }, 'placeholder'],
    [{ includeSensitiveData: true, encryptionKey: 'x' }, 'sealed'], [{ includeSensitiveData: true }, 'plain'], [{ includeSensitiveData: true, as: 'cursor' }, 'plain'],
    [{ secrets: 'placeholder' }, 'placeholder'], [{ secrets: 'sealed', encryptionKey: 'x' }, 'sealed'], [{ secrets: 'plain', includeSensitiveData: true }, 'plain'],
    [{ secrets: 'sealed', includeSensitiveData: true, encryptionKey: 'x' }, 'sealed'], [{ as: 'generic', secrets: 'omit' }, 'omit'],
  ] as const)('with %j: %s', (some, mode) => {
    expect(planSecrets(options(some)).mode).toBe(mode);
  });

  test.each([[{}, 'omit'], [{ exportType: 'template' }, 'placeholder'], [{ as: 'vscode', secrets: 'plain' }, 'placeholder'], [{ secrets: 'plain' }, 'omit']] as const)('with %j, where a value is not known: %s', (some, blank) => {
    expect(planSecrets(options(some)).blank).toBe(blank);
  });
});

const at = (mode: SecretMode, pointer = '/mcps/*/env'): ExportOptions['secretsFor'] => [{ pointer, mode }];

describe('what contradicts itself is refused, and both sides are named', () => {
  test.each([
    [{ includeSensitiveData: false, secrets: 'sealed', encryptionKey: PASSWORD }, /includeSensitiveData is false.*secrets "sealed"/],
    [{ includeSensitiveData: false, secrets: 'plain', allowPlain: true }, /includeSensitiveData is false.*secrets "plain"/],
    [{ includeSensitiveData: false, secretsFor: at('plain') }, /includeSensitiveData is false.*secretsFor "plain" at "\/mcps\/\*\/env"/],
    [{ includeSensitiveData: true, secrets: 'omit' }, /includeSensitiveData is true.*secrets "omit"/],
    [{ exportType: 'template', secrets: 'sealed', encryptionKey: PASSWORD }, /template.*secrets "sealed"/],
    [{ exportType: 'template', includeSensitiveData: true }, /template.*includeSensitiveData true/],
    [{ exportType: 'manifest', secretsFor: at('plain') }, /manifest.*secretsFor "plain"/],
    [{ as: 'cursor', secrets: 'sealed', encryptionKey: PASSWORD }, /cursor.*secrets "sealed"/],
    [{ as: 'cursor', includeSensitiveData: true, encryptionKey: PASSWORD }, /cursor.*includeSensitiveData true/],
    [{ as: 'generic', secrets: 'plain', secretsFor: at('sealed'), encryptionKey: PASSWORD }, /generic.*secretsFor "sealed"/],
    [{ encryptionKey: PASSWORD }, /password is given.*nothing would be sealed/],
    [{ secrets: 'plain', encryptionKey: PASSWORD, allowPlain: true }, /password is given.*nothing would be sealed/],
    [{ includeSensitiveData: false, encryptionKey: PASSWORD }, /password is given.*nothing would be sealed/],
    [{ secretsFor: at('omit', 'mcps') }, /"mcps" is no JSON pointer/],
  ] as const)('%j', (some, reason) => {
    const refusal = refusalOf(() => planSecrets(options(some as Partial<ExportOptions>)));
    expect([refusal?.code, refusal?.details.reason]).toEqual(['USAGE', expect.stringMatching(reason)]);
    expect(JSON.stringify(refusal?.details)).not.toContain(PASSWORD);
  });
});

describe('what lets secrets leave needs', () => {
  test.each([
    ['a password, which is there', { secrets: 'sealed', encryptionKey: 'x' }, undefined],
    ['a password, which is not there', { secrets: 'sealed' }, 'there is no password'],
    ['a password, which is empty', { secrets: 'sealed', encryptionKey: '' }, 'is empty'],
    ['a password, which is empty, and is not taken for none', { includeSensitiveData: true, encryptionKey: '', allowPlain: true }, 'is empty'],
    ['a password for a single field', { secretsFor: at('sealed') }, 'there is no password'],
    ['a second yes, which is there', { includeSensitiveData: true, allowPlain: true }, undefined],
    ['a second yes, which is not there', { includeSensitiveData: true }, 'in clear'],
    ['a second yes, also where plain is said', { secrets: 'plain' }, 'in clear'],
    ['a second yes for a single field, also of a sealed document', { secrets: 'sealed', encryptionKey: 'x', secretsFor: at('plain') }, 'in clear'],
    ['nothing where none leaves', { secretsFor: at('placeholder') }, undefined],
  ] as const)('%s', (_what, some, reason) => {
    const given = options(some as Partial<ExportOptions>);
    const refusal = refusalOf(() => requireLeave(planSecrets(given), given));
    expect([refusal?.code, refusal?.details.reason]).toEqual(reason === undefined ? [undefined, undefined] : ['PASSWORD_REQUIRED', expect.stringContaining(reason)]);
  });
});

import { describe, expect, test } from 'vitest';
import { isNoValue, placeholderKind } from './placeholder';

describe('placeholderKind', () => {
  test.each([
    ['[REDACTED]', 'marker'], ['[ENCRYPTED]', 'marker'], ['[REDACTED_TOKEN]', 'marker'], ['<redacted>', 'marker'],
    ['***', 'stars'], ['••••••', 'stars'],
    ['<YOUR_KEY>', 'fill-in'], ['YOUR_API_KEY', 'fill-in'], ['yourApiKey', 'fill-in'], ['put-your-token-here', 'fill-in'], ['API_KEY_HERE', 'fill-in'], ['sk-...', 'fill-in'], ['xxxxxxxx', 'fill-in'],
    ['sk-ant-xxxxxxxxxxxxxxxx', 'fill-in'], ['changeme', 'fill-in'], ['REPLACE_ME', 'fill-in'], ['{secret}', 'fill-in'], ['sk-*****abcd', 'fill-in'],
  ])('takes %s for one: %s', (text, kind) => {
    expect(placeholderKind(text)).toBe(kind);
  });
  test.each(['', 's3cret', 'hunter2', 'mypassword', 'forget-your-worries-4912!', 'P4ss***word', 'aBxxxcD3eF5gH7iJ9kL1mN', '00000000', 'admin', '**', '7Gk2mQ9xW4pL1vR8tZ3n'])('lets %j be a value', (text) => {
    expect(placeholderKind(text)).toBeUndefined();
  });
});

describe('isNoValue', () => {
  test.each(['', 'none', 'not-needed', 'dummy-key', 'OPENAI_API_KEY', 'optional', '<x>', '*****'])('says so of %j', (text) => {
    expect(isNoValue(text)).toBe(true);
  });
  test.each(['s3cret', 'postgres', 'admin', 'AKX_12', '1234'])('does not of %j', (text) => {
    expect(isNoValue(text)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { isVariableReference } from './variable-reference';

describe('isVariableReference', () => {
  test.each(['${VAR}', '$VAR', '$my_var', '$env:VAR', '%VAR%', '${env:X}', '{env:X}', '{file:~/x}', '${input:id}', '${{ secrets.X }}', '{{X}}', '${VAR:-}', '${VAR:-${OTHER}}', '$(pass show x)',
    'op://vault/item/field', 'Bearer ${X}', 'Basic $X', '${A}:${B}', ' ${VAR} '])('reads %j as one', (text) => {
    expect(isVariableReference(text)).toBe(true);
  });
  test.each(['', 'VAR', '$', '${', '$5', '$ecretPassw0rd', 'pa$$w0rd', 'P@$WORD', '100%', 'a%20b%20', 'x${VAR}', '${VAR:-literal}', 'https://${HOST}/mcp', 'Bearer x', 'Bearer '])('does not read %j as one', (text) => {
    expect(isVariableReference(text)).toBe(false);
  });
});

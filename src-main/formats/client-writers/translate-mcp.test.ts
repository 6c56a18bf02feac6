import { expect, test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import { CLAUDE_CODE_REFERENCES, CURSOR_REFERENCES } from './reference-syntax';
import { mcp, texts } from './samples/written-servers';
import { translateMcp } from './translate-mcp';

test('references are translated where clients fill them in, and nowhere else', () => {
  const server = mcp({
    command: plainText('${C}'), args: [plainText('${A}')], cwd: plainText('${W}'), env: texts({ E: '${E}' }), url: plainText('https://${U}'), headers: texts({ H: '${H}' }),
    description: plainText('Set ${D}'), extra: { envFile: plainText('${F}'), note: plainText('${N}') },
  });
  const { mcp: { command, args, cwd, env, url, headers, description, extra }, losses } = translateMcp(server, CURSOR_REFERENCES);
  expect({ command, args, cwd, env, url, headers, description, extra: [...extra] }).toEqual({
    command: plainText('${env:C}'), args: [plainText('${env:A}')], cwd: plainText('${env:W}'), env: texts({ E: '${env:E}' }), url: plainText('https://${env:U}'), headers: texts({ H: '${env:H}' }),
    description: plainText('Set ${D}'), extra: [['envFile', plainText('${env:F}')], ['note', plainText('${N}')]],
  });
  expect(losses).toEqual({ unfilled: [], default: [], input: [] });
});

test('what is lost is told by field', () => {
  const server = mcp({ args: [plainText('-y'), plainText('${userHome}/${input:i}')], env: texts({ E: '${workspaceFolder}', F: '${F:-f}' }) });
  expect(translateMcp(server, CLAUDE_CODE_REFERENCES).losses).toEqual({ unfilled: ['args[1]', 'env.E'], default: [], input: ['args[1]'] });
  expect(translateMcp(server, CURSOR_REFERENCES).losses).toEqual({ unfilled: [], default: ['env.F'], input: ['args[1]'] });
});

test('an argument may name a variable that the server is started with: the program fills it in, unless it is only passed on', () => {
  const header = plainText('Authorization:${AUTH}');
  const argsBeside = (value: string): unknown => translateMcp(mcp({ args: [header], env: texts({ AUTH: value }) }), CURSOR_REFERENCES).mcp.args;
  expect(argsBeside('Bearer abc')).toEqual([header]);
  for (const passedOn of ['${AUTH}', '$AUTH', '%AUTH%', '${env:AUTH}', '{env:AUTH}']) expect(argsBeside(passedOn)).toEqual([plainText('Authorization:${env:AUTH}')]);
});

test('secrets stay, and a piece beside one is no whole string', () => {
  const url = { segments: [{ text: '${A}/' }, { secret: '${B}' }, { text: '$C' }] };
  expect(translateMcp(mcp({ url }), CURSOR_REFERENCES).mcp.url).toEqual({ segments: [{ text: '${env:A}/' }, { secret: '${B}' }, { text: '$C' }] });
});

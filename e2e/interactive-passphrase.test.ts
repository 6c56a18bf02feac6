import { beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { hasTerminals, onTerminal, type Typed } from './on-terminal';
import { TemporaryHome } from './temporary-home';

const PASSPHRASE = canary('typed passphrase');
const [CTRL_C, CTRL_D, BACKSPACE] = ['\u0003', '\u0004', '\u007f'];

const newHome = (): TemporaryHome => {
  const home = new TemporaryHome({ passphrase: 'none' });
  home.write('servers.json', { mcpServers: { one: { command: 'one', env: { TOKEN: canary('typed secret') } } } });
  return home;
};

describe('on a terminal without a keychain', () => {
  beforeEach((context) => {
    if (!hasTerminals()) context.skip('python3 with its pty module is not here');
  });

  test('a new home asks twice for its passphrase, hidden, and later once', async () => {
    using home = newHome();
    const made = await onTerminal(home, [
      ['New passphrase: ', `${PASSPHRASE}\r`], ['Once more: ', 'something else\r'],
      ['New passphrase: ', `${PASSPHRASE}x${BACKSPACE}\r`], ['Once more: ', `${PASSPHRASE}\r`],
    ], ['import', 'servers.json']);
    expect(made).toMatchObject({ code: 0, echo: true, unasked: [] });
    expect(made.screen).toContain('The two were not the same.');
    expect(made.screen).toContain('It can not be recovered.');
    expect(made.screen).toContain('Servers: 1 added.');
    const shown = await onTerminal(home, [['Passphrase of the vault: ', `${PASSPHRASE}\r`]], ['show', 'servers']);
    expect(shown).toMatchObject({ code: 0, unasked: [] });
    expect(shown.screen).toContain('env.TOKEN: ••••••');
    const wrong = await onTerminal(home, [['Passphrase of the vault: ', 'no\r']], ['show', 'servers']);
    expect(wrong).toMatchObject({ code: 5, echo: true });
    for (const { screen } of [made, shown, wrong]) expect(screen).not.toContain(PASSPHRASE);
    expect(await onTerminal(home, [], ['list'])).toMatchObject({ code: 0 });
  });

  test.each<readonly [string, Typed]>([
    ['Ctrl-C at the first question', [['New passphrase: ', CTRL_C]]],
    ['Ctrl-C at the second', [['New passphrase: ', `${PASSPHRASE}\r`], ['Once more: ', `${PASSPHRASE}${CTRL_C}`]]],
    ['Ctrl-D at the first', [['New passphrase: ', CTRL_D]]],
  ])('%s gives up: exit code 130, no vault, nothing changed, and the terminal as it was', async (_, typed) => {
    using home = newHome();
    const shown = await onTerminal(home, typed, ['import', 'servers.json']);
    expect(shown).toMatchObject({ code: 130, echo: true, unasked: [] });
    expect(shown.screen).toContain('Cancelled.');
    const { vault, profiles, history } = home.everything();
    expect([vault, profiles, history]).toEqual([[], [], []]);
  });

  test('an empty passphrase is refused in words about the passphrase, and no vault is made', async () => {
    using home = newHome();
    const shown = await onTerminal(home, [['New passphrase: ', '\r'], ['Once more: ', '\r'], ['New passphrase: ', CTRL_C]], ['import', 'servers.json']);
    expect(home.everything()['vault']).toEqual([]);
    expect(shown.code).not.toBe(0);
    expect(shown.screen).toMatch(/passphrase[^:\n]*empty|empty[^:\n]*passphrase/i);
  });
});

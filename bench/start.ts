import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { KeyringSession } from '../e2e/keyring-session';
import { TemporaryHome } from '../e2e/temporary-home';
import { median } from './median';

const RUNS = 21;
/** Preloaded: tells on the fourth descriptor, as the process ends, how much processor time all its threads took, in milliseconds. */
const METER = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});`;
const PROGRAM = path.resolve(import.meta.dirname, '..', process.env['VALISE_OUT'] ?? 'out', 'main/cli.js');
const PROFILE = { mcpServers: { github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_TOKEN: 'only-for-benchmarks-Zk3vQ9xW' } } } };
const EXPORT = [PROGRAM, 'export', 'one', '--type', 'template', '--output', '-'];

interface Spent {
  readonly clock: number;
  /** Of the processor, on all threads. */
  readonly processor: number;
}

interface Case {
  readonly name: string;
  readonly home: TemporaryHome;
  readonly words: readonly string[];
  /** Times bare Node. */
  readonly limit?: number;
}

/** What is compiled is kept as a person's commands keep it, not as tests do. */
function environmentOf({ environment }: TemporaryHome): Readonly<Record<string, string | undefined>> {
  return { PATH: process.env['PATH'], ...environment, NODE_COMPILE_CACHE: undefined };
}

function spend({ home, words }: Case): Spent {
  const begun = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--require', path.join(home.folder, 'meter.cjs'), ...words], { cwd: home.work, env: environmentOf(home), stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return { clock: performance.now() - begun, processor: Number(output[3]?.toString()) };
}

async function filled(home: TemporaryHome): Promise<TemporaryHome> {
  home.write('one.json', PROFILE);
  writeFileSync(path.join(home.folder, 'meter.cjs'), METER);
  const { code, stderr } = await home.run('import', 'one.json', '--target', 'new:one');
  if (code !== 0) throw new Error(`the import ended with ${code}: ${stderr}`);
  return home;
}

/** Prints how many times as long as a bare Node the shortest commands take. */
export async function measureStart(): Promise<void> {
  await using keyring = await KeyringSession.start();
  using keychain = await filled(new TemporaryHome({ passphrase: 'none', environment: { DBUS_SESSION_BUS_ADDRESS: keyring.address } }));
  using passphrase = await filled(new TemporaryHome());
  writeFileSync(path.join(keychain.work, 'nothing.mjs'), '');
  const cases: readonly [Case, ...Case[]] = [
    { name: 'bare Node', home: keychain, words: ['nothing.mjs'] },
    { name: 'valise --help', home: keychain, words: [PROGRAM, '--help'], limit: 1.5 },
    { name: 'template, keychain', home: keychain, words: EXPORT, limit: 4 },
    { name: 'template, passphrase', home: passphrase, words: EXPORT },
  ];
  // The first two fill what is kept of compiled code, and of files in memory; they are not counted.
  const rounds = Array.from({ length: RUNS + 2 }, () => cases.map(spend)).slice(2);
  console.log(`start, ${RUNS} rounds (load ${loadavg()[0]?.toFixed(1)}); medians, and of the ratios in each round:`);
  for (const [index, { name, limit }] of cases.entries()) {
    const of = (time: keyof Spent): readonly [number, number] =>
      [median(rounds.map((round) => round[index]?.[time] ?? 0)), median(rounds.map((round) => (round[index]?.[time] ?? 0) / (round[0]?.[time] ?? 1)))];
    const [[clock, byClock], [processor, byProcessor]] = [of('clock'), of('processor')];
    // The limits are of what a person waits; what it costs the processor, with the threads beside, is told.
    const verdict = limit === undefined ? '' : `  ${byClock <= limit ? 'within' : 'OVER'} ${limit}`;
    console.log(`  ${name.padEnd(22)} ${clock.toFixed(0).padStart(5)} ms = ${byClock.toFixed(2)} times by the clock, ${processor.toFixed(0).padStart(5)} ms = ${byProcessor.toFixed(2)} times of the processor${verdict}`);
  }
}

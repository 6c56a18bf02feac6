import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../src-shared/errors/outcome';
import { TemporaryHome, type Rows } from '../temporary-home';
import { openCore } from './core-of-home';
import type { Door, Doorway } from './door';
import { Kept } from './kept';
import { StableNames } from './stable-names';
import { inputOf, type ContractCase, type ElsewhereStep, type ReopenStep, type Step } from './step';

/** How a case went through a door, in names that are the same in every run. */
export interface Transcript {
  readonly outcomes: readonly { readonly step: string; readonly outcome: unknown }[];
  readonly rows: unknown;
  readonly keeps: readonly string[];
}

/** The clock of exports: the same state gives the same bytes. */
const CLOCK = { SOURCE_DATE_EPOCH: '1750000000' };

/** Tells of the process that answers, its log among the rest: no two say the same. */
const OF_THE_PROCESS = 'system.diagnostics';

/** Whether a door has words for all that the case asks of it. */
export const canGo = ({ steps }: ContractCase, way: Doorway): boolean => steps.every((step) => step.kind === 'elsewhere' || step.kind === 'reopen' || way.has(step));

/** Whether it is about the vault, and so has to meet a home without one. */
const isOfVault = (step: Step): boolean => step.kind === 'reopen' || (step.kind === 'call' && step.name.startsWith('vault.'));

/** Plays a case in a home of its own. */
export async function runCase({ steps }: ContractCase, way: Doorway): Promise<Transcript> {
  using home = new TemporaryHome({ environment: CLOCK, vault: steps.some(isOfVault) ? 'none' : 'made' });
  const kept = new Kept(home);
  const names = new StableNames(kept, home.folder);
  const outcomes: Transcript['outcomes'][number][] = [];
  let door: Door = await way.open(home, {});
  try {
    for (const step of steps) {
      if (step.kind === 'reopen') {
        await door.close();
        door = await way.open(home, environmentOf(home, step));
        continue;
      }
      if (step.kind === 'elsewhere') {
        await writeElsewhere(home, step, kept);
        continue;
      }
      const outcome = await door.take(step, kept);
      if (outcome.ok) kept.heed(outcome.value);
      names.learn();
      const name = step.kind === 'call' ? step.name : step.kind;
      outcomes.push({ step: name, outcome: name === OF_THE_PROCESS && outcome.ok ? { ok: true } : names.stable(outcome) });
    }
  } finally {
    await door.close();
  }
  return { outcomes, rows: stableRows(home, names), keeps: kept.rows().map(({ place }) => String(names.stable(place))) };
}

function environmentOf(home: TemporaryHome, { passphrase }: ReopenStep): Readonly<Record<string, string>> {
  if (passphrase === 'right') return {};
  const wrong = join(home.folder, 'wrong-passphrase');
  writeFileSync(wrong, 'another passphrase\n', { mode: 0o600 });
  return { VALISE_PASSPHRASE_FILE: passphrase === 'wrong' ? wrong : '' };
}

async function writeElsewhere(home: TemporaryHome, step: ElsewhereStep, kept: Kept): Promise<void> {
  using core = openCore(home);
  const outcome: Outcome<unknown> = await core.call(step.name, inputOf(step, kept) as never);
  if (!outcome.ok) throw new Error(`elsewhere, ${step.name} ended in ${outcome.failure.code}`);
}

/** What was sealed or hashed is random; how much it is, is not. */
const SEALED = new Set(['nonce', 'ciphertext', 'fingerprint', 'key_hash']);

function stableRows(home: TemporaryHome, names: StableNames): unknown {
  if (!home.files().includes(home.databaseFile)) return {};
  const { history = [], settings = [], access_tokens = [] } = home.everything();
  const rows: Rows = { ...home.rows(), history, settings, access_tokens };
  return Object.fromEntries(Object.entries(rows).map(([table, held]) => [table, held
    .map((row) => JSON.stringify(names.stable(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, SEALED.has(column) ? `<${String(value).length / 2} bytes>` : value])))))
    .toSorted()]));
}

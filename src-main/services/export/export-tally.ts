import { unmetPointers, type ExportTask, type ProfileTask } from './export-task';
import type { ExportSummary } from './exports';
import type { WrittenProfile } from './written-profile';

/** Counts what an export says and leaves out, one profile after another: none of them has to stay in memory for it. */
export class ExportTally {
  readonly #task: ExportTask;
  readonly #profiles: string[] = [];
  readonly #counts = { mcps: 0, secretsWithheld: 0, fieldsLeftOut: 0 };
  readonly #leaving = { sealed: 0, plain: 0 };
  readonly #variables = new Set<string>();
  readonly #losses: ExportSummary['losses'] = [];
  readonly #met = { fields: new Set<string>(), secrets: new Set<string>() };

  constructor(task: ExportTask) {
    this.#task = task;
  }

  add({ selection, modes }: Pick<ProfileTask, 'selection' | 'modes'>, { profile, mcps, withheld: { count, leaving, variables }, losses }: Omit<WrittenProfile, 'text' | 'picture'>): void {
    this.#profiles.push(profile);
    this.#counts.mcps += mcps;
    this.#counts.secretsWithheld += count;
    this.#counts.fieldsLeftOut += selection?.leftOut ?? 0;
    this.#leaving.sealed += leaving.sealed;
    this.#leaving.plain += leaving.plain;
    for (const name of variables) this.#variables.add(name);
    this.#losses.push(...losses);
    for (const pointer of selection?.met ?? []) this.#met.fields.add(pointer);
    for (const pointer of modes.met) this.#met.secrets.add(pointer);
  }

  get summary(): ExportSummary {
    return {
      profiles: [...this.#profiles], ...this.#counts, leaving: { ...this.#leaving }, unmatched: unmetPointers(this.#task, this.#met), variables: [...this.#variables], losses: [...this.#losses],
    };
  }
}

/** Says which programs this computer has; implemented on its files. */
export interface RuntimeFinder {
  /**
   * Those of `programs` that are there: names (`npx`) where programs are kept, absolute paths and `~/…` as they are. What can't be looked
   * at (a path on another computer, a disk that does not answer) counts as there, so that nothing is claimed. Nothing is run.
   */
  find(programs: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface ResolveOptions {
  /** ` (YYYYMMDD-HHmmss)`, put behind a name that is kept beside another. */
  readonly suffix: string;
  readonly mintId: () => string;
}

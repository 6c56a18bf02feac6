/** How the script that fetches the runtime ended. */
export interface EndedFetch {
  readonly code: number | null;
  /** What it said on standard error. */
  readonly said: string;
}

/** Why nothing was fetched, on one line. */
export function fetchFailureText({ code, said }: EndedFetch): string {
  const lines = said.split('\n').map((line) => line.trim());
  const reasons = lines.flatMap((line) => /^(?:\[cause\]: )?\w*Error: (.+?)\s*\{?$/.exec(line)?.[1] ?? []);
  // The innermost cause says most.
  const reason = reasons.at(-1)?.slice(0, 200);
  // So undici names every broken connection.
  if (reason === 'fetch failed') return 'the server that has it can not be reached';
  return reason ?? `its script ended with code ${code ?? 'none'}`;
}

/** The way to a string inside an MCP or a profile: `['env', 'GITHUB_TOKEN']`, `['args', 2]`. */
export type FieldPath = readonly (string | number)[];

/** `env.GITHUB_TOKEN`, `args[2]`, `env["odd name"]`: as `security.sensitiveFields` writes them (format.md section 2). */
export function fieldPathText(path: FieldPath): string {
  return path.map((step, index) => {
    if (typeof step === 'number') return `[${step}]`;
    if (!/^[A-Za-z0-9_-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
    return index === 0 ? step : `.${step}`;
  }).join('');
}

/** RFC 6901. */
export const jsonPointer = (path: FieldPath): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

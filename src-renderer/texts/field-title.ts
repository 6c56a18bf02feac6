import { SERVER_TEXTS } from './server-texts';

export interface FieldTitle {
  readonly text: string;
  /** As a machine reads it: a name of a variable, a way. */
  readonly mono: boolean;
}

const NAMED: Readonly<Record<string, string>> = SERVER_TEXTS.fields;

/** What people call a field that fieldPathText wrote: `env.TOKEN` is TOKEN, `args[1]` the second argument. */
export function fieldTitle(field: string): FieldTitle {
  const known = NAMED[field];
  if (known !== undefined) return { text: known, mono: false };
  const argument = /^args\[(\d+)\]$/.exec(field)?.[1];
  if (argument !== undefined) return { text: SERVER_TEXTS.argument(Number(argument) + 1), mono: false };
  const named = /^(?:env|headers)(?:\.(.+)|\[(".*")\])$/s.exec(field);
  return { text: named === null ? field : named[1] ?? unquoted(named[2] ?? field), mono: true };
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // Not written by fieldPathText: shown as it stands.
    return text;
  }
}

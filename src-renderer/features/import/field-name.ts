import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { FIELD_WORDS } from '../../texts/import-texts';

/** How a field is called: a word of ours, or the name that the file gives it. */
export interface FieldName {
  readonly text: string;
  /** It is a name that machines read. */
  readonly mono: boolean;
}

/** For a field as fieldPathText writes it: `env.TOKEN`, `headers["X Y"]`, `args[2]`, `command`. */
export function fieldName(field: string): FieldName {
  const named = /^(?:env|headers)(?:\.(?<plain>.+)|\[(?<quoted>".*")\])$/s.exec(field)?.groups;
  if (named?.['plain'] !== undefined) return { text: named['plain'], mono: true };
  if (named?.['quoted'] !== undefined) return { text: unquoted(named['quoted']), mono: true };
  if (Object.hasOwn(FIELD_WORDS, field)) return { text: FIELD_WORDS[field as keyof typeof FIELD_WORDS], mono: false };
  return { text: field, mono: true };
}

/** Where something stands in a server, as a person counts: `argument 4`, `env.TOKEN`. */
export function fieldPlace(field: string): string {
  const at = /^args\[(\d+)\]$/.exec(field)?.[1];
  return at === undefined ? field : REVIEW_TEXTS.argument(Number(at) + 1);
}

function unquoted(quoted: string): string {
  const text: unknown = JSON.parse(quoted);
  return typeof text === 'string' ? text : quoted;
}

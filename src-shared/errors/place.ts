import { z } from 'zod';

/** Where in a file something stands: JSON pointer (RFC 6901), line and column counted from 1. */
export const PlaceSchema = z.strictObject({
  file: z.string().optional(),
  pointer: z.string().optional(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
});
export type Place = z.infer<typeof PlaceSchema>;

/** `config.json:12:4 at /mcpServers/github`, as far as the parts are known. */
export function placeText(place: Place): string {
  const position = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  const file = place.file === undefined ? (place.line === undefined ? '' : `line ${position.slice(1)}`) : `${place.file}${position}`;
  const pointer = place.pointer === undefined || place.pointer === '' ? '' : `at ${place.pointer}`;
  return [file, pointer].filter((part) => part !== '').join(' ');
}

import type { z } from 'zod';
import type { PlaceSchema } from './place-schema';

export type Place = z.infer<typeof PlaceSchema>;

/** `config.json:12:4 at /mcpServers/github`, as far as the parts are known. */
export function placeText(place: Place): string {
  const position = place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
  const file = place.file === undefined ? (place.line === undefined ? '' : `line ${position.slice(1)}`) : `${place.file}${position}`;
  const pointer = place.pointer === undefined || place.pointer === '' ? '' : `at ${place.pointer}`;
  return [file, pointer].filter((part) => part !== '').join(' ');
}

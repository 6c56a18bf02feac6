import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { ComparedEntity } from './diff-gateway';

/** What is shorter would be found within ordinary words. */
const SHORTEST = 6;

/** Secrets of entities as a gateway may repeat them: whole, without the scheme before them, and taken apart as it takes Basic credentials apart; longer ones first. */
export function sentSecrets(entities: readonly ComparedEntity[]): readonly string[] {
  const texts = entities.flatMap(({ type, entity }) => secretsOf(type, entity).flatMap(({ value }) => (value.state === 'open' ? [...value.values.values()] : [])));
  const parts = texts.flatMap((text) => [text, text.replace(/^(?:bearer|basic|token|apikey)\s+/i, ''), ...basicParts(text)]);
  return [...new Set(parts)].filter((text) => text.length >= SHORTEST).toSorted((one, other) => other.length - one.length);
}

/** RFC 7617: user name and password, of which only the second is secret. */
function basicParts(text: string): readonly string[] {
  const encoded = /^basic\s+(\S+)$/i.exec(text)?.[1];
  if (encoded === undefined) return [];
  const pair = Buffer.from(encoded, 'base64').toString();
  return [pair, pair.slice(pair.indexOf(':') + 1)];
}

import { entitySlug } from '../../../src-shared/gateway/entity-slug';
import { isSensitiveHeader } from '../../../src-shared/gateway/sensitive-header';
import type { Tree } from '../../../src-shared/profile/tree';
import { withholdSecret, type SpellSecret } from '../../formats/gateway/secret-spelling';

/**
 * Spells secrets as `${ENTITY_NAME}`, one variable for each value. Filled in, it is a value in clear, and is read as that. Two different
 * values never share a name: the second takes `_2`.
 */
export function placeholders(): (identity: string) => SpellSecret {
  const holders = new Map<string, string | undefined>();
  const variable = (identity: string, name: string, value: string | undefined): string => {
    const base = `${upperSnake(identity)}_${upperSnake(name)}`;
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? base : `${base}_${count}`;
      // Values that are not known here may differ.
      if (holders.has(candidate) && (value === undefined || holders.get(candidate) !== value)) continue;
      holders.set(candidate, value);
      return `\${${candidate}}`;
    }
  };
  return (identity) => (place, value): Tree => {
    const { kind, name = '' } = place;
    if (kind === 'headers') {
      // Under another name such a text would be read as the value itself.
      return isSensitiveHeader(name) ? variable(identity, name, value.state === 'open' ? value.values.get(name) : undefined) : withholdSecret(place, value);
    }
    if (value.state === 'open') return new Map(Array.from(value.values, ([key, text]) => [key, variable(identity, key, text)]));
    return kind === 'parameters' ? new Map([[name, variable(identity, name, undefined)]]) : withholdSecret(place, value);
  };
}

/** As the placeholders of profiles: `GitHub MCP` → `GITHUB_MCP`; never empty, never starting with a digit. */
function upperSnake(name: string): string {
  const snake = entitySlug(name).toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return snake === '' ? 'SECRET' : /^\d/.test(snake) ? `_${snake}` : snake;
}

import type { SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import type { SecretValue } from '../../../src-shared/gateway/secret-value';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import type { SpellSecret } from '../../formats/gateway/secret-spelling';
import { mapSecretTrees } from './map-secret-trees';

/** A secret where it stands in a document. */
export interface MarkedSecret {
  readonly place: SecretPlace;
  readonly value: SecretValue;
  /** From the root of the document. */
  readonly path: FieldPath;
  /** Name or address of its entity. */
  readonly identity: string;
}

/**
 * Writes marks in place of secrets, and then, in the order of the document, what shall stand there: for spellings that must know more
 * than the secret's own place. Until then no secret is in the document.
 */
export class SecretMarks {
  readonly #marked = new Map<Tree, Pick<MarkedSecret, 'place' | 'value'>>();

  readonly spell: SpellSecret = (place, value) => {
    const mark: TreeMap = new Map();
    this.#marked.set(mark, { place, value });
    return mark;
  };

  fill(document: TreeMap, spell: (secret: MarkedSecret) => Tree): TreeMap {
    let filled = 0;
    const whole = mapSecretTrees(document, (held, { path, identity }) => {
      const marked = this.#marked.get(held);
      if (marked === undefined) return held;
      filled += 1;
      return spell({ ...marked, path, identity });
    });
    if (filled !== this.#marked.size) throw new Error(`of ${this.#marked.size} secrets ${filled} have a place in the document`);
    return whole;
  }
}

import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import type { KeptEntity } from './seal-entity';
import { leavingTexts, rememberedStandings, shownIdentity, type TextRole } from './withhold-texts';

/** Entities on their way out, without what looks like a secret in texts that are none by their nature; and what was found in these. */
export class WithheldGateway {
  /** In which texts something is masked; what is found in others leaves. */
  readonly #masked: readonly TextRole[];
  readonly #standingAt = rememberedStandings();
  readonly #places: string[] = [];
  #found = 0;

  constructor(masked: readonly TextRole[]) {
    this.#masked = masked;
  }

  /** Where something is masked, as `tools "weather" → url`. */
  get places(): readonly string[] {
    return this.#places;
  }

  /** Texts that hold what looks like a secret, masked or not. */
  get found(): number {
    return this.#found;
  }

  leaving(one: KeptEntity): KeptEntity {
    const { entity, places, found } = leavingTexts(one.type, one.entity, this.#masked, this.#standingAt);
    this.#found += found;
    if (places.length === 0) return one;
    const subject = `${one.type} ${JSON.stringify(shownIdentity(one.type, identityOf(one.type, one.entity)))}`;
    for (const path of places) this.#places.push(`${subject} → ${fieldPathText(path)}`);
    return { ...one, entity };
  }
}

import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import type { KeptEntity } from './seal-entity';
import { shownIdentity, withholdTexts, type TextRole } from './withhold-texts';

export interface WithheldGateway {
  readonly entities: readonly KeptEntity[];
  /** Where something is masked, as `tools "weather" → url`. */
  readonly places: readonly string[];
}

/** Entities without what looks like a secret in texts that are none by their nature. */
export function withholdGateway(kept: readonly KeptEntity[], roles: readonly TextRole[]): WithheldGateway {
  const places: string[] = [];
  const entities = kept.map((one): KeptEntity => {
    const withheld = withholdTexts(one.type, one.entity, roles);
    if (withheld.places.length === 0) return one;
    const subject = `${one.type} ${JSON.stringify(shownIdentity(one.type, identityOf(one.type, one.entity)))}`;
    places.push(...withheld.places.map((path) => `${subject} → ${fieldPathText(path)}`));
    return { ...one, entity: withheld.entity };
  });
  return { entities, places };
}

import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityView, SecretSlot } from '../../../src-shared/gateway/entity-view';

/** One entity for people: what it says, where its secrets are, what it refers to and what refers to it. */
export function entityLines({ type, identity, active, text, slots, refersTo, referredBy }: EntityView): readonly string[] {
  return [
    `${ENTITY_CATALOGUE[type].title} ${identity}${active ? '' : ' (off)'}`,
    ...text.trimEnd().split('\n').map((line) => `  ${line}`),
    ...slots.map(slotLine),
    ...refersTo.map((link) => `refers to ${ENTITY_CATALOGUE[link.type].title} ${link.name}${link.id === undefined ? ', which is not in the environment' : ''}`),
    ...referredBy.map((link) => `referred to by ${ENTITY_CATALOGUE[link.type].title} ${link.name}`),
  ];
}

const STATE: Readonly<Record<SecretSlot['state'], string>> = {
  open: 'sealed here', unknown: 'to fill in', locked: 'to fill in: it came encrypted with another secret',
};

/** `secret in auth_value (Authorization): sealed here`. */
function slotLine({ field, name, values, state }: SecretSlot): string {
  const inside = values.filter((value) => value !== name);
  return `secret in ${field}${name === undefined ? '' : `.${name}`}${inside.length === 0 ? '' : ` (${inside.join(', ')})`}: ${STATE[state]}`;
}

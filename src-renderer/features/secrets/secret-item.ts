import type { SecretItem, SecretPlace } from '../../../src-shared/profile/secret-page';
import { fieldTitle, type FieldTitle } from '../../texts/field-title';

/** Names a secret in the address and in lists. */
export const secretKey = ({ profileId, mcpId, field }: SecretPlace): string => JSON.stringify([profileId, mcpId, field]);

export const placeOf = ({ profileId, mcpId, field }: SecretPlace): SecretPlace => ({ profileId, mcpId, field });

/** What people call it: its own name, else that of its field. */
export const secretTitle = ({ name, field }: Pick<SecretItem, 'name' | 'field'>): FieldTitle => (name === field ? fieldTitle(field) : { text: name, mono: true });

/** It has a name of its own, which others may share. */
export const isNamed = ({ name, field }: Pick<SecretItem, 'name' | 'field'>): boolean => name !== field;

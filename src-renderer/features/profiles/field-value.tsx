import type { ReactElement } from 'react';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { SecretValue } from '../../bridge/secret-value';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { FillIn } from './fill-in';
import type { ShownField } from './server-fields';

interface FieldValueProps {
  readonly place: McpPlace;
  readonly field: ShownField;
  /** What people call it. */
  readonly name: string;
}

/** A string of a server: as it is, masked, or to be filled in. */
export function FieldValue({ place, field, name }: FieldValueProps): ReactElement {
  if (field.blank) return <FillIn place={place} field={field} name={name} />;
  if (field.secret) return <SecretValue place={{ ...place, field: field.field }} shown={field.shown} name={name} />;
  if (field.shown.trim() === '') return <span className="faint small">{field.shown === '' ? SERVER_TEXTS.empty : SERVER_TEXTS.spaces}</span>;
  return <span className="mono break field-text">{field.shown}</span>;
}

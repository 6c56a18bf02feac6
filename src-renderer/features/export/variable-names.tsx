import { Fragment, type ReactElement } from 'react';
import { EXPORT_SECRETS_TEXTS as TEXTS } from '../../texts/export-secrets-texts';

const MOST = 8;

/** What its reader has to fill in: the first of them by name. */
export const VariableNames = ({ names }: { readonly names: readonly string[] }): ReactElement | null => (names.length === 0 ? null : (
  <p className="small quiet export-note">
    {TEXTS.variables}: {names.slice(0, MOST).map((name, index) => <Fragment key={name}>{index > 0 && ', '}<span className="mono break">{name}</span></Fragment>)}
    {names.length > MOST && ` ${TEXTS.moreVariables(names.length - MOST)}`}
  </p>
));

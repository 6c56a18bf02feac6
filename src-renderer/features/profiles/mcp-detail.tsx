import type { ReactElement, ReactNode } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { numberText } from '../../texts/plural';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { FieldValue } from './field-value';
import { serverFields, type ShownField } from './server-fields';

const { fields: NAMES } = SERVER_TEXTS;

interface McpDetailProps {
  readonly profileId: string;
  readonly mcp: KeptMcpView;
}

/** All of a server: every argument whole on its own line, secrets masked. */
export function McpDetail({ profileId, mcp }: McpDetailProps): ReactElement {
  const { command, args, cwd, env, url, headers, description, other } = serverFields(mcp);
  const place = { profileId, mcpId: mcp.id };
  const one = (title: string, field: ShownField | undefined): ReactNode =>
    field !== undefined && <Part title={title}><FieldValue place={place} field={field} name={title} /></Part>;
  const named = (title: string, fields: readonly ShownField[]): ReactNode => fields.length > 0 && (
    <Part title={title}>
      <dl className="env">
        {fields.map((field) => (
          <div key={field.field}><dt className="mono break">{field.name}</dt><dd><FieldValue place={place} field={field} name={field.name} /></dd></div>
        ))}
      </dl>
    </Part>
  );
  return (
    <div className="mcp-detail">
      <div>
        {one(NAMES.url, url)}
        {one(NAMES.command, command)}
        {args.length > 0 && (
          <Part title={NAMES.args}>
            <ol className="args">
              {args.map((arg, index) => <li key={arg.field}><FieldValue place={place} field={arg} name={SERVER_TEXTS.argument(index + 1)} /></li>)}
            </ol>
          </Part>
        )}
        {one(NAMES.cwd, cwd)}
        <Part title={NAMES.alwaysAllow}><p className="mono small break">{mcp.alwaysAllow === undefined || mcp.alwaysAllow.length === 0 ? SERVER_TEXTS.nothing : mcp.alwaysAllow.join(', ')}</p></Part>
      </div>
      <div>
        {named(NAMES.env, env)}
        {named(NAMES.headers, headers)}
        {named(NAMES.other, other)}
        {description !== undefined && description.shown !== '' && <Part title={NAMES.description}><span className="prose"><FieldValue place={place} field={description} name={NAMES.description} /></span></Part>}
        <Facts mcp={mcp} />
      </div>
    </div>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement => <section className="mcp-part"><h3>{title}</h3>{children}</section>;

/** What else is known of it, in one line. */
function Facts({ mcp: { category, tags, version, source, usageCount } }: { readonly mcp: KeptMcpView }): ReactElement | null {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [NAMES.category, category], [NAMES.tags, tags.length === 0 ? undefined : tags.join(', ')], [NAMES.version, version], [NAMES.source, source],
    [NAMES.usageCount, usageCount === undefined ? undefined : numberText(usageCount)],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  return known.length === 0 ? null : <dl className="facts">{known.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="break">{value}</dd></div>)}</dl>;
}

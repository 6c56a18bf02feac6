import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { FieldView, McpView } from '../../../src-shared/profile/profile-view';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { FIELD_WORDS } from '../../texts/import-texts';
import { Broken } from '../../ui/cut';
import { SectionHead } from '../../ui/section-head';
import { fieldName } from './field-name';
import { MaskedValue } from './masked-value';

const SINGLE = ['command', 'url', 'cwd', 'description'] as const;
const KNOWN: ReadonlySet<string | number | undefined> = new Set([...SINGLE, 'args', 'env', 'headers']);

/** Everything that a server says, whole, in the order that matters: what runs, where it goes, what it is given. */
export function McpFields({ view }: { readonly view: McpView }): ReactElement {
  const { fields, alwaysAllow, category, tags, version, source, disabled } = view;
  const under = (root: string): readonly FieldView[] => fields.filter(({ path }) => path[0] === root);
  const args = under('args');
  const plain = { alwaysAllow: alwaysAllow?.join(', '), category, tags: tags.join(', '), version, source, disabled: disabled ? REVIEW_TEXTS.off : undefined };
  const said = Object.entries(plain).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const others = fields.filter(({ path }) => !KNOWN.has(path[0]));
  return (
    <>
      <One fields={under('command')} />
      {args.length > 0 && (
        <>
          <SectionHead note={REVIEW_TEXTS.whole(args.length)}>{FIELD_WORDS.args}</SectionHead>
          <ol className="args big">{args.map((field) => <li key={field.field}><span><MaskedValue shown={field.shown} /></span><SecretMark field={field} /></li>)}</ol>
        </>
      )}
      <One fields={under('url')} />
      <Named title={FIELD_WORDS.env} fields={under('env')} />
      <Named title={FIELD_WORDS.headers} fields={under('headers')} />
      <One fields={under('cwd')} />
      <One fields={under('description')} />
      <Named title={REVIEW_TEXTS.more} fields={others} />
      {said.length > 0 && <dl className="facts">{said.map(([field, text]) => <div key={field} className="fact"><dt>{fieldName(field).text}</dt><dd className="break">{text}</dd></div>)}</dl>}
    </>
  );
}

const SecretMark = ({ field }: { readonly field: FieldView }): ReactElement | null =>
  (field.secret ? <span className="secret-mark nowrap"><IconKey size={13} stroke={1.8} aria-hidden /> {REVIEW_TEXTS.isSecret}</span> : null);

function One({ fields: [field] }: { readonly fields: readonly FieldView[] }): ReactElement | null {
  if (field === undefined) return null;
  return (
    <>
      <SectionHead>{fieldName(field.field).text}</SectionHead>
      <p className="mono block break block-row"><span className="grow"><MaskedValue shown={field.shown} /></span><SecretMark field={field} /></p>
    </>
  );
}

function Named({ title, fields }: { readonly title: string; readonly fields: readonly FieldView[] }): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <>
      <SectionHead>{title}</SectionHead>
      <dl className="env wide">
        {fields.map((field) => (
          <div key={field.field} className="env-pair"><dt className="mono"><Broken text={fieldName(field.field).text} /></dt><dd className="mono"><span className="grow break"><MaskedValue shown={field.shown} /></span><SecretMark field={field} /></dd></div>
        ))}
      </dl>
    </>
  );
}

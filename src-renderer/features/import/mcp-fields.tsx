import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { FieldView, McpView } from '../../../src-shared/profile/profile-view';
import type { Finding } from '../../../src-shared/transfer/finding';
import { REVIEW_TEXTS, RISK_WORDS } from '../../texts/import-review-texts';
import { FIELD_WORDS } from '../../texts/import-texts';
import { numberText } from '../../texts/plural';
import { Broken } from '../../ui/cut';
import { SectionHead } from '../../ui/section-head';
import { fieldName } from './field-name';
import { isRisk } from './noticed';
import { MaskedValue } from './masked-value';

const SINGLE = ['command', 'url', 'cwd', 'description'] as const;
const KNOWN: ReadonlySet<string | number | undefined> = new Set([...SINGLE, 'args', 'env', 'headers']);

/** Everything that a server says, whole, in the order that matters: what runs, where it goes, what it is given. */
export function McpFields({ view, findings = [] }: { readonly view: McpView; readonly findings?: readonly Finding[] }): ReactElement {
  const { fields, alwaysAllow, category, tags, version, source, disabled } = view;
  const under = (root: string): readonly FieldView[] => fields.filter(({ path }) => path[0] === root);
  const args = under('args');
  const plain = { alwaysAllow: alwaysAllow?.join(', '), category, tags: tags.join(', '), version, source, disabled: disabled ? REVIEW_TEXTS.off : undefined };
  const said = Object.entries(plain).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const risks = new Map(findings.filter(isRisk).flatMap(({ field, code }) => (field === undefined ? [] : [[field, RISK_WORDS[code]] as const])));
  const others = fields.filter(({ path }) => !KNOWN.has(path[0]));
  return (
    <>
      <One risks={risks} fields={under('command')} />
      {args.length > 0 && (
        <>
          <SectionHead note={numberText(args.length)}>{FIELD_WORDS.args}</SectionHead>
          <ol className="args big">{args.map((field) => <li key={field.field} data-risk={risks.has(field.field) || undefined}><span><MaskedValue shown={field.shown} /></span><Marks field={field} risks={risks} /></li>)}</ol>
        </>
      )}
      <One risks={risks} fields={under('url')} />
      <Named risks={risks} title={FIELD_WORDS.env} fields={under('env')} />
      <Named risks={risks} title={FIELD_WORDS.headers} fields={under('headers')} />
      <One risks={risks} fields={under('cwd')} />
      <One risks={risks} fields={under('description')} />
      <Named risks={risks} title={REVIEW_TEXTS.more} fields={others} />
      {said.length > 0 && <dl className="facts">{said.map(([field, text]) => <div key={field} className="fact"><dt>{fieldName(field).text}</dt><dd className="break">{text}</dd></div>)}</dl>}
    </>
  );
}

/** What is risky about fields, in a word or two, by `FieldView.field`. */
type Risks = ReadonlyMap<string, string | undefined>;

const Marks = ({ field, risks }: { readonly field: FieldView; readonly risks: Risks }): ReactElement => (
  <>
    {risks.has(field.field) && <em className="nowrap">{risks.get(field.field)}</em>}
    {field.secret && <span className="secret-mark nowrap"><IconKey size={13} stroke={1.8} aria-hidden /> {REVIEW_TEXTS.isSecret}</span>}
  </>
);

function One({ fields: [field], risks }: { readonly fields: readonly FieldView[]; readonly risks: Risks }): ReactElement | null {
  if (field === undefined) return null;
  return (
    <>
      <SectionHead>{fieldName(field.field).text}</SectionHead>
      <p className="mono block break block-row" data-risk={risks.has(field.field) || undefined}><span className="grow"><MaskedValue shown={field.shown} /></span><Marks field={field} risks={risks} /></p>
    </>
  );
}

function Named({ title, fields, risks }: { readonly title: string; readonly fields: readonly FieldView[]; readonly risks: Risks }): ReactElement | null {
  if (fields.length === 0) return null;
  return (
    <>
      <SectionHead>{title}</SectionHead>
      <dl className="env wide">
        {fields.map((field) => (
          <div key={field.field} className="env-pair" data-risk={risks.has(field.field) || undefined}><dt className="mono"><Broken text={fieldName(field.field).text} /></dt><dd className="mono"><span className="grow break"><MaskedValue shown={field.shown} /></span><Marks field={field} risks={risks} /></dd></div>
        ))}
      </dl>
    </>
  );
}

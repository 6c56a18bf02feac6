import { Button, SegmentedControl } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { Failure } from '../../ui/failure';
import { Notice } from '../../ui/notice';
import { Waiting } from '../../ui/waiting';
import { JsonText } from './json-text';
import type { OpenProfileView } from './open-profile-view';

const { json: TEXTS } = PROFILES_TEXTS;
const FORMATS = [{ value: 'json', label: 'JSON' }, { value: 'yaml', label: 'YAML' }] as const;
type Format = (typeof FORMATS)[number]['value'];

/** What the Export menu copies, to read first. */
export function JsonTab({ profile: { id, name } }: { readonly profile: OpenProfileView }): ReactElement {
  const [format, setFormat] = useState<Format>('json');
  const preview = useOperation('export.preview', { profiles: [id], options: { as: 'generic', secrets: 'placeholder', format } }, { keep: true });
  const { data, error } = preview;
  const copy = format === 'json' ? 'export.copyJson' : 'export.copyYaml';
  return (
    <div className="json-tab">
      <div className="json-bar">
        <SegmentedControl size="xs" aria-label={TEXTS.format} data={[...FORMATS]} value={format} onChange={(next) => setFormat(next === 'yaml' ? 'yaml' : 'json')} />
        <span className="quiet small grow">{data !== undefined && TEXTS.note(data.secretsWithheld)}</span>
        <Button leftSection={<IconCopy size={14} stroke={1.7} aria-hidden />} disabled={data === undefined} onClick={() => runCommand(copy)}>{TEXTS.copy[format]}</Button>
      </div>
      {data?.cut === true && <div className="pad-x"><Notice tone="plain">{TEXTS.cut}</Notice></div>}
      {data !== undefined && data.losses.length > 0 && (
        <div className="pad-x">
          <Notice tone="plain">
            <details><summary>{TEXTS.losses(data.losses.length)}</summary><ul>{data.losses.map(({ subject, reason }) => <li key={`${subject} ${reason}`} className="break">{TEXTS.loss(subject, reason)}</li>)}</ul></details>
          </Notice>
        </div>
      )}
      {error !== null && <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: () => void preview.refetch() }} />}
      {error === null && data === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === null && data !== undefined && <JsonText text={data.text} label={TEXTS.label(name, format.toUpperCase())} language={format} />}
    </div>
  );
}

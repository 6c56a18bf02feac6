import { Checkbox, SegmentedControl, TagsInput, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { GatewayCompressionSchema } from '../../../src-shared/gateway/gateway-export-options';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { GATEWAY_EXPORT_TEXTS as TEXTS } from '../../texts/gateway-export-texts';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import type { ExportChoices } from './export-choices';

interface ExportContentsProps {
  readonly environment: EnvironmentSummary;
  readonly tags: EntityPage['tags'];
  readonly choices: ExportChoices;
  readonly onChoose: (change: Partial<ExportChoices>) => void;
}

/** Which entries, and how the file is written. */
export function ExportContents({ environment: { counts }, tags, choices, onChoose }: ExportContentsProps): ReactElement {
  const { types, includeInactive, dependencies, format, compression } = choices;
  const flip = (type: EntityType, on: boolean): void => onChoose({ types: FILE_ORDER.filter((one) => (one === type ? on : types.includes(one))) });
  return (
    <>
      <SectionHead>{TEXTS.types}</SectionHead>
      <div className="type-checks" role="group" aria-label={TEXTS.types}>
        {FILE_ORDER.map((type) => (
          <Checkbox
            key={type} checked={types.includes(type)} onChange={(event) => flip(type, event.currentTarget.checked)}
            label={<>{ENTITY_WORDS[type].title} <span className="quiet">{numberText(counts[type] ?? 0)}</span></>}
          />
        ))}
      </div>
      {tags.length > 0 && (
        <TagsInput
          mt={14} label={TEXTS.tags} description={TEXTS.tagsNote} inputWrapperOrder={['label', 'input', 'description', 'error']} placeholder={choices.tags.length === 0 ? TEXTS.tagsPlaceholder : ''}
          value={[...choices.tags]} onChange={(next) => onChoose({ tags: next })} data={tags.slice(0, 200).map(({ label }) => label)} maxTags={100} comboboxProps={{ withinPortal: false }}
          renderPill={({ value: tag, onRemove }) => (
            <span className="tag tag-input">
              {tag}
              <UnstyledButton aria-label={TEXTS.removeTag(String(tag))} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => onRemove?.()}>×</UnstyledButton>
            </span>
          )}
        />
      )}
      <div className="export-checks">
        <Checkbox label={TEXTS.inactive} checked={includeInactive} onChange={(event) => onChoose({ includeInactive: event.currentTarget.checked })} />
        <Checkbox label={TEXTS.dependencies} checked={dependencies} onChange={(event) => onChoose({ dependencies: event.currentTarget.checked })} />
      </div>
      <div className="two">
        <div>
          <SectionHead>{TEXTS.format}</SectionHead>
          <SegmentedControl
            fullWidth aria-label={TEXTS.format} value={format} onChange={(value) => onChoose({ format: value === 'yaml' ? 'yaml' : 'json' })}
            data={[{ value: 'json', label: TEXTS.formats.json }, { value: 'yaml', label: TEXTS.formats.yaml }]}
          />
        </div>
        <div>
          <SectionHead>{TEXTS.compression}</SectionHead>
          <SegmentedControl
            fullWidth aria-label={TEXTS.compression} value={compression} onChange={(value) => onChoose({ compression: GatewayCompressionSchema.parse(value) })}
            data={GatewayCompressionSchema.options.map((value) => ({ value, label: TEXTS.compressions[value] }))}
          />
        </div>
      </div>
    </>
  );
}

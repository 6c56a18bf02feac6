import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import type { SavedGatewayExport } from '../../../src-shared/contract/saved-gateway';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { GATEWAY_EXPORT_TEXTS as TEXTS } from '../../texts/gateway-export-texts';
import { numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { entriesOf } from './entries-of';
import { exportOptions, firstChoices, missingFor, NOTHING_GIVEN, type Missing } from './export-choices';
import { ExportContents } from './export-contents';
import { ExportSecrets } from './export-secrets';
import { MaskedTexts } from './masked-texts';
import { SavedFile } from './saved-file';

interface GatewayExportProps {
  readonly environment: EnvironmentSummary;
  readonly tags: EntityPage['tags'];
  readonly onClose: () => void;
}

/** What of an environment goes into a file, and how its secrets do. */
export function GatewayExport({ environment, tags, onClose }: GatewayExportProps): ReactElement {
  const { id, name, hasSecret } = environment;
  const [choices, setChoices] = useState(() => firstChoices(hasSecret));
  const [given, setGiven] = useState(NOTHING_GIVEN);
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const [saved, setSaved] = useState<SavedGatewayExport>();
  const missing = missingFor(choices, given);
  // How the last try ended says nothing of what is wanted now.
  const choose = (change: Partial<typeof choices>): void => {
    setLines(undefined);
    setChoices((before) => ({ ...before, ...change }));
  };
  const give = (change: Partial<typeof given>): void => {
    setLines(undefined);
    setGiven((before) => ({ ...before, ...change }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (missing !== undefined || busy) return;
    setBusy(true);
    setLines(undefined);
    try {
      const written = valueOf(await bridge.saveGateway({ environment: id, options: exportOptions(choices, given) }));
      // Undefined: the person closed the dialog of the system, and there is nothing to say.
      if (written !== undefined) {
        setGiven(NOTHING_GIVEN);
        setSaved(written);
      }
    } catch (error) {
      setLines(linesOf(error));
    }
    setBusy(false);
  };
  if (saved !== undefined) {
    return (
      <Modal opened onClose={onClose} title={TEXTS.doneTitle(entriesOf(saved))} size={520} closeOnClickOutside={false}>
        <SavedFile file={saved} facts={factsOf(saved)} onClose={onClose}><MaskedTexts places={saved.masked} /></SavedFile>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={TEXTS.title(name)} size={620} padding={0} className="export gateway-export" closeOnClickOutside={false}>
      <form ref={form} className="gateway-form" onSubmit={(event) => void submit(event)}>
        <div className="export-options scroll" tabIndex={0} role="group" aria-label={TEXTS.options}>
          <ExportContents environment={environment} tags={tags} choices={choices} onChoose={choose} />
          <ExportSecrets
            hasSecret={hasSecret} choices={choices} given={given} onGive={give}
            onChoose={(change) => {
              choose(change);
              give({ inClear: false });
            }}
          />
          {lines !== undefined && <Failure lines={lines} inline />}
        </div>
        <footer className="bar">
          <span className="leaving" aria-live="polite">
            {missing !== undefined && <UnstyledButton className="small wanted" onClick={() => form.current?.querySelector<HTMLElement>(PLACES[missing])?.focus()}>{TEXTS.missing[missing]}</UnstyledButton>}
          </span>
          <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={missing !== undefined}>{TEXTS.button}</Button>
        </footer>
      </form>
    </Modal>
  );
}

/** Where what is missing is to be done. */
const PLACES: Readonly<Record<Missing, string>> = {
  types: '.type-checks input', password: 'input[name=password]', again: 'input[name=again]', differs: 'input[name=again]', inClear: 'input[name=in-clear]', target: '.export-checks input[type=password]',
};

/** References that lead nowhere are named up to here. */
const NAMED = 20;

function factsOf({ counts, secretsLeaving, secretsWithheld, unresolved }: SavedGatewayExport): Parameters<typeof SavedFile>[0]['facts'] {
  const held = FILE_ORDER.filter((type) => (counts[type] ?? 0) > 0).map((type) => `${ENTITY_WORDS[type].title} ${numberText(counts[type] ?? 0)}`);
  return [
    [TEXTS.holds, held.length === 0 ? SHARED_TEXTS.none : held.join(', ')],
    [TEXTS.secretsIn, numberText(secretsLeaving)],
    ...(secretsWithheld === 0 ? [] : [[TEXTS.secretsOut, numberText(secretsWithheld)] as const]),
    ...(unresolved.length === 0 ? [] : [[TEXTS.unresolved, [...unresolved.slice(0, NAMED), ...(unresolved.length > NAMED ? [TEXTS.moreUnresolved(unresolved.length - NAMED)] : [])].join('\n')] as const]),
  ];
}

import { ActionIcon, Button, Table, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { isLocked } from '../../../src-shared/transfer/locked-source';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { inSentence } from '../../texts/in-sentence';
import { Cut, CutMiddle } from '../../ui/cut';
import { Confidence } from './confidence';
import { failureWords } from './failure-words';
import { FormatSelect, canSayFormat } from './format-select';
import { useImportStore } from './import-store';
import { LockedCells } from './locked-cells';
import { removeSources } from './plan-sources';

interface FoundCellsProps {
  readonly source: SourceReport;
  readonly index: number;
  /** Its name in its archive. */
  readonly inside?: string | undefined;
  /** What is left out with it. */
  readonly others?: readonly number[] | undefined;
  /** How many of the files wait for a password. */
  readonly locked: number;
  /** There is no other file. */
  readonly alone: boolean;
  readonly onShow: (index: number) => void;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function FoundCells({ source, index, inside, others = [], locked, alone, onShow }: FoundCellsProps): ReactElement {
  const { name, failure, passedOver, preview } = source;
  const place = useImportStore(({ origins }) => origins[index]?.place);
  const bare = useImportStore(({ withoutSecrets }) => withoutSecrets[index] === true);
  const own = inside === undefined ? name : inside.slice(inside.lastIndexOf('/') + 1);
  const where = place ?? (inside === undefined || own === inside ? undefined : inside.slice(0, -own.length - 1));
  const show = preview === undefined ? IMPORT_TEXTS.show : IMPORT_TEXTS.preview;
  return (
    <>
      <Table.Td className={inside === undefined ? '' : 'nested'}>
        <b><CutMiddle text={own} /></b>
        {where !== undefined ? <span className="sub"><Cut text={where} mono /></span> : source.version !== undefined && <span className="sub">{IMPORT_TEXTS.version(source.version)}</span>}
      </Table.Td>
      {isLocked(source) ? <LockedCells source={source} index={index} locked={locked} alone={alone} /> : (
        <>
          <Table.Td className="c-format">
            {failure !== undefined && !canSayFormat(source) ? <span className="danger nowrap"><IconAlertCircle size={14} stroke={1.9} aria-hidden /> {IMPORT_TEXTS.notRead}</span>
              : passedOver !== undefined ? <span className="quiet">{IMPORT_TEXTS.passedOver}</span>
                : <><FormatSelect source={source} index={index} /><span className="sub">{source.confidence === undefined ? <span className="danger">{IMPORT_TEXTS.notRead}</span> : <Confidence level={source.confidence} />}</span></>}
          </Table.Td>
          <Table.Td className={failure === undefined ? 'quiet wrap' : 'danger wrap'}>
            {failure !== undefined ? failureWords(failure) : passedOver !== undefined ? sentence(passedOver) : (
              <>{sentence(source.reason ?? '')}.{source.runnerUp !== undefined && source.confidence !== 'certain' && <> {IMPORT_TEXTS.runnerUp(IMPORT_TEXTS.formats[source.runnerUp])}</>}</>
            )}
          </Table.Td>
          <Table.Td className="c-holds">
            {failure !== undefined ? <Button onClick={() => onShow(index)} aria-label={`${show} ${inSentence(name)}`}>{show}</Button> : <Holds source={source} bare={bare} />}
          </Table.Td>
        </>
      )}
      <Table.Td className="c-out">
        <Tooltip label={IMPORT_TEXTS.remove}><ActionIcon aria-label={IMPORT_TEXTS.removeFile(name)} onClick={() => void removeSources([index, ...others])}><IconX size={15} stroke={1.8} /></ActionIcon></Tooltip>
      </Table.Td>
    </>
  );
}

function Holds({ source: { counts, formatId }, bare }: { readonly source: SourceReport; readonly bare: boolean }): ReactElement | null {
  if (formatId === 'native-archive') return null;
  if (counts === undefined) return <span className="faint">{IMPORT_TEXTS.passedOverWhy}</span>;
  const { profiles, mcps, secrets, entities = 0 } = counts;
  return (
    <>
      {formatId === 'native' && <>{IMPORT_TEXTS.profilesHeld(profiles)}, </>}{entities > 0 ? IMPORT_GATEWAY_TEXTS.held(mcps, entities) : IMPORT_TEXTS.mcps(mcps)}
      <span className="sub">{bare ? IMPORT_TEXTS.secretsLeftOut : IMPORT_TEXTS.secretsHeld(secrets)}</span>
    </>
  );
}

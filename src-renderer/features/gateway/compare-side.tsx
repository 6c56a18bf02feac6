import { Button, Select } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { HandedFile } from '../../../src-shared/contract/handed-file';
import type { Outcome } from '../../../src-shared/errors/outcome';
import { bridge } from '../../bridge/bridge';
import { linesOf, valueOf } from '../../bridge/operation-error';
import { useOperation } from '../../bridge/use-operation';
import { GATEWAY_COMPARE_TEXTS as TEXTS } from '../../texts/gateway-compare-texts';
import { CutMiddle } from '../../ui/cut';
import { useDropTaker } from '../../ui/drop-taker';
import { HiddenInput } from '../../ui/hidden-input';

/** What an environment is compared with. A file that was compared has to be chosen again. */
export type Side = { readonly kind: 'environment'; readonly id: string; readonly name: string } | { readonly kind: 'file'; readonly file: HandedFile; readonly spent?: boolean };

export const sideName = (side: Side): string => (side.kind === 'environment' ? side.name : side.file.name);

interface CompareSideProps {
  /** The one that is compared. */
  readonly environmentId: string;
  readonly side: Side | undefined;
  readonly asksPassword: boolean;
  readonly busy: boolean;
  readonly onChoose: (side: Side | undefined) => void;
  readonly onFault: (lines: readonly string[]) => void;
  readonly onCompare: (given: { readonly secret: string; readonly password: string }) => void;
}

/** Another environment, or a file that is chosen or dropped, with what opens it. */
export function CompareSide({ environmentId, side, asksPassword, busy, onChoose, onFault, onCompare }: CompareSideProps): ReactElement {
  const { data: environments = [] } = useOperation('environment.list', {});
  const [secret, setSecret] = useState('');
  const [password, setPassword] = useState('');
  const take = async (hand: () => Promise<Outcome<readonly HandedFile[] | undefined>>): Promise<void> => {
    try {
      const files = valueOf(await hand());
      if (files === undefined) return;
      const [file, ...more] = files;
      if (more.length > 0) onFault([TEXTS.oneFile]);
      else if (file !== undefined) onChoose({ kind: 'file', file });
    } catch (error) {
      onFault(linesOf(error));
    }
  };
  const dropped = useRef(take);
  useEffect(() => {
    dropped.current = take;
  });
  useDropTaker(useMemo(() => ({ words: TEXTS.drop, take: (files: readonly File[]) => void dropped.current(() => bridge.handOver(files)) }), []));
  const others = environments.filter(({ id }) => id !== environmentId).map(({ id, name }) => ({ value: id as string, label: name }));
  const isFile = side?.kind === 'file';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onCompare({ secret, password });
  };
  return (
    <form className="compare-side" onSubmit={submit}>
      <div className="row">
        <span className="quiet" id="compare-with">{TEXTS.with}</span>
        <Select
          data-autofocus aria-labelledby="compare-with" w={240} data={others} disabled={busy || others.length === 0} placeholder={others.length === 0 ? TEXTS.noOther : TEXTS.choose} value={side?.kind === 'environment' ? side.id : null}
          onChange={(value) => {
            const chosen = others.find((other) => other.value === value);
            if (chosen !== undefined) onChoose({ kind: 'environment', id: chosen.value, name: chosen.label });
          }}
        />
        <Button disabled={busy} onClick={() => void take(() => bridge.pickFiles())}>{isFile ? TEXTS.anotherFile : TEXTS.file}</Button>
        {isFile && <span className="compare-file"><IconFile size={15} stroke={1.7} aria-hidden /><b><CutMiddle text={side.file.name} /></b></span>}
      </div>
      {isFile && side.spent !== true && (
        <div className="compare-opens">
          <HiddenInput key={side.file.handle} label={TEXTS.secret} note={TEXTS.secretNote} words={TEXTS} disabled={busy} onChange={setSecret} />
          {asksPassword && <HiddenInput label={TEXTS.password} words={TEXTS} disabled={busy} autoFocus onChange={setPassword} />}
          <Button type="submit" variant="filled" disabled={busy}>{TEXTS.compare}</Button>
        </div>
      )}
    </form>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';

interface FailureProps {
  /** What happened first, what to do last; what is between names the items. */
  readonly lines: readonly string[];
  readonly retry?: { readonly label: string; readonly run: () => void } | undefined;
  /** One line inside something larger, instead of the middle of an empty pane. */
  readonly inline?: boolean;
}

/** Something could not be done: what, to which item, what to do. Never a toast. */
export function Failure({ lines, retry, inline = false }: FailureProps): ReactElement {
  const [what, ...rest] = lines;
  return (
    <div className={inline ? 'notice danger' : 'failure'} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} className="danger" aria-hidden />
      <div className="grow">
        <p><b>{what}</b></p>
        {rest.map((line, index) => <p key={index} className="quiet break">{line}</p>)}
        {retry !== undefined && !inline && <Button mt={12} onClick={retry.run}>{retry.label}</Button>}
      </div>
      {retry !== undefined && inline && <Button size="compact-sm" onClick={retry.run}>{retry.label}</Button>}
    </div>
  );
}

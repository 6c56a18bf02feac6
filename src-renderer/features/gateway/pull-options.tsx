import { Button, Checkbox, Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { GATEWAY_LIVE_TEXTS } from '../../texts/gateway-live-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import type { PullChoices } from './pull-choices';

const { pulling: TEXTS } = GATEWAY_LIVE_TEXTS;
const STRATEGIES = ['fail', 'skip', 'update', 'rename'] as const satisfies readonly PullChoices['conflictStrategy'][];

interface PullOptionsProps {
  /** It was tried; why it did not go well stands above, and what it does is known. */
  readonly failed: boolean;
  readonly host: string;
  readonly environment: string;
  readonly choices: PullChoices;
  readonly onChoose: (choices: PullChoices) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** What becomes of what is here already. */
export const PullOptions = ({ failed, host, environment, choices, onChoose, onLook, onClose }: PullOptionsProps): ReactElement => (
  <>
    {!failed && <p className="quiet">{TEXTS.intro(host, environment)}</p>}
    <Radio.Group
      mt={failed ? 0 : 14} label={TEXTS.strategy} value={choices.conflictStrategy}
      onChange={(value) => onChoose({ ...choices, conflictStrategy: STRATEGIES.find((strategy) => strategy === value) ?? 'fail' })}
    >
      <div className="strategies">{STRATEGIES.map((strategy) => <Radio key={strategy} value={strategy} label={TEXTS.strategies[strategy][0]} description={TEXTS.strategies[strategy][1]} />)}</div>
    </Radio.Group>
    <Checkbox mt={14} label={TEXTS.partial} checked={choices.partial} onChange={(event) => onChoose({ ...choices, partial: event.currentTarget.checked })} />
    <div className="dialog-foot">
      <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
      <Button data-autofocus variant="filled" onClick={onLook}>{TEXTS.look}</Button>
    </div>
  </>
);

import type { Option } from 'commander';
import { choiceOption } from '../choice-option';

const STRATEGIES = ['skip', 'update', 'rename', 'fail'] as const;

export interface StrategyFlags {
  readonly conflictStrategy: (typeof STRATEGIES)[number];
}

export const strategyOption = (): Option =>
  choiceOption('--on-conflict, --conflict-strategy <strategy>', 'for everything that is there already, and not the same', STRATEGIES).default('fail');

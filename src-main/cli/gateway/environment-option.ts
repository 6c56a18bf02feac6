import type { Command } from 'commander';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';

export interface EnvironmentFlags {
  readonly environment?: string;
}

export const withEnvironmentOption = (command: Command): Command => command
  .option('--environment <name>', `which environment, by name or id; without it "${DEFAULT_ENVIRONMENT}"`);

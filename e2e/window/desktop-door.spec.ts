import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PreloadBridge } from '../../src-shared/contract/bridge';
import { test } from './fixture';
import { windowEnvironment } from './window-door';

declare global {
  interface Window {
    readonly valise?: PreloadBridge<File>;
  }
}

import type { EntitySelection } from '../../../src-shared/gateway/gateway-export-options';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';

export interface ImportRequest {
  /** The format of every source that says none itself. */
  readonly as?: FormatId | undefined;
  readonly target?: Target | undefined;
  readonly targets?: Readonly<Record<string, Target>>;
  readonly only?: string | undefined;
  readonly strict: boolean;
  readonly withoutSecrets: boolean;
  /** Tried for every locked source that has none of its own. */
  readonly password?: string | undefined;
  /** Where gateway configuration goes: id or name; absent: to the default environment. */
  readonly environment?: string | undefined;
  /** Of the gateway that it comes from. */
  readonly sourceSecret?: string | undefined;
  /** Of gateway configuration only these. */
  readonly entities?: EntitySelection | undefined;
}

export interface ApplyRequest {
  readonly resolution: Resolution;
  readonly dryRun: boolean;
  /** When something was written meanwhile: plan anew and go on with the same answers, instead of PLAN_STALE. */
  readonly replan: boolean;
}

import { TargetSchema, type Target } from '../../src-shared/transfer/resolution';

/** `new`, `new:NAME`, `merge:NAME` or `replace:NAME`; undefined for what is none of them. */
export function targetOf(text: string): Target | undefined {
  const [, kind, name] = /^([a-z]+)(?::(.+))?$/s.exec(text) ?? [];
  return TargetSchema.safeParse({ kind, ...(name !== undefined && { name }) }).data;
}

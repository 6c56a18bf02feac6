import type { OperationName } from '../../src-shared/contract/operations';

/** What changes what is kept, soon after it is asked, and is no job: jobs wait by themselves and are told of. */
const WRITING: ReadonlySet<OperationName> = new Set<OperationName>([
  'profile.create', 'profile.update', 'profile.updateMany', 'profile.duplicate', 'profile.duplicateMany', 'profile.remove',
  'mcp.add', 'mcp.update', 'mcp.switch', 'mcp.remove', 'mcp.copy', 'secret.fill', 'secret.unset', 'secret.set',
  'environment.add', 'environment.update', 'environment.remove', 'environment.setSecret', 'entity.put', 'entity.remove',
  'history.undo', 'history.clear', 'export.record', 'settings.update', 'token.create', 'token.revoke',
]);

export const isWriting = (name: OperationName): boolean => WRITING.has(name);

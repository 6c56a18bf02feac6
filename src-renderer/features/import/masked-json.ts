import type { McpView } from '../../../src-shared/profile/profile-view';

/** A masked server as JSON, in the order that people read: what runs first, what is said about it last. */
export function maskedJson({ name, type, disabled, category, tags, version, source, alwaysAllow, fields }: McpView): string {
  const root: Record<string, unknown> = { name, type };
  for (const { path, shown } of fields) place(root, path, shown);
  Object.assign(root, {
    ...(category !== undefined && { category }), ...(tags.length > 0 && { tags }), ...(version !== undefined && { version }),
    ...(source !== undefined && { source }), ...(alwaysAllow !== undefined && { alwaysAllow }), disabled,
  });
  return `${JSON.stringify(root, null, 2)}\n`;
}

type Container = Record<string, unknown> | unknown[];

function place(root: Container, path: readonly (string | number)[], shown: string): void {
  let here = root;
  path.forEach((step, index) => {
    const following = path[index + 1];
    if (following === undefined) return put(here, step, shown);
    const below: unknown = Object.getOwnPropertyDescriptor(here, step)?.value;
    const next: Container = isContainer(below) ? below : typeof following === 'number' ? [] : {};
    put(here, step, next);
    here = next;
  });
}

/** A stranger's file may call a variable `__proto__`: it becomes a field like any other. */
const put = (container: Container, step: string | number, value: unknown): void =>
  void Object.defineProperty(container, step, { value, enumerable: true, configurable: true, writable: true });

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

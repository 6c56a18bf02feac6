import type { Page } from '@playwright/test';

interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface RawNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** What assistive technology is told of the page, by Chromium itself. */
export async function accessibleTree(page: Page): Promise<readonly AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as { readonly nodes: readonly RawNode[] };
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) => ({
    role: role?.value ?? '', name: (name?.value ?? '').trim(), properties: Object.fromEntries(properties.map(({ name: key, value }) => [key, value.value])),
  }));
}

/** A person acts on these, or finds the way by them. Pictures inside a control are told by its name. */
const NAMED: ReadonlySet<string> = new Set([
  'button', 'link', 'checkbox', 'switch', 'radio', 'radiogroup', 'tab', 'tablist', 'tabpanel', 'menu', 'menuitem', 'menuitemcheckbox', 'textbox', 'searchbox', 'combobox', 'listbox', 'option',
  'tree', 'treeitem', 'table', 'dialog', 'region', 'complementary', 'navigation', 'progressbar', 'heading', 'alertdialog',
]);

/** Two of these with one name could not be told apart. */
const UNLIKE: ReadonlySet<string> = new Set(['checkbox', 'switch', 'radiogroup', 'textbox', 'searchbox', 'combobox', 'tab', 'tree', 'table', 'region', 'complementary', 'navigation', 'menuitem', 'treeitem']);

/** What a screen reader would stumble over: nothing, if all is well. */
export function treeFaults(nodes: readonly AccessibleNode[]): readonly string[] {
  const unnamed = nodes.filter(({ role, name }) => NAMED.has(role) && name === '').map(({ role }) => `a ${role} without a name`);
  const seen = new Set<string>();
  const twice = nodes.filter(({ role }) => UNLIKE.has(role)).map(({ role, name }) => `${role} "${name}"`).filter((key) => seen.size === seen.add(key).size);
  return [...unnamed, ...twice.map((key) => `two of ${key}`)];
}

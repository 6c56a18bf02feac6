const CONFIG_NAME = /\.(?:json|jsonc|json5|ya?ml|toml)$/i;
/** macOS keeps the attributes of `x.json` in `._x.json` on disks and in archives that have no place for them. */
const ATTRIBUTES_NAME = /^\._/;

/** Whether a file of that base name may be a configuration. */
export const isConfigFileName = (name: string): boolean => CONFIG_NAME.test(name) && !ATTRIBUTES_NAME.test(name);

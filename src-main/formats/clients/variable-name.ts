/**
 * Whether a text where the name of a variable belongs is one. People put the secret itself there, and names are kept in clear: what has
 * the look of a token (lower case with digits, long without a joint) is no name.
 */
export const isVariableName = (text: string | undefined): text is string =>
  text !== undefined && text.length <= 80 && (/^[A-Za-z_]{1,40}$/.test(text) || /^[A-Z_][A-Z0-9_]*_[A-Z0-9_]*$/.test(text) || /^[A-Z][A-Z0-9]{0,14}$/.test(text));

/** `${NAME}`, as generic MCP JSON refers to a variable. */
export const reference = (name: string): string => `\${${name}}`;

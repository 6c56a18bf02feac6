import { AppError } from '../../src-shared/errors/app-error';
import { isMap, type TreeMap } from '../../src-shared/profile/tree';
import { parseJsonText } from './json-text';

/** The object that a text holds as JSON; nothing where it holds none, whatever is wrong with it. */
export function jsonObject(text: string | undefined): TreeMap | undefined {
  if (text?.trimStart().startsWith('{') !== true) return undefined;
  try {
    const { tree } = parseJsonText(text);
    return isMap(tree) ? tree : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
